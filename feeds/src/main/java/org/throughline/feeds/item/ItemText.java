package org.throughline.feeds.item;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;
import org.jspecify.annotations.Nullable;
import org.throughline.feeds.format.FeedText;

/** The text of a feed's markup, a paragraph a line. */
public final class ItemText {
    private ItemText() {}

    static String plain(@Nullable FeedText text) {
        if (text == null) {
            return "";
        }
        return text.type().equals("text/plain") && text.value().indexOf('<') < 0
                ? text.value().strip()
                : ofMarkup(text.value());
    }

    /** Linear in the markup. */
    public static String ofMarkup(String markup) {
        if (markup.indexOf('<') < 0 && markup.indexOf('&') < 0) {
            return markup.strip();
        }
        StringBuilder text = new StringBuilder(markup.length());
        Jsoup.parseBodyFragment(markup).body().traverse(new NodeVisitor() {
            @Override
            public void head(Node node, int depth) {
                if (node instanceof TextNode words) {
                    text.append(words.getWholeText().replace('\n', ' '));
                } else if (isBlock(node)) {
                    text.append('\n');
                }
            }

            @Override
            public void tail(Node node, int depth) {
                if (isBlock(node)) {
                    text.append('\n');
                }
            }
        });
        StringBuilder lines = new StringBuilder(text.length());
        text.toString()
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .forEach(line -> lines.append(line).append('\n'));
        return lines.toString().strip();
    }

    private static boolean isBlock(Node node) {
        return node instanceof Element element && (element.isBlock() || element.nameIs("br"));
    }
}
