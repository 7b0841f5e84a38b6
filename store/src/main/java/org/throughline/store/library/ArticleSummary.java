package org.throughline.store.library;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An article as one entry of a list.
 *
 * @param time by which it is ordered: of publication, else of capture
 * @param day of publication by its own word, ISO; nothing if the page is undated
 * @param copyKind how it stands to its family's original: {@code original}, {@code shortened} ...
 * @param similarity share of words in aligned runs, 0..1
 */
public record ArticleSummary(
        long id,
        long version,
        int versions,
        String source,
        @Nullable String address,
        @Nullable String path,
        String headline,
        String language,
        @Nullable String agency,
        @Nullable Instant time,
        @Nullable String day,
        @Nullable Long family,
        @Nullable String copyKind,
        double similarity,
        @Nullable Long story) {}
