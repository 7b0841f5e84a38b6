package org.throughline.feeds.fetch;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import org.jspecify.annotations.Nullable;

/** How long a server asks to be left alone: seconds or a date. */
public final class RetryAfter {
    private static final Duration LONGEST = Duration.ofDays(2);

    private RetryAfter() {}

    /** Null if the header is missing or unreadable; never negative, never above two days. */
    public static @Nullable Duration read(@Nullable String header, Instant now) {
        if (header == null || header.isBlank()) {
            return null;
        }
        String said = header.strip();
        try {
            Duration wait = said.chars().allMatch(Character::isDigit)
                    ? Duration.ofSeconds(said.length() > 9 ? LONGEST.toSeconds() : Long.parseLong(said))
                    : Duration.between(
                            now,
                            ZonedDateTime.parse(said, DateTimeFormatter.RFC_1123_DATE_TIME)
                                    .toInstant());
            return wait.isNegative() ? Duration.ZERO : wait.compareTo(LONGEST) > 0 ? LONGEST : wait;
        } catch (DateTimeException | NumberFormatException unreadable) {
            return null;
        }
    }
}
