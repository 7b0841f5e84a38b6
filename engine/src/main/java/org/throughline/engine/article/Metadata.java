package org.throughline.engine.article;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a page tells of its article beside the report itself.
 *
 * @param headline never absent in an article: derived from the text where the page has none
 * @param authors people, not "Staff"
 * @param agency whose report it is, as the agency's usual short name
 * @param language ISO 639-1 code, {@code und} if unknown
 * @param credits picture credits with licence, as written
 */
public record Metadata(
        Found<String> headline,
        @Nullable Found<String> canonicalAddress,
        @Nullable Found<String> siteName,
        List<Found<String>> authors,
        @Nullable Found<String> agency,
        @Nullable Found<PublicationTime> published,
        @Nullable Found<PublicationTime> modified,
        @Nullable Found<String> section,
        List<String> tags,
        Found<String> language,
        @Nullable Found<String> image,
        List<String> credits,
        List<CitedSource> cites) {
    public Metadata {
        authors = List.copyOf(authors);
        tags = List.copyOf(tags);
        credits = List.copyOf(credits);
        cites = List.copyOf(cites);
    }

    /** Of an article of which no more than its headline and language is known. */
    public static Metadata of(Found<String> headline, Found<String> language) {
        return new Metadata(
                headline, null, null, List.of(), null, null, null, null, List.of(), language, null, List.of(),
                List.of());
    }
}
