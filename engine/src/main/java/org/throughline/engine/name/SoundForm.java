package org.throughline.engine.name;

import java.util.Arrays;

/**
 * How a romanised word sounds, whatever the romanisation: {@code tsch}, {@code tch}, {@code ch} and {@code cz} are one
 * letter, doubled letters are single, {@code w} is {@code v}. What stays ambiguous (a German {@code z}, a Slavic
 * {@code j}) is left to {@link SoundDistance}, which makes such exchanges cheap.
 *
 * <p>Letters of a form: a e i o u, b d f g h k l m n p r s t v z, and c (as in church), x (as in ship), j (as in judge or
 * measure).
 */
final class SoundForm {
    /** Longer forms are cut: no name has a word of more letters, but hostile text does. */
    static final int MAX_LENGTH = 32;

    /** How many codes there are. */
    static final int CODES = 37;

    private static final String[] DIGRAPHS = {
        "schtsch=x",
        "shtsh=x",
        "shch=x",
        "schch=x",
        "tsch=c",
        "dsch=j",
        "tch=c",
        "sch=x",
        "tsh=c",
        "dzh=j",
        "chtch=x",
        "dj=j",
        "dz=z",
        "zh=j",
        "sh=x",
        "ch=c",
        "cz=c",
        "kh=h",
        "gh=g",
        "ph=f",
        "th=t",
        "dh=d",
        "ts=z",
        "tz=z",
        "ck=k",
        "qu=kv",
        "ou=u",
        "oo=u",
        "ee=i",
        "iy=i",
        "ij=i",
        "yi=i",
        "ii=i",
        "yy=i",
        "ya=ia",
        "ja=ia",
        "yu=iu",
        "ju=iu",
        "ye=ie",
        "yo=io",
        "ce=se",
        "ci=si",
        "cy=si",
        "gu=gu",
        "x=ks",
        "w=v",
        "q=k",
        "y=i",
        "c=k",
    };
    private static final String[][] BY_LETTER = byLetter();

    private SoundForm() {}

    private static String[][] byLetter() {
        String[][] rules = new String[26][];
        for (int letter = 0; letter < 26; letter++) {
            String start = String.valueOf((char) ('a' + letter));
            rules[letter] = Arrays.stream(DIGRAPHS)
                    .filter(rule -> rule.startsWith(start))
                    .toArray(String[]::new);
        }
        return rules;
    }

    /** The form of a word of a to z; digits and all else are kept as they are. */
    static String of(String roman) {
        StringBuilder form = new StringBuilder(roman.length());
        int at = 0;
        while (at < roman.length() && form.length() < MAX_LENGTH) {
            at = step(roman, at, form);
        }
        return form.toString();
    }

    private static int step(String roman, int at, StringBuilder form) {
        char letter = roman.charAt(at);
        if (letter >= 'a' && letter <= 'z') {
            for (String rule : BY_LETTER[letter - 'a']) {
                int equals = rule.indexOf('=');
                if (roman.startsWith(rule.substring(0, equals), at)) {
                    for (int i = equals + 1; i < rule.length(); i++) {
                        append(rule.charAt(i), form);
                    }
                    return at + equals;
                }
            }
        }
        append(letter, form);
        return at + 1;
    }

    private static void append(char letter, StringBuilder form) {
        int length = form.length();
        if (length == 0 || form.charAt(length - 1) != letter || Character.isDigit(letter)) {
            form.append(letter);
        }
    }

    /** Codes of the letters, dense so that tables over them stay small: a to z are 0 to 25, then digits, then all else. */
    static byte[] codes(String form) {
        byte[] codes = new byte[form.length()];
        for (int i = 0; i < codes.length; i++) {
            char letter = form.charAt(i);
            codes[i] = code(letter);
        }
        return codes;
    }

    static byte code(char letter) {
        if (letter >= 'a' && letter <= 'z') {
            return (byte) (letter - 'a');
        }
        return (byte) (letter >= '0' && letter <= '9' ? 26 + letter - '0' : CODES - 1);
    }

    static boolean isVowel(char letter) {
        return letter == 'a' || letter == 'e' || letter == 'i' || letter == 'o' || letter == 'u';
    }

    /**
     * The consonants of a form by class, four bits each, the first sixteen: k g h, s z x c j, t d, p b, f v, m n, l, r. A
     * vowel counts at the beginning only. Two spellings of a name mostly share it.
     */
    static long skeleton(String form) {
        long skeleton = 0;
        long last = 0;
        int length = 0;
        for (int i = 0; i < form.length() && length < 16; i++) {
            long code = consonantClass(form.charAt(i), i);
            if (code != 0 && code != last) {
                skeleton = skeleton << 4 | code;
                length++;
            }
            last = code == 0 ? last : code;
        }
        return skeleton;
    }

    private static long consonantClass(char letter, int at) {
        return switch (letter) {
            case 'k', 'g' -> 1;
            case 'h' -> at == 0 ? 1 : 0;
            case 's', 'z', 'x', 'c', 'j' -> 2;
            case 't', 'd' -> 3;
            case 'p', 'b' -> 4;
            case 'f', 'v' -> 5;
            case 'm', 'n' -> 6;
            case 'l' -> 7;
            case 'r' -> 8;
            case 'a', 'e', 'i', 'o', 'u' -> at == 0 ? 9 : 0;
            default -> 10 + (letter & 3);
        };
    }
}
