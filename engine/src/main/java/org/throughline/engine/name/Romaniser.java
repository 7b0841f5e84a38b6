package org.throughline.engine.name;

import com.ibm.icu.text.Transliterator;
import java.text.Normalizer;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.throughline.engine.wordlist.WordLists;

/**
 * Words of any script in the letters a to z: what they sound like, roughly, for comparison alone.
 *
 * <p>Latin, Cyrillic, Greek, Hebrew, Arabic, Georgian and Armenian go by a table of letters, at some 50 ns a letter; every
 * other script by ICU's Any-Latin, a hundred times slower. Arabic and Hebrew come out without their short vowels.
 */
final class Romaniser {
    private static final int TABLE = 0x2000;
    private static final Romaniser INSTANCE = new Romaniser();

    private final @Nullable String[] letters = new String[TABLE];
    private final Map<Integer, String> pairs = new HashMap<>();
    private final boolean[] startsPair = new boolean[TABLE];

    private Romaniser() {
        for (List<String> line : WordLists.words(Romaniser.class, "romanisation.txt")) {
            for (String entry : line.subList(1, line.size())) {
                int equals = entry.indexOf('=');
                learn(entry.substring(0, equals), entry.substring(equals + 1));
            }
        }
    }

    private void learn(String letter, String sound) {
        if (letter.length() == 1) {
            letters[letter.charAt(0)] = sound;
        } else {
            pairs.put(pair(letter.charAt(0), letter.charAt(1)), sound);
            startsPair[letter.charAt(0)] = true;
        }
    }

    /**
     * Romanises one word in lower case and composed form (NFC). The result holds a to z and 0 to 9, and a space where a
     * script without spaces has several syllables or words.
     */
    static String romanise(String word) {
        return INSTANCE.word(word);
    }

    /** Whether short vowels go unwritten in this letter's script. */
    static boolean hidesVowels(char letter) {
        return letter >= 0x0590 && letter < 0x0780 || letter >= 0xFB1D && letter < 0xFE00;
    }

    /** Whether the letter is Latin. */
    static boolean isLatin(char letter) {
        return letter < 0x0250 || letter >= 0x1E00 && letter < 0x1F00;
    }

    private String word(String word) {
        StringBuilder sounds = new StringBuilder(word.length() + 8);
        for (int i = 0; i < word.length(); i++) {
            char letter = word.charAt(i);
            String pair = i + 1 < word.length() && letter < TABLE && startsPair[letter]
                    ? pairs.get(pair(letter, word.charAt(i + 1)))
                    : null;
            if (pair != null) {
                sounds.append(pair);
                i++;
            } else if (!append(letter, sounds)) {
                return foreign(word);
            }
        }
        return sounds.toString();
    }

    private boolean append(char letter, StringBuilder sounds) {
        if (letter < 0x80) {
            if (letter >= 'a' && letter <= 'z' || letter >= '0' && letter <= '9') {
                sounds.append(letter);
            }
            return true;
        }
        String sound = letter < TABLE ? letters[letter] : null;
        if (sound != null) {
            sounds.append(sound);
            return true;
        }
        if (Character.getType(letter) == Character.NON_SPACING_MARK) {
            return letter < 0x0700;
        }
        String bare = Normalizer.normalize(String.valueOf(letter), Normalizer.Form.NFD);
        return bare.charAt(0) != letter && append(bare.charAt(0), sounds);
    }

    private static String foreign(String word) {
        String latin = Foreign.TO_LATIN.transliterate(word);
        StringBuilder sounds = new StringBuilder(latin.length());
        for (int i = 0; i < latin.length(); i++) {
            char letter = latin.charAt(i);
            if (letter >= 'a' && letter <= 'z' || letter >= '0' && letter <= '9' || letter == ' ') {
                sounds.append(letter);
            }
        }
        return sounds.toString().strip();
    }

    private static int pair(char first, char second) {
        return first << 16 | second;
    }

    /** Loaded only where a name needs it: ICU's rules take a tenth of a second to read. */
    private static final class Foreign {
        static final Transliterator TO_LATIN = Transliterator.getInstance("Any-Latin; Latin-ASCII; Lower");
    }
}
