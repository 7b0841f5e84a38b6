package org.throughline.feeds.subscription;

import org.jspecify.annotations.Nullable;

/**
 * A feed that somebody wants to read.
 *
 * @param home the publisher's page, if known
 * @param category folders from the outermost in, with a slash between them; may be empty
 */
public record Subscription(
        String feed, String title, @Nullable String home, String category) {}
