package org.throughline.engine.name;

import java.util.List;

/** What surnames tell of families: a Slavic name has a man's and a woman's form, and neither is a spelling of the other. */
final class Surnames {
    /** A man's ending and the woman's, as sounds. */
    private static final List<List<String>> PAIRS = List.of(
            List.of("ski", "ska"),
            List.of("ski", "skaia"),
            List.of("skii", "skaia"),
            List.of("tski", "tska"),
            List.of("ov", "ova"),
            List.of("ev", "eva"),
            List.of("in", "ina"),
            List.of("off", "ova"),
            List.of("oi", "aia"),
            List.of("son", "dotir"));

    private Surnames() {}

    /** Whether one form is of a man and the other of a woman of one family. */
    static boolean areManAndWoman(NameToken one, NameToken other) {
        String left = SoundForm.of(one.roman);
        String right = SoundForm.of(other.roman);
        return isPair(left, right) || isPair(right, left);
    }

    private static boolean isPair(String man, String woman) {
        for (List<String> pair : PAIRS) {
            String his = pair.get(0);
            String hers = pair.get(1);
            if (man.endsWith(his) && woman.endsWith(hers) && man.length() > his.length() + 1) {
                String stem = man.substring(0, man.length() - his.length());
                String herStem = woman.substring(0, woman.length() - hers.length());
                if (stem.equals(herStem)) {
                    return true;
                }
            }
        }
        return false;
    }

    /** Whether two words are one surname, spelled alike or otherwise. */
    static boolean areAlike(NameToken one, NameToken other, double likeness) {
        if (one.roman.equals(other.roman)) {
            return true;
        }
        if (areManAndWoman(one, other) || one.has(NameToken.INITIAL) || other.has(NameToken.INITIAL)) {
            return false;
        }
        if (LatinSpelling.isFor(one, other)) {
            return LatinSpelling.areOne(one, other);
        }
        boolean hidden = one.has(NameToken.HIDDEN_VOWELS) || other.has(NameToken.HIDDEN_VOWELS);
        return one.form.length > 2
                && one.skeleton == other.skeleton
                && new SoundDistance().likeness(one.form, other.form, hidden) >= likeness;
    }
}
