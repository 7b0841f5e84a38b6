package org.throughline.feeds.format;

import org.jspecify.annotations.Nullable;

/** A category or keyword. */
public record FeedTag(
        @Nullable String term,
        @Nullable String scheme,
        @Nullable String label) {}
