package org.throughline.app.terminal;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UCharacter.EastAsianWidth;
import com.ibm.icu.lang.UProperty;

/** How many columns text takes on a terminal, and text made safe for one. */
public final class TextWidth {
    private TextWidth() {}

    static int of(String text) {
        int width = 0;
        for (int at = 0; at < text.length(); ) {
            int c = text.codePointAt(at);
            width += of(c);
            at += Character.charCount(c);
        }
        return width;
    }

    static int of(int codePoint) {
        if (codePoint < 0x300) {
            return 1;
        }
        int type = Character.getType(codePoint);
        if (type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK || type == Character.FORMAT) {
            return 0;
        }
        int wide = UCharacter.getIntPropertyValue(codePoint, UProperty.EAST_ASIAN_WIDTH);
        return wide == EastAsianWidth.WIDE || wide == EastAsianWidth.FULLWIDTH ? 2 : 1;
    }

    /** One line without anything that would steer the terminal or turn the direction of writing: pages are not trusted. */
    public static String safe(String text) {
        StringBuilder safe = new StringBuilder(text.length());
        boolean blank = true;
        for (int at = 0; at < text.length(); ) {
            int c = text.codePointAt(at);
            at += Character.charCount(c);
            if (Character.isWhitespace(c) || Character.isSpaceChar(c) || Character.isISOControl(c)) {
                safe.append(blank ? "" : " ");
                blank = true;
            } else if (isShown(c)) {
                safe.appendCodePoint(c);
                blank = false;
            }
        }
        return safe.toString().strip();
    }

    private static boolean isShown(int c) {
        int type = Character.getType(c);
        boolean joiner = c == 0x200C || c == 0x200D;
        return joiner || type != Character.FORMAT && type != Character.SURROGATE && type != Character.UNASSIGNED;
    }
}
