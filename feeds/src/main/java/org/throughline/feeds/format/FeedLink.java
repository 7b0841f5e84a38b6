package org.throughline.feeds.format;

import org.jspecify.annotations.Nullable;

/** A link of a feed, such as its own address or an entry's enclosure ({@code rel="enclosure"}). */
public record FeedLink(
        String rel,
        @Nullable String type,
        @Nullable String href,
        @Nullable String title,
        @Nullable String length) {}
