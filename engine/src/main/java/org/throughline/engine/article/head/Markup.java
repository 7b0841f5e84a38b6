package org.throughline.engine.article.head;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jspecify.annotations.Nullable;
import org.throughline.engine.article.block.TextCleaning;
import tools.jackson.databind.JsonNode;

/**
 * What a document says of itself in markup, gathered in one walk: meta elements, JSON-LD, and the few elements of the
 * page that carry metadata.
 */
public final class Markup {
    /** No page says more of itself; some try. */
    private static final int MOST_NODES = 600_000;

    private static final int MOST_OF_A_KIND = 60;
    private static final int LONGEST_NAME = 1_000;
    private static final String[] AUTHOR_PATHS = {
        "/author", "/autor", "/auteur", "/contributor", "/writer", "/people/", "/profile/", "/staff/"
    };

    final Map<String, List<String>> metas = new HashMap<>();
    final List<JsonNode> linkedData = new ArrayList<>();
    final List<Element> firstHeadings = new ArrayList<>();
    final List<Element> times = new ArrayList<>();

    /** How many of the times stand above the first heading, where bars and teasers have theirs. */
    int timesAboveHeading;

    final List<Element> people = new ArrayList<>();
    /** Links whose address looks like that of an author's page. */
    final List<Element> peopleLinks = new ArrayList<>();

    @Nullable
    String title;

    @Nullable
    String canonical;

    @Nullable
    String language;

    final String address;
    /** The second-level name of the page's host: "example" of www.example.com. */
    final String host;

    private Markup(String address) {
        this.address = address;
        this.host = host(address);
    }

    private static String host(String address) {
        int from = address.indexOf("//");
        int to = from < 0 ? -1 : address.indexOf('/', from + 2);
        String whole = from < 0 ? "" : address.substring(from + 2, to < 0 ? address.length() : to);
        String[] labels = whole.split("\\.");
        int at = labels.length - 2;
        if (at > 0 && labels[at].length() <= 3) {
            at--;
        }
        return at < 0 ? "" : labels[at];
    }

    public static Markup of(Document document) {
        Markup markup = new Markup(document.baseUri());
        Node at = document;
        for (int seen = 0; at != null && seen < MOST_NODES; seen++) {
            if (at instanceof Element element) {
                markup.take(element);
            }
            at = following(at, document);
        }
        return markup;
    }

    private static @Nullable Node following(Node node, Node root) {
        Node down = node instanceof Element element ? element.firstChild() : null;
        if (down != null) {
            return down;
        }
        Node at = node;
        while (at != null && at != root) {
            Node next = at.nextSibling();
            if (next != null) {
                return next;
            }
            at = at.parent();
        }
        return null;
    }

    private void take(Element element) {
        switch (element.normalName()) {
            case "meta" -> takeMeta(element);
            case "title" -> title = title == null ? name(element) : title;
            case "html" -> language = element.attr("lang").isEmpty() ? element.attr("xml:lang") : element.attr("lang");
            case "link" -> {
                if (canonical == null && element.attr("rel").equalsIgnoreCase("canonical")) {
                    canonical = element.absUrl("href");
                }
            }
            case "script" -> {
                if (element.attr("type").contains("ld+json") && linkedData.size() < MOST_OF_A_KIND) {
                    LinkedData.collect(element.data(), linkedData);
                }
            }
            case "h1" -> {
                timesAboveHeading = firstHeadings.isEmpty() ? times.size() : timesAboveHeading;
                add(element, firstHeadings);
            }
            case "time" -> add(element, times);
            default -> takeNamed(element);
        }
    }

    private void takeNamed(Element element) {
        if (element.attributesSize() == 0) {
            return;
        }
        for (Attribute attribute : element.attributes()) {
            String value = attribute.getValue();
            boolean property = attribute.getKey().equals("itemprop");
            if (attribute.getKey().equals("href") && isOfAuthor(value)) {
                add(element, peopleLinks);
            }
            if (value.equals("author") && (property || attribute.getKey().equals("rel"))) {
                add(element, people);
            } else if (property && (value.startsWith("date") || value.equals("pubdate"))) {
                add(element, times);
            }
        }
    }

    private static boolean isOfAuthor(String address) {
        for (String path : AUTHOR_PATHS) {
            if (address.contains(path)) {
                return true;
            }
        }
        return false;
    }

    private static void add(Element element, List<Element> kind) {
        if (kind.size() < MOST_OF_A_KIND) {
            kind.add(element);
        }
    }

    private void takeMeta(Element element) {
        String content = element.attr("content").strip();
        if (content.isEmpty() || content.length() > 3000) {
            return;
        }
        for (String attribute : new String[] {"property", "name", "itemprop", "http-equiv"}) {
            String key = element.attr(attribute);
            if (!key.isEmpty()) {
                List<String> values = metas.computeIfAbsent(key.toLowerCase(Locale.ROOT), any -> new ArrayList<>(1));
                if (values.size() < MOST_OF_A_KIND) {
                    values.add(content);
                }
            }
        }
    }

    @Nullable
    String meta(String... names) {
        for (String name : names) {
            List<String> values = metas.get(name);
            if (values != null) {
                return values.getFirst();
            }
        }
        return null;
    }

    /** The text of an element that should be short, cut if it is not. */
    static String name(Element element) {
        String text = text(element);
        return text.length() <= LONGEST_NAME ? text : TextCleaning.fold(text.substring(0, LONGEST_NAME));
    }

    static String text(Element element) {
        return TextCleaning.fold(element.text());
    }
}
