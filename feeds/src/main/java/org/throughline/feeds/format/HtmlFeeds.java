package org.throughline.feeds.format;

import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * Web pages that are feeds themselves: h-feed of microformats2 (microformats.org/wiki/h-feed). Entries are elements of the
 * class {@code h-entry}, in one of the class {@code h-feed} or several on the page; a page with one entry is an article.
 */
final class HtmlFeeds {
    /** The name of the format in {@link Feed#format}. */
    static final String FORMAT = "hfeed";

    private static final int MOST_ENTRIES = 1_000;

    private HtmlFeeds() {}

    /** The feed in the page, null if it holds none. */
    static @Nullable Feed read(String page, String address, String encoding) {
        if (!page.contains("h-entry")) {
            return null;
        }
        Document document = Jsoup.parse(page, address);
        Element feed = document.selectFirst(".h-feed");
        List<Element> entries = (feed == null ? document : feed)
                .select(".h-entry").stream()
                        .filter(entry -> nearest(entry) == null)
                        .limit(MOST_ENTRIES)
                        .toList();
        if (entries.isEmpty() || feed == null && entries.size() < 2) {
            return null;
        }
        PartBuilder head = new PartBuilder();
        Element name = feed == null ? null : feed.selectFirst("> .p-name");
        plain(head, "title", name == null ? document.title() : name.text());
        head.other("link", address);
        return new Feed(
                FORMAT,
                encoding,
                true,
                head.build(),
                entries.stream().map(HtmlFeeds::entry).toList());
    }

    private static FeedPart entry(Element entry) {
        PartBuilder part = new PartBuilder();
        for (Element of : own(entry, "u-url")) {
            part.other("link", of.absUrl("href"));
        }
        own(entry, "u-uid").stream().limit(1).forEach(of -> part.other("id", of.attr("href")));
        own(entry, "p-name").forEach(of -> plain(part, "title", of.text()));
        own(entry, "p-summary").forEach(of -> plain(part, "summary", of.text()));
        own(entry, "e-content")
                .forEach(of -> part.content(new FeedText(
                        Markup.clean(of.html(), entry.baseUri()), TextReader.HTML, null, entry.baseUri())));
        own(entry, "dt-published").forEach(of -> part.date("published", time(of)));
        own(entry, "dt-updated").forEach(of -> part.date("updated", time(of)));
        own(entry, "p-author").forEach(of -> part.author(new FeedPerson(of.text(), null, null)));
        own(entry, "p-category").forEach(of -> part.tag(of.text(), null, null));
        return part.build();
    }

    /** Elements of the class that belong to this entry and not to one within it. */
    private static List<Element> own(Element entry, String property) {
        return entry.getElementsByClass(property).stream()
                .filter(element -> element != entry && nearest(element) == entry)
                .limit(20)
                .toList();
    }

    private static @Nullable Element nearest(Element element) {
        Element above = element.parent();
        return above == null ? null : above.closest(".h-entry, .h-cite");
    }

    private static String time(Element element) {
        return element.hasAttr("datetime") ? element.attr("datetime") : element.text();
    }

    private static void plain(PartBuilder part, String name, String text) {
        if (!text.isBlank() && !part.hasText(name)) {
            part.text(name, new FeedText(text, TextReader.PLAIN, null, ""), 1);
        }
    }
}
