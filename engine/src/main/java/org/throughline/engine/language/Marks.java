package org.throughline.engine.language;

/** Kinds of characters that sentences and tokens are cut at. */
final class Marks {
    private Marks() {}

    static boolean isSpace(int unit) {
        return Character.isWhitespace(unit) || Character.isSpaceChar(unit) || unit == 0x200B || unit == 0xFEFF;
    }

    /** Ends a sentence, if what stands around it allows. */
    static boolean isTerminator(char unit) {
        return switch (unit) {
            case '.', '!', '?', '…', '؟', '۔', '।', '॥', '։', '።', '‽' -> true;
            default -> isFullTerminator(unit);
        };
    }

    /** Ends a sentence without a space after it. */
    static boolean isFullTerminator(char unit) {
        return unit == '。' || unit == '！' || unit == '？' || unit == '｡' || unit == '．';
    }

    /** A quotation mark of any script, opening or closing. */
    static boolean isQuote(char unit) {
        return switch (unit) {
            case '"', '\'', '“', '”', '„', '‟', '‘', '’', '‚', '«', '»', '‹', '›', '「', '」', '『', '』', '＂' -> true;
            default -> false;
        };
    }

    static boolean isCloser(char unit) {
        return isQuote(unit) || unit == ')' || unit == ']' || unit == '}' || unit == '）' || unit == '】' || unit == '》';
    }

    static boolean isApostrophe(char unit) {
        return unit == '\'' || unit == '’' || unit == 'ʼ';
    }

    /** A letter, figure, or mark upon one. */
    static boolean isWordPart(int point) {
        if (Character.isLetterOrDigit(point) || point == '_') {
            return true;
        }
        return switch (Character.getType(point)) {
            case Character.NON_SPACING_MARK, Character.COMBINING_SPACING_MARK, Character.ENCLOSING_MARK -> true;
            default -> point == 0x00AD || point == 0x200C || point == 0x200D;
        };
    }

    /** A letter of a script that writes no spaces between words. */
    static boolean isUnspaced(int point) {
        if (point < 0x0E00) {
            return false;
        }
        return switch (Character.UnicodeScript.of(point)) {
            case HAN, HIRAGANA, KATAKANA, THAI, LAO, KHMER, MYANMAR -> true;
            default -> false;
        };
    }
}
