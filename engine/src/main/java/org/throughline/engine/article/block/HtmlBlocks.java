package org.throughline.engine.article.block;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/**
 * An HTML document taken apart into blocks in reading order. Depth is bounded by the parser, so that recursion is safe;
 * linear in the size of the document.
 */
final class HtmlBlocks {
    /** Blocks after this many are left out: no report is that long, link farms are. */
    static final int MAX_BLOCKS = 12_000;

    /** Elements after this many are not entered. */
    private static final int MAX_CONTAINERS = 40_000;

    private final List<PageBlock> blocks = new ArrayList<>();
    private final List<Container> containers = new ArrayList<>();
    private final Map<String, Long> knownMarks = new HashMap<>();
    private final StringBuilder text = new StringBuilder();
    private int linkLength;
    private int links;
    private int emphasised;
    private int linkDepth;
    private int emphasisDepth;
    private boolean afterBreak;

    private HtmlBlocks() {}

    static PageParts of(Document document) {
        HtmlBlocks reader = new HtmlBlocks();
        Container root = new Container(null, "body", 0, "");
        reader.containers.add(root);
        reader.walk(document.body(), root);
        reader.flush(root);
        return new PageParts(reader.blocks, reader.containers);
    }

    private void walk(Element element, Container container) {
        for (Node child = element.firstChild(); child != null; child = child.nextSibling()) {
            if (child instanceof TextNode words) {
                append(words.getWholeText());
            } else if (child instanceof Element inner) {
                enter(inner, container);
            }
        }
    }

    private void enter(Element element, Container container) {
        String tag = element.normalName();
        long known = Tags.of(tag);
        if (Tags.hides(known) || blocks.size() >= MAX_BLOCKS || containers.size() >= MAX_CONTAINERS) {
            return;
        }
        if (tag.equals("br")) {
            flush(container);
            afterBreak = true;
        } else if (Tags.breaks(known)) {
            flush(container);
            Container inside = new Container(container, tag, Mark.of(element, knownMarks), element.className());
            containers.add(inside);
            int outerLinks = linkDepth;
            walk(element, inside);
            flush(inside);
            linkDepth = outerLinks;
        } else {
            enterInline(element, tag, container);
        }
    }

    private void enterInline(Element element, String tag, Container container) {
        boolean link = tag.equals("a") && element.hasAttr("href");
        boolean emphasis = tag.equals("b") || tag.equals("strong") || tag.equals("em") || tag.equals("i");
        long marks = Mark.of(element, knownMarks);
        Container inside = container;
        if (marks != 0 && !link) {
            inside = new Container(container, tag, marks, element.className());
            containers.add(inside);
        }
        linkDepth += link ? 1 : 0;
        links += link ? 1 : 0;
        emphasisDepth += emphasis ? 1 : 0;
        boolean alone = text.isEmpty();
        walk(element, inside);
        if (inside != container && alone && standsAlone(element)) {
            flush(inside);
        }
        linkDepth -= link ? 1 : 0;
        emphasisDepth -= emphasis ? 1 : 0;
    }

    /** An inline element with a name of its own and no text beside it is laid out as a block by most style sheets. */
    private static boolean standsAlone(Element element) {
        Node next = element.nextSibling();
        return next == null || next instanceof Element && Tags.breaks(Tags.of(((Element) next).normalName()));
    }

    private void append(String words) {
        int before = text.length();
        boolean space = before == 0 || text.charAt(before - 1) == ' ';
        for (int i = 0; i < words.length(); i++) {
            char unit = words.charAt(i);
            if (unit > ' ' && unit < 127) {
                int end = i + 1;
                while (end < words.length() && words.charAt(end) > ' ' && words.charAt(end) < 127) {
                    end++;
                }
                text.append(words, i, end);
                i = end - 1;
                space = false;
            } else if (TextCleaning.isSpace(unit)) {
                if (!space) {
                    text.append(' ');
                    space = true;
                }
            } else if (!TextCleaning.isUnseen(unit)) {
                text.append(unit);
                space = false;
            }
        }
        int added = text.length() - before;
        linkLength += linkDepth > 0 ? added : 0;
        emphasised += emphasisDepth > 0 ? added : 0;
    }

    private void flush(Container container) {
        int end = text.length();
        if (end > 0 && text.charAt(end - 1) == ' ') {
            end--;
        }
        if (end > 0) {
            String words = TextCleaning.wellFormed(text.substring(0, end));
            blocks.add(new PageBlock(
                    blocks.size(),
                    words,
                    container,
                    Math.min(linkLength, end),
                    links,
                    emphasised,
                    afterBreak,
                    TextShape.of(words)));
            count(container, end);
            afterBreak = false;
        }
        text.setLength(0);
        linkLength = 0;
        links = 0;
        emphasised = 0;
    }

    private void count(Container container, int length) {
        int linked = Math.min(linkLength, length);
        boolean isLong = length > 80 && linked < 0.3 * length;
        for (Container at = container; at != null; at = at.parent) {
            at.blocks++;
            at.textLength += length;
            at.linkLength += linked;
            at.longLength += isLong ? length : 0;
        }
    }
}
