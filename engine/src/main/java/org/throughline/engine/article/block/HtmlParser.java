package org.throughline.engine.article.block;

import org.jsoup.nodes.Document;
import org.jsoup.parser.Parser;

/** The one parse of a page. */
public final class HtmlParser {
    /** Elements nested deeper are moved up: real pages stay below, and jsoup's cost on broken tables grows with depth. */
    private static final int MAX_DEPTH = 128;

    private HtmlParser() {}

    public static Document parse(String html, String address) {
        return Parser.htmlParser().setMaxDepth(MAX_DEPTH).parseInput(html, address);
    }
}
