package org.throughline.feeds.subscription;

import java.util.Locale;
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
        Outlines outlines = new Outlines();
        try {
            String text = Decoder.decode(document, Media.HTML, null);
            collect(Parser.xmlParser().setMaxDepth(Opml.DEEPEST).parseInput(text, ""), outlines, 0);
            boolean whole = text.stripTrailing().toLowerCase(Locale.ROOT).endsWith("</opml>");
            return outlines.reading(outlines.size() == 0 ? Opml.NOT_WELL_FORMED : whole ? null : "it ends early");
        } catch (UnreadablePage none) {
            return outlines.reading(Opml.NOT_WELL_FORMED);
        }
    }

    private static void collect(Element element, Outlines outlines, int depth) {
        for (Element child : element.children()) {
            if (outlines.size() >= Opml.MOST || depth > Opml.DEEPEST) {
                return;
            }
            boolean outline = child.tagName().equalsIgnoreCase("outline");
            if (outline) {
                outlines.begin(name -> attribute(child, name));
            }
            collect(child, outlines, depth + 1);
            if (outline) {
                outlines.end();
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
