package org.throughline.feeds.saved;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What the list beside a saved page says of it. */
record PageNote(
        @Nullable String url,
        @Nullable String source,
        @Nullable Instant captured) {
    static final PageNote NONE = new PageNote(null, null, null);
}
