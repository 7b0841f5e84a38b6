package org.throughline.store.feed;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A feed that is read.
 *
 * @param address what is asked
 * @param source whose articles they are that link to no page of their own
 * @param category folders from the outermost in, with a slash between them
 * @param fullText whether the pages behind its items are fetched
 * @param stand how it stands
 */
public record FeedRecord(
        String address,
        String source,
        String title,
        @Nullable String home,
        String category,
        boolean fullText,
        Instant added,
        FeedStand stand) {
    /** A feed as it is when it is added: looked at at once. */
    public static FeedRecord added(
            String address,
            String source,
            String title,
            @Nullable String home,
            String category,
            boolean fullText,
            Instant now,
            Duration every) {
        FeedStand stand = FeedStand.untouched(now, every);
        return new FeedRecord(address, source, title, home, category, fullText, now, stand);
    }

    public FeedRecord with(FeedStand newStand) {
        return new FeedRecord(address, source, title, home, category, fullText, added, newStand);
    }

    public FeedRecord named(String newTitle, @Nullable String newHome) {
        return new FeedRecord(address, source, newTitle, newHome, category, fullText, added, stand);
    }
}
