package org.throughline.engine.article.block;

import java.util.Arrays;

/**
 * What can be counted in a stretch of text without knowing its language; one pass over its characters.
 *
 * @param words runs of letters and digits; in scripts without spaces two characters count as a word
 * @param capitalised words that begin with a capital
 * @param shortWords lower-case words of at most three letters
 * @param digits digit characters
 * @param capitals capital letters
 * @param letters letters
 * @param sentences ends of sentences
 * @param commas commas and the like
 * @param marks characters that menus use: bars, bullets, arrows
 * @param quotes quotation marks
 * @param endsSentence whether the last character closes a sentence
 * @param hashes a hash of every word in lower case; in scripts without spaces of every character
 */
public record TextShape(
        int words,
        int capitalised,
        int shortWords,
        int digits,
        int capitals,
        int letters,
        int sentences,
        int commas,
        int marks,
        int quotes,
        boolean endsSentence,
        int[] hashes) {
    static final String ENDS = ".!?\u2026\u3002\uff01\uff1f\u061f\u06d4\u0964\uff61";
    private static final String CLOSING = "\"'\u201d\u2019\u00bb\u201c)]\u300d\u300f\uff09";
    private static final String COMMAS = ",;:\u060c\u3001\uff0c\uff1b\uff1a";
    private static final String MENU_MARKS = "|\u2022\u203a\u00bb>\u2192\u25b8\u25ba\u00b7/\u00d7\u2193\u2191\u2190#@";
    private static final String QUOTES = "\"\u201c\u201d\u201e\u00ab\u00bb\u300c\u300d";

    public static TextShape of(String text) {
        int length = text.length();
        int words = 0, capitalised = 0, shortWords = 0, digits = 0, capitals = 0, letters = 0;
        int sentences = 0, commas = 0, marks = 0, quotes = 0, wide = 0;
        int start = -1;
        int hash = 0;
        boolean plain = true;
        int[] hashes = new int[8];
        int hashed = 0;
        for (int i = 0; i <= length; i++) {
            char unit = i < length ? text.charAt(i) : ' ';
            boolean lower = unit >= 'a' && unit <= 'z';
            boolean upper = !lower && (unit >= 'A' && unit <= 'Z' || unit > 127 && Character.isUpperCase(unit));
            boolean digit = unit >= '0' && unit <= '9';
            boolean letter = lower || upper || unit > 127 && isWordUnit(unit, start >= 0);
            if (letter || digit) {
                letters += letter ? 1 : 0;
                capitals += upper ? 1 : 0;
                digits += digit ? 1 : 0;
                boolean alone = unit >= 0x0E00 && isUnspaced(unit);
                wide += alone ? 1 : 0;
                if (alone) {
                    hashes = hashed == hashes.length ? Arrays.copyOf(hashes, 2 * hashed) : hashes;
                    hashes[hashed++] = unit;
                }
                hash = start < 0 ? 0 : hash;
                hash = 31 * hash + (upper ? Character.toLowerCase(unit) : unit);
                if (start < 0) {
                    start = i;
                    plain = true;
                    capitalised += upper ? 1 : 0;
                }
                plain &= !upper && !digit;
                continue;
            }
            if (start >= 0) {
                words++;
                hashes = hashed == hashes.length ? Arrays.copyOf(hashes, 2 * hashed) : hashes;
                hashes[hashed++] = hash;
                shortWords += plain && i - start <= 3 ? 1 : 0;
                start = -1;
            }
            if (unit == ' ') {
                continue;
            }
            if (ENDS.indexOf(unit) >= 0) {
                boolean last = i + 1 >= length
                        || text.charAt(i + 1) == ' '
                        || unit > 127
                        || CLOSING.indexOf(text.charAt(i + 1)) >= 0;
                sentences += last ? 1 : 0;
            } else if (COMMAS.indexOf(unit) >= 0) {
                commas++;
            } else {
                marks += MENU_MARKS.indexOf(unit) >= 0 ? 1 : 0;
                quotes += QUOTES.indexOf(unit) >= 0 ? 1 : 0;
            }
        }
        return new TextShape(
                words + wide / 2,
                capitalised,
                shortWords,
                digits,
                capitals,
                letters,
                sentences,
                commas,
                marks,
                quotes,
                endsSentence(text),
                Arrays.copyOf(hashes, hashed));
    }

    private static boolean isWordUnit(char unit, boolean inWord) {
        if (Character.isLetterOrDigit(unit)) {
            return true;
        }
        int type = Character.getType(unit);
        return inWord && (type == Character.NON_SPACING_MARK || type == Character.COMBINING_SPACING_MARK);
    }

    private static boolean isUnspaced(char unit) {
        return unit >= 0x4E00 && unit <= 0x9FFF
                || unit >= 0x3040 && unit <= 0x30FF
                || unit >= 0x0E00 && unit <= 0x0EFF
                || unit >= 0x1000 && unit <= 0x109F
                || unit >= 0x1780 && unit <= 0x17FF
                || unit >= 0x3400 && unit <= 0x4DBF;
    }

    private static boolean endsSentence(String text) {
        int at = text.length() - 1;
        while (at > 0 && at > text.length() - 4 && CLOSING.indexOf(text.charAt(at)) >= 0) {
            at--;
        }
        return at >= 0 && ENDS.indexOf(text.charAt(at)) >= 0;
    }
}
