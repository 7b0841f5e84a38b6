package org.throughline.feeds.format;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a feed says of itself and of its articles, whatever its format.
 *
 * @param format as its documents name it: {@code rss_2.0}, {@code atom_1.0}
 */
public record Feed(
        String format,
        @Nullable String title,
        @Nullable String link,
        @Nullable String description,
        @Nullable String language,
        @Nullable String rights,
        @Nullable String author,
        List<String> tags,
        List<Entry> entries) {
    public Feed {
        tags = List.copyOf(tags);
        entries = List.copyOf(entries);
    }

    /**
     * One article as the feed tells it.
     *
     * @param id the publisher's own identity of it, else its link
     * @param summary HTML as it came: to be sanitised before it is shown
     * @param content the full text as HTML, where the feed carries it
     */
    public record Entry(
            @Nullable String id,
            @Nullable String title,
            @Nullable String link,
            @Nullable String summary,
            @Nullable String content,
            @Nullable String author,
            @Nullable Instant published,
            @Nullable Instant updated,
            List<String> tags,
            List<String> enclosures) {
        public Entry {
            tags = List.copyOf(tags);
            enclosures = List.copyOf(enclosures);
        }
    }
}
