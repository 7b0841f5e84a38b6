package org.throughline.app.terminal;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;

/**
 * Writes text in lines of a given width, with hanging indents, and with colours where they are wanted.
 *
 * <p>Text from pages goes through {@link TextWidth#safe} here, and nowhere else gets to the terminal.
 */
final class Sheet {
    /** How words stand out. */
    enum Style {
        PLAIN(""),
        STRONG("1"),
        FAINT("2"),
        HEADING("1;36"),
        WARNING("33");

        private final String code;

        Style(String code) {
            this.code = code;
        }
    }

    private final PrintWriter out;
    private final int columns;
    private final boolean colours;

    Sheet(PrintWriter out, int columns, boolean colours) {
        this.out = out;
        this.columns = columns;
        this.colours = colours;
    }

    void blank() {
        out.println();
    }

    void rule() {
        line(Style.FAINT, "─".repeat(columns));
    }

    void text(Style style, String indent, String text) {
        item(style, indent, indent, text);
    }

    /**
     * Text broken into lines.
     *
     * @param lead what stands before the first line
     * @param indent blanks before the others
     */
    void item(Style style, String lead, String indent, String text) {
        int room = Math.max(20, columns - Math.max(TextWidth.of(lead), TextWidth.of(indent)));
        String before = lead;
        for (String line : broken(TextWidth.safe(text), room)) {
            out.println(before + styled(style, line));
            before = indent;
        }
    }

    private void line(Style style, String text) {
        out.println(styled(style, text));
    }

    private String styled(Style style, String text) {
        return colours && !style.code.isEmpty() ? "\u001b[" + style.code + "m" + text + "\u001b[0m" : text;
    }

    /** At blanks where there are any, else, as in Chinese or in a long address, wherever the room ends. */
    static List<String> broken(String text, int room) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        int width = 0;
        for (String word : text.split(" ")) {
            int wordWidth = TextWidth.of(word);
            if (width > 0 && width + 1 + wordWidth > room) {
                lines.add(line.toString());
                line.setLength(0);
                width = 0;
            }
            if (width > 0) {
                line.append(' ');
                width++;
            }
            for (int at = 0; at < word.length(); at += Character.charCount(word.codePointAt(at))) {
                int c = word.codePointAt(at);
                if (width + TextWidth.of(c) > room) {
                    lines.add(line.toString());
                    line.setLength(0);
                    width = 0;
                }
                line.appendCodePoint(c);
                width += TextWidth.of(c);
            }
        }
        if (!line.isEmpty() || lines.isEmpty()) {
            lines.add(line.toString());
        }
        return lines;
    }
}
