package org.throughline.store.feed;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A feed that is read, and how it stands.
 *
 * @param address what is asked
 * @param source whose articles they are that link to no page of their own
 * @param category folders from the outermost in, with a slash between them
 * @param fullText whether the pages behind its items are fetched
 * @param every the interval between two looks as it has settled
 * @param failures in a row
 * @param problem the last one, in words; null if the last look succeeded
 */
public record FeedRecord(
        String address,
        String source,
        String title,
        @Nullable String home,
        String category,
        boolean fullText,
        Instant added,
        Standing standing,
        @Nullable String etag,
        @Nullable String lastModified,
        Instant nextLook,
        Duration every,
        @Nullable Instant lastLook,
        @Nullable Instant lastSuccess,
        @Nullable Instant lastNew,
        int failures,
        @Nullable String problem) {
    /** Whether a feed is asked. */
    public enum Standing {
        ACTIVE,
        /** The publisher said that it is gone. */
        GONE
    }

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
        return new FeedRecord(
                address,
                source,
                title,
                home,
                category,
                fullText,
                now,
                Standing.ACTIVE,
                null,
                null,
                now,
                every,
                null,
                null,
                null,
                0,
                null);
    }

    /** After a look that succeeded. */
    public FeedRecord looked(
            Instant now, Duration newEvery, Duration wait, @Nullable String newEtag, @Nullable String newLastModified) {
        return new FeedRecord(
                address,
                source,
                title,
                home,
                category,
                fullText,
                added,
                standing,
                newEtag,
                newLastModified,
                now.plus(wait),
                newEvery,
                now,
                now,
                lastNew,
                0,
                null);
    }

    /** After a look that failed. */
    public FeedRecord failed(Instant now, Duration wait, String reason) {
        return new FeedRecord(
                address,
                source,
                title,
                home,
                category,
                fullText,
                added,
                standing,
                etag,
                lastModified,
                now.plus(wait),
                every,
                now,
                lastSuccess,
                lastNew,
                failures + 1,
                reason);
    }

    public FeedRecord gone(Instant now) {
        return new FeedRecord(
                address,
                source,
                title,
                home,
                category,
                fullText,
                added,
                Standing.GONE,
                etag,
                lastModified,
                nextLook,
                every,
                now,
                lastSuccess,
                lastNew,
                failures,
                "gone: the publisher took it down");
    }

    public FeedRecord named(String newTitle, @Nullable String newHome) {
        return new FeedRecord(
                address,
                source,
                newTitle,
                newHome,
                category,
                fullText,
                added,
                standing,
                etag,
                lastModified,
                nextLook,
                every,
                lastLook,
                lastSuccess,
                lastNew,
                failures,
                problem);
    }
}
