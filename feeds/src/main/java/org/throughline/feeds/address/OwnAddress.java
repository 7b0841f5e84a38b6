package org.throughline.feeds.address;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jspecify.annotations.Nullable;

/** The address that an HTML page gives as its own. Looks at the head of the page only. */
public final class OwnAddress {
    private static final int HEAD_LIMIT = 256 * 1024;
    private static final String SAVED_FROM = "saved from url=(";

    private OwnAddress() {}

    /** The note that browsers write when they save a page, its canonical link, its address for sharing; null if none is told. */
    public static @Nullable WebAddress of(String html) {
        String head = head(html);
        WebAddress saved = savedFrom(head);
        return saved == null ? canonical(head) : saved;
    }

    /**
     * The address that a page was found under, without the parameters that its canonical link leaves out. A link to any
     * other page, as careless publishers give it, changes nothing.
     */
    public static WebAddress amended(WebAddress found, String html) {
        if (found.text().indexOf('?') < 0) {
            return found;
        }
        WebAddress canonical = canonical(head(html));
        return canonical == null ? found : found.withoutWhatIsNotIn(canonical);
    }

    private static @Nullable WebAddress canonical(String head) {
        Document document = Jsoup.parse(head);
        WebAddress linked = WebAddress.of(document.select("link[rel=canonical]").attr("href"));
        return linked != null
                ? linked
                : WebAddress.of(document.select("meta[property=og:url]").attr("content"));
    }

    private static String head(String html) {
        String start = html.substring(0, Math.min(html.length(), HEAD_LIMIT));
        int body = start.indexOf("<body");
        return body < 0 ? start : start.substring(0, body);
    }

    /** Browsers write {@code <!-- saved from url=(0031)https://example.org/news/1 -->}, the number being the length. */
    private static @Nullable WebAddress savedFrom(String head) {
        int note = head.indexOf(SAVED_FROM);
        int from = note < 0 ? -1 : head.indexOf(')', note) + 1;
        int to = from <= 0 ? -1 : head.indexOf("-->", from);
        return to < 0 ? null : WebAddress.of(head.substring(from, to));
    }
}
