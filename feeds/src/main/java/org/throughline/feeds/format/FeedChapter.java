package org.throughline.feeds.format;

import org.jspecify.annotations.Nullable;

/**
 * A chapter of a recording (Podlove Simple Chapters).
 *
 * @param start as written: hours, minutes, seconds and thousandths from the beginning
 */
public record FeedChapter(
        String start,
        String title,
        @Nullable String href,
        @Nullable String image) {}
