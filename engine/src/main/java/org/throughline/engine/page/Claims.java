package org.throughline.engine.page;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What others say of a page: a feed, a list beside saved pages, a line of JSON. Evidence, never trusted alone.
 *
 * @param language ISO 639-1 code
 */
public record Claims(
        @Nullable String title,
        @Nullable Instant published,
        @Nullable String language) {
    public static final Claims NONE = new Claims(null, null, null);
}
