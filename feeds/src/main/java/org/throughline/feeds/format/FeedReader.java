package org.throughline.feeds.format;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Reads RSS of every version, RDF, Atom, CDF, JSON Feed and h-feed into one value, broken ones too. Nothing is expanded, fetched
 * or run; the time is linear in the document, and its texts come out clean (see {@link Markup}). Safe to call from many
 * threads.
 */
public final class FeedReader {
    /** More than any feed has; what comes after is left unread. */
    private static final int MOST_ENTRIES = 10_000;

    /** A document that is no feed. */
    public static final class UnreadableFeed extends Exception {
        private static final long serialVersionUID = 1;

        public UnreadableFeed(String reason) {
            super(reason);
        }
    }

    /** @throws UnreadableFeed if the document holds neither a feed nor anything like one */
    public Feed read(byte[] document, Feed.Transport transport) throws UnreadableFeed {
        FeedEncoding encoding = FeedEncoding.of(document, transport.contentType());
        String text = encoding.text();
        if (text.stripLeading().startsWith("{")) {
            return JsonFeeds.read(text, encoding.name());
        }
        XmlDocuments.Tree tree = XmlDocuments.read(text);
        if (tree == null) {
            throw new UnreadableFeed("no element in the document");
        }
        String format = format(tree.root());
        if (format.equals("html")) {
            Feed page = HtmlFeeds.read(text, base(transport), encoding.name());
            if (page == null) {
                throw new UnreadableFeed("a web page, not a feed");
            }
            return page;
        }
        return feed(tree, format, encoding, transport);
    }

    private static Feed feed(XmlDocuments.Tree tree, String format, FeedEncoding encoding, Feed.Transport transport) {
        Scope outer = new Scope(format, base(transport), transport.contentLanguage(), 0);
        PartReader head = new PartReader().read(tree.root(), outer.inside(tree.root()));
        List<FeedPart> entries = new ArrayList<>();
        List<PartReader.Entry> found = head.entries();
        for (PartReader.Entry entry : found.subList(0, Math.min(found.size(), MOST_ENTRIES))) {
            entries.add(new PartReader().read(entry.element(), entry.scope()).part());
        }
        boolean wellFormed = tree.wellFormed() && encoding.expected();
        return new Feed(format, encoding.name(), wellFormed, head.part(), entries);
    }

    private static String base(Feed.Transport transport) {
        String address = orEmpty(transport.address());
        String location = transport.contentLocation();
        return location == null ? address : Addresses.resolve(address, location);
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }

    private static String format(XmlElement root) {
        return switch (root.name()) {
            case "rss" -> rss(root.attributes().getOrDefault("version", ""));
            case "rdf:rdf" -> "rss10";
            case "feed" -> atom(root.attribute("version"));
            case "channel" -> "cdf";
            case "urlset" -> PartReader.SITEMAP;
            case "html", "xhtml:html" -> "html";
            default -> "";
        };
    }

    private static String rss(String version) {
        return switch (version.strip().toLowerCase(Locale.ROOT)) {
            case "0.91" -> "rss091u";
            case "0.92" -> "rss092";
            case "0.93" -> "rss093";
            case "0.94" -> "rss094";
            default -> version.startsWith("2.") ? "rss20" : "rss";
        };
    }

    private static String atom(@Nullable String version) {
        return version == null ? "atom10" : "atom" + version.replace(".", "");
    }
}
