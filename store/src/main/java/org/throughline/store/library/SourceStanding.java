package org.throughline.store.library;

import org.jspecify.annotations.Nullable;

/**
 * A source as far as it matters for who tells what.
 *
 * @param language of its latest article
 * @param country ISO 3166 code, where its address tells it
 */
public record SourceStanding(
        String name,
        long articles,
        @Nullable String language,
        @Nullable String country) {}
