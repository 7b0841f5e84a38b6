package org.throughline.engine.article.head;

import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/**
 * ISO 8601 times as pages write them: offsets with or without a colon, spaces for the T. Read by hand, since every page
 * has several and most of what is tried is none.
 */
final class IsoTimes {
    private final String text;
    private int at;

    private IsoTimes(String text) {
        this.text = text;
    }

    /** The time with its offset; null if the text has none, since an unzoned time is only good for its day. */
    static @Nullable OffsetDateTime parse(String value) {
        String text = value.strip();
        if (text.length() < 16 || text.length() > 40) {
            return null;
        }
        try {
            return new IsoTimes(text).read();
        } catch (DateTimeException noSuchTime) {
            return null;
        }
    }

    private @Nullable OffsetDateTime read() {
        int year = number(4);
        int month = after('-', 2);
        int day = after('-', 2);
        int hour = after(at < text.length() && text.charAt(at) == 'T' ? 'T' : ' ', 2);
        int minute = after(':', 2);
        int second = is(':') ? after(':', 2) : 0;
        int nano = is('.') || is(',') ? fraction() : 0;
        ZoneOffset zone = zone();
        return year < 0 || month < 0 || day < 0 || hour < 0 || minute < 0 || second < 0 || zone == null
                ? null
                : OffsetDateTime.of(year, month, day, hour, minute, second, nano, zone);
    }

    private boolean is(char unit) {
        return at < text.length() && text.charAt(at) == unit;
    }

    /** The number of so many digits after that character; -1 if there is none. */
    private int after(char mark, int digits) {
        if (!is(mark)) {
            return -1;
        }
        at++;
        return number(digits);
    }

    private int number(int digits) {
        int number = 0;
        for (int end = at + digits; at < end; at++) {
            if (at >= text.length() || text.charAt(at) < '0' || text.charAt(at) > '9') {
                return -1;
            }
            number = 10 * number + text.charAt(at) - '0';
        }
        return number;
    }

    private int fraction() {
        int nano = 0;
        int unit = 100_000_000;
        for (at++; at < text.length() && text.charAt(at) >= '0' && text.charAt(at) <= '9'; at++) {
            nano += unit * (text.charAt(at) - '0');
            unit /= 10;
        }
        return nano;
    }

    private @Nullable ZoneOffset zone() {
        while (is(' ')) {
            at++;
        }
        if (is('Z') || is('z')) {
            return at + 1 == text.length() ? ZoneOffset.UTC : null;
        }
        int sign = is('+') ? 1 : is('-') || is('\u2212') ? -1 : 0;
        at++;
        int hours = number(2);
        at += is(':') ? 1 : 0;
        int minutes = at < text.length() ? number(2) : 0;
        boolean whole = sign != 0 && hours >= 0 && minutes >= 0 && at == text.length();
        return whole ? ZoneOffset.ofHoursMinutes(sign * hours, sign * minutes) : null;
    }
}
