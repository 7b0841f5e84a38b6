package org.throughline.engine.article.head;

import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoField;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** ISO 8601 times as pages write them: offsets with or without a colon, spaces for the T. */
final class IsoTimes {
    private static final DateTimeFormatter LENIENT = new DateTimeFormatterBuilder()
            .appendPattern("yyyy-MM-dd'T'HH:mm[:ss]")
            .optionalStart()
            .appendFraction(ChronoField.NANO_OF_SECOND, 1, 9, true)
            .optionalEnd()
            .appendPattern("[XXX][XX][X]")
            .toFormatter(Locale.ROOT);

    private IsoTimes() {}

    /** The time with its offset; null if the text has none, since an unzoned time is only good for its day. */
    static @Nullable OffsetDateTime parse(String value) {
        String text = value.strip();
        if (text.length() > 40) {
            return null;
        }
        if (text.length() > 10 && text.charAt(10) == ' ') {
            text = text.substring(0, 10) + 'T' + text.substring(11).replace(" ", "");
        }
        try {
            return OffsetDateTime.parse(text, LENIENT);
        } catch (DateTimeParseException unzoned) {
            return null;
        }
    }
}
