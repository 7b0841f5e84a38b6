package org.throughline.engine.language;

import java.text.Normalizer;
import java.util.Locale;

/**
 * Walks over the words of a text for everything that counts words rather than reads sentences: copies, stories,
 * storylines. A word is a run of letters and digits, lower case, without accents; scripts written without spaces give
 * pairs of neighbouring characters. Splitting needs no model and is the same for every language.
 *
 * <p>Linear in the text, allocates nothing per word; a word longer than {@value #LONGEST} characters counts by its
 * first ones. Not thread-safe: one scanner a text.
 */
public final class WordScanner {
    /** Characters of a word that are looked at. */
    public static final int LONGEST = 48;

    private static final int FOLDED = 0x2000;
    private static final char[] FOLD = foldings();

    private final String text;
    private final int limit;
    private final char[] word = new char[LONGEST];
    private int position;
    private int start;
    private int end;
    private int length;
    private boolean upper;
    private boolean digits;
    private boolean afterStop = true;

    public WordScanner(String text) {
        this(text, 0, text.length());
    }

    public WordScanner(String text, int from, int to) {
        this.text = text;
        this.position = from;
        this.end = from;
        this.limit = to;
    }

    /** Moves to the next word; false at the end of the text. */
    public boolean next() {
        int from = end;
        while (position < limit && !Character.isLetterOrDigit(text.charAt(position))) {
            position++;
        }
        if (position >= limit) {
            return false;
        }
        afterStop = from == 0 || isStop(from, position);
        start = position;
        length = 0;
        digits = false;
        upper = Character.isUpperCase(text.charAt(position));
        if (isUnspaced(text.charAt(position))) {
            pair();
        } else {
            run();
        }
        return true;
    }

    private void pair() {
        take(text.charAt(position++));
        end = position;
        if (position < limit && isUnspaced(text.charAt(position))) {
            take(text.charAt(position));
            end = position + 1;
            if (end == limit || !isUnspaced(text.charAt(end))) {
                position = end;
            }
        }
    }

    private void run() {
        while (position < limit) {
            char unit = text.charAt(position);
            int type = Character.getType(unit);
            boolean mark = type == Character.NON_SPACING_MARK || unit == 'ـ';
            if (!mark && (!Character.isLetterOrDigit(unit) || isUnspaced(unit))) {
                break;
            }
            if (!mark) {
                take(unit);
            }
            position++;
        }
        end = position;
    }

    private void take(char unit) {
        digits |= Character.isDigit(unit);
        if (length < LONGEST) {
            word[length++] = unit < FOLDED ? FOLD[unit] : unit;
        }
    }

    private boolean isStop(int from, int to) {
        for (int i = from; i < to; i++) {
            char unit = text.charAt(i);
            if (unit == '.'
                    || unit == '!'
                    || unit == '?'
                    || unit == '\n'
                    || unit == ':'
                    || unit == '"'
                    || unit == '“') {
                return true;
            }
        }
        return false;
    }

    /** Offset of the word's first unit. */
    public int start() {
        return start;
    }

    /** Offset after the word's last unit. */
    public int end() {
        return end;
    }

    /** How many characters of the word are looked at. */
    public int length() {
        return length;
    }

    public char at(int index) {
        return word[index];
    }

    public boolean startsUpper() {
        return upper;
    }

    public boolean hasDigits() {
        return digits;
    }

    /** Whether a sentence may begin with this word, so that its capital letter says nothing. */
    public boolean beginsSentence() {
        return afterStop;
    }

    /** Hash of the whole word. */
    public int hash() {
        return hash(0, length);
    }

    /** Hash of the word's first characters: a stem good enough to count by. */
    public int prefixHash(int characters) {
        return hash(0, Math.min(length, characters));
    }

    /** Hash of a part of the word. */
    public int hash(int from, int to) {
        int hash = 0x811c9dc5;
        for (int i = from; i < to; i++) {
            hash = (hash ^ word[i]) * 0x01000193;
        }
        return mix(hash);
    }

    /** The word as it is counted. */
    public String normal() {
        return new String(word, 0, length);
    }

    /** The finishing step of MurmurHash3 (Appleby): every input bit reaches every output bit. */
    public static int mix(int hash) {
        hash = (hash ^ (hash >>> 16)) * 0x85ebca6b;
        hash = (hash ^ (hash >>> 13)) * 0xc2b2ae35;
        return hash ^ (hash >>> 16);
    }

    private static boolean isUnspaced(char unit) {
        return unit >= 0x0e00
                && (unit <= 0x0eff
                        || (unit >= 0x1000 && unit <= 0x109f)
                        || (unit >= 0x1780 && unit <= 0x17ff)
                        || (unit >= 0x3040 && unit <= 0x30ff)
                        || (unit >= 0x3400 && unit <= 0x9fff));
    }

    private static char[] foldings() {
        char[] fold = new char[FOLDED];
        for (char unit = 0; unit < FOLDED; unit++) {
            fold[unit] = Character.toLowerCase(unit);
        }
        for (char unit = 0xc0; unit < FOLDED; unit++) {
            if (Character.isLetter(unit) && (unit < 0x0590 || unit >= 0x1e00)) {
                String parts = Normalizer.normalize(String.valueOf(unit), Normalizer.Form.NFD)
                        .toLowerCase(Locale.ROOT);
                fold[unit] = parts.charAt(0);
            }
        }
        foldArabic(fold);
        return fold;
    }

    /** The spellings of alef, ya, waw and ta marbuta that newspapers use side by side. */
    private static void foldArabic(char[] fold) {
        for (char alef : "آأإٱ".toCharArray()) {
            fold[alef] = 'ا';
        }
        fold['ى'] = 'ي';
        fold['ئ'] = 'ي';
        fold['ؤ'] = 'و';
        fold['ة'] = 'ه';
        fold['ø'] = 'o';
        fold['Ø'] = 'o';
        fold['ł'] = 'l';
        fold['Ł'] = 'l';
        fold['đ'] = 'd';
        fold['Đ'] = 'd';
        fold['ı'] = 'i';
    }
}
