package org.throughline.engine.article.block;

import java.util.ArrayList;
import java.util.List;

/** Page text taken apart: a block a line, with bullets, numbers and heading marks read as what they stand for. */
final class LineBlocks {
    private static final String BULLETS = "\u2022*\u25cf\u25aa\u25e6\u2023\u25a0\u00b7";

    private final Container page = new Container(null, "body", 0, "");
    private final Container paragraph = new Container(page, "p", 0, "");
    private final Container item = new Container(page, "li", 0, "");
    private final Container numbered = new Container(page, "li", 0, "numbered");
    private final Container heading = new Container(page, "h2", 0, "");
    private final List<PageBlock> blocks = new ArrayList<>();

    private LineBlocks() {}

    static PageParts of(String text) {
        LineBlocks reader = new LineBlocks();
        reader.read(text);
        return new PageParts(
                reader.blocks, List.of(reader.page, reader.paragraph, reader.item, reader.numbered, reader.heading));
    }

    private void read(String text) {
        boolean adjoining = false;
        int start = 0;
        while (start < text.length() && blocks.size() < HtmlBlocks.MAX_BLOCKS) {
            int end = start;
            while (end < text.length() && !isLineEnd(text.charAt(end))) {
                end++;
            }
            String line = TextCleaning.fold(text.substring(start, end));
            if (!line.isEmpty()) {
                add(line, adjoining);
            }
            adjoining = !line.isEmpty();
            start = end + (end + 1 < text.length() && text.charAt(end) == '\r' && text.charAt(end + 1) == '\n' ? 2 : 1);
        }
    }

    private static boolean isLineEnd(char unit) {
        return unit == '\n' || unit == '\r' || unit == '\u2028' || unit == '\u2029' || unit == '\u0085';
    }

    private void add(String line, boolean adjoining) {
        Container container = paragraph;
        int skip = 0;
        if (line.startsWith("#")) {
            while (skip < line.length() && skip < 6 && line.charAt(skip) == '#') {
                skip++;
            }
            boolean isHeading = skip < line.length() && line.charAt(skip) == ' ';
            skip = isHeading ? skip + 1 : 0;
            container = isHeading ? heading : paragraph;
        } else if (line.length() > 2 && line.charAt(1) == ' ' && BULLETS.indexOf(line.charAt(0)) >= 0) {
            container = item;
            skip = 2;
        } else if (number(line) > 0) {
            container = numbered;
            skip = number(line);
        }
        String words = line.substring(skip);
        if (!words.isBlank()) {
            PageBlock block = new PageBlock(blocks.size(), words, container, 0, 0, 0, adjoining, TextShape.of(words));
            blocks.add(block);
            page.blocks++;
            page.textLength += words.length();
        }
    }

    /** Length of a leading "1. ", 0 if there is none. */
    private static int number(String line) {
        int at = 0;
        while (at < 2 && at < line.length() && Character.isDigit(line.charAt(at))) {
            at++;
        }
        return at > 0 && at + 2 < line.length() && line.charAt(at) == '.' && line.charAt(at + 1) == ' ' ? at + 2 : 0;
    }
}
