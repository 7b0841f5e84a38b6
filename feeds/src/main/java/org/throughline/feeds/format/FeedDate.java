package org.throughline.feeds.format;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A date of a feed.
 *
 * @param text as written
 * @param instant what it means, if it can be read
 */
public record FeedDate(String text, @Nullable Instant instant) {}
