package org.throughline.feeds.format;

import org.jspecify.annotations.Nullable;

/**
 * A text of a feed.
 *
 * @param value cleaned markup if the type is HTML or XHTML, else plain text
 * @param type media type: {@code text/plain}, {@code text/html} or {@code application/xhtml+xml}
 * @param language as the feed says, if it does
 * @param base the address that relative ones were resolved against, empty if unknown
 */
public record FeedText(String value, String type, @Nullable String language, String base) {}
