package org.throughline.feeds.saved;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jspecify.annotations.Nullable;
import org.throughline.feeds.address.WebAddress;

/**
 * The address that a saved HTML page gives as its own: the note that browsers write when they save, the canonical link,
 * the address for sharing. Looks at the head of the page only.
 */
final class OwnAddress {
    private static final int HEAD_LIMIT = 256 * 1024;
    private static final String SAVED_FROM = "saved from url=(";

    private OwnAddress() {}

    static @Nullable WebAddress of(String html) {
        String head = head(html);
        WebAddress saved = savedFrom(head);
        if (saved != null) {
            return saved;
        }
        Document document = Jsoup.parse(head);
        WebAddress canonical =
                WebAddress.of(document.select("link[rel=canonical]").attr("href"));
        return canonical != null
                ? canonical
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
