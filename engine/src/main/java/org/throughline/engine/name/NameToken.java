package org.throughline.engine.name;

import org.jspecify.annotations.Nullable;

/** One word of a name, made ready for comparison. Immutable. */
final class NameToken {
    static final int INITIAL = 1;
    static final int GENERIC = 2;
    static final int HONORIFIC = 4;
    static final int KUNYA = 8;
    static final int PATRONYMIC = 16;
    static final int HIDDEN_VOWELS = 32;
    static final int LATIN = 64;
    static final int NUMBER = 256;

    final String roman;
    final byte[] form;
    final byte @Nullable [] plainForm;
    final long skeleton;
    final long letters;
    /** What dropping all letters of the form costs, without and with vowels hidden. */
    final int formWeight;

    final int hiddenWeight;
    final int[] given;
    final int flags;
    final float weight;

    /** @param plain the word without its accents where that sounds different ("c" for "č"), else null */
    NameToken(String roman, @Nullable String plain, int flags) {
        String sound = SoundForm.of(roman);
        this.roman = roman.length() > SoundForm.MAX_LENGTH ? roman.substring(0, SoundForm.MAX_LENGTH) : roman;
        this.form = SoundForm.codes(sound);
        this.formWeight = SoundDistance.weight(form, false);
        this.hiddenWeight = SoundDistance.weight(form, true);
        this.plainForm = plain == null ? null : SoundForm.codes(SoundForm.of(plain));
        this.skeleton = SoundForm.skeleton(sound);
        this.given = NameWords.INSTANCE.givenNames(sound);
        this.flags = flags;
        this.letters = letters(sound);
        this.weight = weight();
    }

    private float weight() {
        float base = 1;
        if (has(GENERIC | HONORIFIC)) {
            base = 0.45f;
        } else if (has(NUMBER | INITIAL)) {
            base = 0.5f;
        } else if (given.length > 0) {
            base = 0.8f;
        }
        return base * Math.min(1, 0.4f + 0.12f * form.length);
    }

    /** Which consonants the form has. */
    private static long letters(String form) {
        long letters = 0;
        for (int i = 0; i < form.length(); i++) {
            if (!SoundForm.isVowel(form.charAt(i))) {
                letters |= 1L << SoundForm.code(form.charAt(i));
            }
        }
        return letters;
    }

    boolean has(int flag) {
        return (flags & flag) != 0;
    }

    /** This word and the next read as one. */
    NameToken with(NameToken next) {
        int flags = this.flags & next.flags & LATIN | (this.flags | next.flags) & HIDDEN_VOWELS;
        return new NameToken(roman + next.roman, null, flags);
    }

    boolean sharesGivenName(NameToken other) {
        for (int one : given) {
            for (int two : other.given) {
                if (one == two) {
                    return true;
                }
            }
        }
        return false;
    }
}
