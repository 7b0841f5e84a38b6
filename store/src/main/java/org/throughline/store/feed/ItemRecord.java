package org.throughline.store.feed;

import org.jspecify.annotations.Nullable;

/**
 * An item that a feed has shown.
 *
 * @param identity what it is known by in the feed
 * @param article what its article is known by; mostly the same
 * @param digest of what the feed said of it when it was last taken in
 * @param whole whether the page behind it was read, or need not be
 * @param tries to read that page
 */
public record ItemRecord(
        String identity, String article, @Nullable String guid, String title, long digest, boolean whole, int tries) {}
