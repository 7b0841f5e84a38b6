package org.throughline.feeds.subscription;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;
import org.throughline.engine.page.Decoder;
import org.throughline.engine.page.Media;
import org.throughline.engine.page.UnreadablePage;

/** Lists of subscriptions that are no XML, read as a browser would: whatever outlines can be made out. */
final class LenientOpml {
    private LenientOpml() {}

    static Opml.Reading read(byte[] document) {
        Map<String, Subscription> found = new LinkedHashMap<>();
        try {
            String text = Decoder.decode(document, Media.HTML, null);
            collect(Parser.xmlParser().setMaxDepth(Opml.DEEPEST).parseInput(text, ""), new ArrayDeque<>(), found, 0);
            boolean whole = text.stripTrailing().toLowerCase(Locale.ROOT).endsWith("</opml>");
            String problem = found.isEmpty() ? Opml.NOT_WELL_FORMED : whole ? null : "it ends early";
            return new Opml.Reading(List.copyOf(found.values()), problem);
        } catch (UnreadablePage none) {
            return new Opml.Reading(List.of(), Opml.NOT_WELL_FORMED);
        }
    }

    private static void collect(Element element, Deque<String> folders, Map<String, Subscription> found, int depth) {
        for (Element child : element.children()) {
            if (found.size() >= Opml.MOST || depth > Opml.DEEPEST) {
                return;
            }
            boolean outline = child.tagName().equalsIgnoreCase("outline");
            if (outline) {
                folders.addLast(Opml.outline(name -> attribute(child, name), folders, found));
            }
            collect(child, folders, found, depth + 1);
            if (outline) {
                folders.removeLast();
            }
        }
    }

    private static @Nullable String attribute(Element element, String name) {
        for (Attribute attribute : element.attributes()) {
            if (attribute.getKey().toLowerCase(Locale.ROOT).equals(name)) {
                return attribute.getValue();
            }
        }
        return null;
    }
}
