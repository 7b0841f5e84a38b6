package org.throughline.store.feed;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What came of asking a feed, and when it is asked again.
 *
 * @param etag and {@code lastModified}: the marks of the last document
 * @param every the interval between two looks as it has settled
 * @param failures in a row
 * @param problem the last one, in words; null if the last look succeeded
 */
public record FeedStand(
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

    /** Never asked yet, due at once. */
    static FeedStand untouched(Instant now, Duration every) {
        return new FeedStand(Standing.ACTIVE, null, null, now, every, null, null, null, 0, null);
    }

    /** After a look that succeeded. */
    public FeedStand looked(
            Instant now, Duration newEvery, Duration wait, @Nullable String newEtag, @Nullable String newLastModified) {
        return new FeedStand(standing, newEtag, newLastModified, now.plus(wait), newEvery, now, now, lastNew, 0, null);
    }

    /** After a look that failed. */
    public FeedStand failed(Instant now, Duration wait, String reason) {
        Instant next = now.plus(wait);
        return new FeedStand(
                standing, etag, lastModified, next, every, now, lastSuccess, lastNew, failures + 1, reason);
    }

    /** Not asked at all: that says nothing about the feed. */
    public FeedStand postponed(Instant next) {
        return new FeedStand(
                standing, etag, lastModified, next, every, lastLook, lastSuccess, lastNew, failures, problem);
    }

    public FeedStand gone(Instant now) {
        String reason = "gone: the publisher took it down";
        return new FeedStand(
                Standing.GONE, etag, lastModified, nextLook, every, now, lastSuccess, lastNew, failures, reason);
    }

    public boolean isAsked() {
        return standing == Standing.ACTIVE;
    }
}
