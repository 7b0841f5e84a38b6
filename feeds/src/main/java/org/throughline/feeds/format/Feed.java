package org.throughline.feeds.format;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A feed, whatever its format.
 *
 * @param format {@code rss20}, {@code atom10}, {@code rss10}, {@code cdf} ..., empty if unknown
 * @param encoding the character set it was read in, lower case
 * @param wellFormed whether the document was XML as it should be
 * @param entries in the order of the document
 */
public record Feed(String format, String encoding, boolean wellFormed, FeedPart head, List<FeedPart> entries) {
    public Feed {
        entries = List.copyOf(entries);
    }

    /** Whether the feed is a web page that marks its entries (h-feed). */
    public boolean isPage() {
        return format.equals(HtmlFeeds.FORMAT);
    }

    /**
     * What the transport said of a feed's document; all may be unknown.
     *
     * @param address where it was fetched from: relative addresses are resolved against it
     * @param contentLocation header of that name
     * @param contentLanguage header of that name
     */
    public record Transport(
            @Nullable String address,
            @Nullable String contentType,
            @Nullable String contentLocation,
            @Nullable String contentLanguage) {
        public static final Transport NONE = new Transport(null, null, null, null);
    }
}
