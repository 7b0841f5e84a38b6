package org.throughline.engine.article;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/**
 * When an article says it was published: a day, and the exact time where the page tells it.
 *
 * @param day in the publisher's own zone
 */
public record PublicationTime(LocalDate day, @Nullable OffsetDateTime exact) {
    public static PublicationTime at(OffsetDateTime time) {
        return new PublicationTime(time.toLocalDate(), time);
    }

    public static PublicationTime at(Instant time) {
        return at(time.atOffset(ZoneOffset.UTC));
    }

    public static PublicationTime on(LocalDate day) {
        return new PublicationTime(day, null);
    }

    /** The exact time, else the start of the day in UTC. */
    public Instant instant() {
        return exact != null
                ? exact.toInstant()
                : day.atStartOfDay(ZoneOffset.UTC).toInstant();
    }
}
