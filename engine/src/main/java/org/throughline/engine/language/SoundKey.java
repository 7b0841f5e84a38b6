package org.throughline.engine.language;

/**
 * A key that spellings of one name share across Latin, Cyrillic and Arabic: its consonants in a dozen classes, vowels
 * left out but for a mark where the name begins with one. Coarse on purpose: what is common to all three scripts.
 */
public final class SoundKey {
    private static final int LEAST = 3;
    private static final String[] LATIN = {
        "A", "b", "k", "d", "A", "f", "g", "", "A", "j", "k", "l", "m", "n", "A", "b", "k", "r", "s", "t", "A", "f",
        "f", "ks", "A", "s"
    };
    private static final String[] CYRILLIC = {
        "A", "b", "f", "g", "d", "A", "j", "s", "A", "A", "k", "l", "m", "n", "A", "b", "r", "s", "t", "A", "f", "",
        "s", "s", "s", "s", "", "A", "", "A", "A", "A"
    };
    private static final String ARABIC_LETTERS = "ابتثجحخدذرزسشصضطظعغفقكلمنهوي";
    private static final String ARABIC_SOUNDS = "Abttj__ddrsssstts_gfkklmn_AA";

    private SoundKey() {}

    /** The key of the word, 0 if too few consonants are left. */
    public static int of(WordScanner word) {
        int key = 0x811c9dc5;
        int sounds = 0;
        char last = 0;
        for (int i = articleLength(word); i < word.length(); i++) {
            String sound = sound(word, i);
            for (int j = 0; j < sound.length(); j++) {
                char unit = sound.charAt(j);
                if ((unit != 'A' || sounds == 0) && unit != last && unit != '_') {
                    key = (key ^ unit) * 0x01000193;
                    sounds++;
                }
                last = unit;
            }
        }
        return sounds < LEAST ? 0 : WordScanner.mix(key);
    }

    private static int articleLength(WordScanner word) {
        return word.length() > 4 && word.at(0) == 'ا' && word.at(1) == 'ل' ? 2 : 0;
    }

    private static String sound(WordScanner word, int i) {
        char unit = word.at(i);
        char next = i + 1 < word.length() ? word.at(i + 1) : 0;
        if (unit >= 'a' && unit <= 'z') {
            if (next == 'h' && (unit == 's' || unit == 'c')) {
                return "s";
            }
            if (next == 'h' && (unit == 'p' || unit == 'k')) {
                return unit == 'p' ? "f" : "";
            }
            return unit == 'c' && (next == 'e' || next == 'i' || next == 'y') ? "s" : LATIN[unit - 'a'];
        }
        if (unit >= 'а' && unit <= 'я') {
            return unit == 'д' && next == 'ж' ? "" : CYRILLIC[unit - 'а'];
        }
        int arabic = ARABIC_LETTERS.indexOf(unit);
        return arabic < 0 ? "" : ARABIC_SOUNDS.substring(arabic, arabic + 1);
    }
}
