package org.throughline.engine.time;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;

/** Feasts that news date things by. */
final class Feasts {
    private Feasts() {}

    /** @param feast {@code MM-DD}, {@code TH} for the American Thanksgiving, {@code EA} for the western Easter Sunday */
    static LocalDate on(String feast, int year) {
        return switch (feast) {
            case "TH" -> LocalDate.of(year, 11, 1).with(TemporalAdjusters.dayOfWeekInMonth(4, DayOfWeek.THURSDAY));
            case "EA" -> easter(year);
            default ->
                LocalDate.of(year, Integer.parseInt(feast.substring(0, 2)), Integer.parseInt(feast.substring(3, 5)));
        };
    }

    /** The anonymous Gregorian computus (Nature, 20 April 1876). */
    private static LocalDate easter(int year) {
        int a = year % 19;
        int b = year / 100;
        int c = year % 100;
        int d = (19 * a + b - b / 4 - (b - (b + 8) / 25 + 1) / 3 + 15) % 30;
        int e = (32 + 2 * (b % 4) + 2 * (c / 4) - d - c % 4) % 7;
        int f = d + e - 7 * ((a + 11 * d + 22 * e) / 451) + 114;
        return LocalDate.of(year, f / 31, f % 31 + 1);
    }
}
