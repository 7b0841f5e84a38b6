package org.throughline.engine.page;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What others say of a page: a feed, a list beside saved pages, a line of JSON. Evidence, never trusted alone.
 *
 * @param language ISO 639-1 code
 * @param authors as they were written, several perhaps in one text
 */
public record Claims(
        @Nullable String title,
        @Nullable Instant published,
        @Nullable String language,
        List<String> authors) {
    public static final Claims NONE = new Claims(null, null, null);

    public Claims {
        authors = List.copyOf(authors);
    }

    /** Without authors. */
    public Claims(@Nullable String title, @Nullable Instant published, @Nullable String language) {
        this(title, published, language, List.of());
    }
}
