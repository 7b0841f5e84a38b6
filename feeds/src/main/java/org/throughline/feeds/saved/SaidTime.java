package org.throughline.feeds.saved;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;
import org.throughline.feeds.format.FeedDates;
import tools.jackson.databind.JsonNode;

/**
 * Times in lists and rows: ISO 8601 with or without zone and time of day, as feeds write them, or seconds or milliseconds
 * since 1970.
 */
final class SaidTime {
    private static final int DAY_LENGTH = 10;
    private static final int LONGEST = 80;
    private static final int LONGEST_NUMBER = 16;

    /** As seconds this is the year 5138. */
    private static final long FIRST_MILLIS = 100_000_000_000L;

    private SaidTime() {}

    /** Null if nothing, or nothing sensible, is said. A time without a zone is taken as UTC. */
    static @Nullable Instant of(@Nullable JsonNode said) {
        if (said == null || said.isNull()) {
            return null;
        }
        try {
            return said.isNumber()
                    ? ofNumber(said.longValue())
                    : parse(said.stringValue("").strip());
        } catch (DateTimeException notATime) {
            return null;
        }
    }

    private static Instant ofNumber(long number) {
        return Math.abs(number) < FIRST_MILLIS ? Instant.ofEpochSecond(number) : Instant.ofEpochMilli(number);
    }

    private static @Nullable Instant parse(String text) {
        if (text.isEmpty() || text.length() > LONGEST) {
            return null;
        }
        if (text.length() > DAY_LENGTH - 2 && text.chars().allMatch(unit -> unit >= '0' && unit <= '9')) {
            return text.length() > LONGEST_NUMBER ? null : ofNumber(Long.parseLong(text));
        }
        try {
            return ofIso(text);
        } catch (DateTimeException otherForm) {
            return FeedDates.instant(text);
        }
    }

    private static Instant ofIso(String text) {
        if (text.length() == DAY_LENGTH) {
            return LocalDate.parse(text).atStartOfDay(ZoneOffset.UTC).toInstant();
        }
        String iso = text.length() > DAY_LENGTH && text.charAt(DAY_LENGTH) == ' ' && text.charAt(DAY_LENGTH - 1) != ' '
                ? text.substring(0, DAY_LENGTH) + 'T' + text.substring(DAY_LENGTH + 1)
                : text;
        try {
            return OffsetDateTime.parse(iso).toInstant();
        } catch (DateTimeException withoutZone) {
            return LocalDateTime.parse(iso).toInstant(ZoneOffset.UTC);
        }
    }
}
