package org.throughline.engine.name.knowledge;

import java.text.Normalizer;
import java.util.Locale;

/** Takes from a name all that people leave out or write differently when they mean the same letters. */
final class NameFolding {
    /** No label is longer. */
    private static final int MAX_LENGTH = 250;

    private NameFolding() {}

    static String folded(String name) {
        String some = name.length() > MAX_LENGTH ? name.substring(0, MAX_LENGTH) : name;
        String apart = Normalizer.normalize(some, Normalizer.Form.NFKD).toLowerCase(Locale.ROOT);
        StringBuilder key = new StringBuilder(apart.length());
        for (int at = 0; at < apart.length(); at += Character.charCount(apart.codePointAt(at))) {
            int letter = apart.codePointAt(at);
            if (Character.isLetterOrDigit(letter)) {
                key.appendCodePoint(letter);
            } else if (isSpace(letter) && !key.isEmpty() && key.charAt(key.length() - 1) != ' ') {
                key.append(' ');
            }
        }
        return key.toString().strip();
    }

    /** Marks and apostrophes leave no gap. */
    private static boolean isSpace(int letter) {
        int type = Character.getType(letter);
        return type != Character.NON_SPACING_MARK
                && type != Character.COMBINING_SPACING_MARK
                && type != Character.FORMAT
                && "'’‘`´ʹʼʻʿʾ".indexOf(letter) < 0;
    }
}
