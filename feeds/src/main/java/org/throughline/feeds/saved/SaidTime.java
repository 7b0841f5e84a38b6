package org.throughline.feeds.saved;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Times in lists and rows: ISO 8601 with or without zone and time of day, or seconds since 1970. */
final class SaidTime {
    private static final int DAY_LENGTH = 10;

    private SaidTime() {}

    /** Null if nothing, or nothing sensible, is said. A time without a zone is taken as UTC. */
    static @Nullable Instant of(@Nullable JsonNode said) {
        if (said == null || said.isNull()) {
            return null;
        }
        try {
            return said.isNumber()
                    ? Instant.ofEpochSecond(said.longValue())
                    : parse(said.stringValue("").strip());
        } catch (DateTimeException notATime) {
            return null;
        }
    }

    private static @Nullable Instant parse(String text) {
        if (text.isEmpty()) {
            return null;
        }
        if (text.length() == DAY_LENGTH) {
            return LocalDate.parse(text).atStartOfDay(ZoneOffset.UTC).toInstant();
        }
        String iso = text.charAt(DAY_LENGTH - 1) != ' ' && text.length() > DAY_LENGTH && text.charAt(DAY_LENGTH) == ' '
                ? text.substring(0, DAY_LENGTH) + 'T' + text.substring(DAY_LENGTH + 1)
                : text;
        try {
            return OffsetDateTime.parse(iso).toInstant();
        } catch (DateTimeException withoutZone) {
            return LocalDateTime.parse(iso).toInstant(ZoneOffset.UTC);
        }
    }
}
