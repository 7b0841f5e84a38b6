package org.throughline.engine.name;

import org.jspecify.annotations.Nullable;

/**
 * A word of a name as it stood, before it is known what part it plays.
 *
 * @param written lower case, composed
 * @param roman its sound in Latin letters
 * @param plain without accents, where that differs
 * @param capital whether it begins with a capital, or is of a script that has none
 * @param allCapitals whether all of its two letters or more are capitals
 * @param dotted a full stop follows
 * @param hyphened a hyphen follows
 */
record NameWord(
        String written,
        String roman,
        @Nullable String plain,
        boolean capital,
        boolean allCapitals,
        boolean dotted,
        boolean hyphened) {

    NameWord romanised(String sound) {
        return new NameWord(written, sound, null, capital, allCapitals, dotted, hyphened);
    }

    boolean latin() {
        return !written.isEmpty() && Romaniser.isLatin(written.charAt(0));
    }

    boolean hidesVowels() {
        return !written.isEmpty() && Romaniser.hidesVowels(written.charAt(0));
    }
}
