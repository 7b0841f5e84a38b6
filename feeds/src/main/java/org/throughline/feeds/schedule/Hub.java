package org.throughline.feeds.schedule;

import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.throughline.feeds.address.WebUrl;
import org.throughline.feeds.fetch.Fetched;
import org.throughline.feeds.format.FeedLink;
import org.throughline.feeds.format.FeedPart;

/**
 * Who tells at once when a feed changes (WebSub, W3C Recommendation of 2018, section 4).
 *
 * @param address of the hub
 * @param topic what the hub knows the feed by
 */
public record Hub(WebUrl address, WebUrl topic) {
    private static final int LONGEST_HEADER = 8_000;

    /** The head of the answer counts before the document; nothing unless both addresses are told. */
    static @Nullable Hub of(Fetched fetched, FeedPart head) {
        WebUrl hub = linked(fetched, head, "hub");
        WebUrl topic = linked(fetched, head, "self");
        return hub == null || topic == null ? null : new Hub(hub, topic);
    }

    private static @Nullable WebUrl linked(Fetched fetched, FeedPart head, String relation) {
        String inHeader = inHeader(fetched.headers(), relation);
        if (inHeader != null) {
            return fetched.address().resolve(inHeader);
        }
        for (FeedLink link : head.links()) {
            if (link.rel().equalsIgnoreCase(relation) && link.href() != null) {
                return fetched.address().resolve(link.href());
            }
        }
        return null;
    }

    /** Of a header such as {@code <https://hub.example/>; rel="hub", <https://a.example/feed>; rel="self"}. */
    private static @Nullable String inHeader(Map<String, String> headers, String relation) {
        String header = headers.get("link");
        if (header == null || header.length() > LONGEST_HEADER) {
            return null;
        }
        int from = header.indexOf('<');
        while (from >= 0) {
            int end = header.indexOf('>', from);
            if (end < 0) {
                return null;
            }
            int next = header.indexOf('<', end);
            String rest = header.substring(end + 1, next < 0 ? header.length() : next);
            if (names(rest, relation)) {
                return header.substring(from + 1, end);
            }
            from = next;
        }
        return null;
    }

    private static boolean names(String parameters, String relation) {
        String plain = parameters.toLowerCase(Locale.ROOT).replace(" ", "").replace("\"", "");
        for (String parameter : plain.split("[;,]", -1)) {
            if (parameter.equals("rel=" + relation)) {
                return true;
            }
        }
        return false;
    }
}
