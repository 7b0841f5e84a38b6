package org.throughline.engine.article.block;

/** White space and unseen characters of page text. */
public final class TextCleaning {
    private TextCleaning() {}

    static boolean isSpace(char unit) {
        return unit <= ' ' || unit == '\u00a0' || unit > 127 && (Character.isSpaceChar(unit) || unit == '\u0085');
    }

    /** Soft hyphens, zero-width spaces, direction marks, stray byte order marks and private controls. */
    static boolean isUnseen(char unit) {
        return unit > 127
                && (unit < '\u00a0'
                        || unit == '\u00ad'
                        || unit == '\u200b'
                        || unit == '\u2060'
                        || unit == '\ufeff'
                        || unit >= '\u202a' && unit <= '\u202e'
                        || unit >= '\u2066' && unit <= '\u2069'
                        || unit == '\u200e'
                        || unit == '\u200f');
    }

    /** White space folded to one space, unseen characters dropped, broken surrogates replaced. */
    public static String fold(String text) {
        StringBuilder folded = new StringBuilder(text.length());
        boolean space = true;
        for (int i = 0; i < text.length(); i++) {
            char unit = text.charAt(i);
            if (isSpace(unit)) {
                if (!space) {
                    folded.append(' ');
                    space = true;
                }
            } else if (!isUnseen(unit)) {
                folded.append(unit);
                space = false;
            }
        }
        int end = folded.length();
        return wellFormed(folded.substring(0, end > 0 && space ? end - 1 : end));
    }

    /** The text with every lone surrogate replaced; the same text if there is none. */
    static String wellFormed(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (Character.isSurrogate(text.charAt(i))) {
                return replaceLone(text);
            }
        }
        return text;
    }

    private static String replaceLone(String text) {
        StringBuilder fixed = new StringBuilder(text);
        for (int i = 0; i < fixed.length(); i++) {
            char unit = fixed.charAt(i);
            if (Character.isHighSurrogate(unit)
                    && i + 1 < fixed.length()
                    && Character.isLowSurrogate(fixed.charAt(i + 1))) {
                i++;
            } else if (Character.isSurrogate(unit)) {
                fixed.setCharAt(i, '\ufffd');
            }
        }
        return fixed.toString();
    }
}
