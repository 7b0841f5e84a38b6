package org.throughline.engine.time;

import java.time.LocalDate;
import java.time.temporal.IsoFields;
import java.util.Locale;

/** How coarse a point in time is, and how TIMEX3 writes such a point. */
enum Grain {
    DAY,
    WEEKEND,
    WEEK,
    MONTH,
    QUARTER,
    SEASON,
    HALF,
    YEAR,
    DECADE,
    CENTURY;

    /** The value of the period that holds the day. */
    String value(LocalDate day) {
        int year = day.getYear();
        return switch (this) {
            case DAY -> String.format(Locale.ROOT, "%04d-%02d-%02d", year, day.getMonthValue(), day.getDayOfMonth());
            case WEEK ->
                String.format(
                        Locale.ROOT,
                        "%04d-W%02d",
                        day.get(IsoFields.WEEK_BASED_YEAR),
                        day.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR));
            case WEEKEND -> WEEK.value(day) + "-WE";
            case MONTH -> String.format(Locale.ROOT, "%04d-%02d", year, day.getMonthValue());
            case QUARTER -> String.format(Locale.ROOT, "%04d-Q%d", year, day.get(IsoFields.QUARTER_OF_YEAR));
            case SEASON -> String.format(Locale.ROOT, "%04d-%s", year, season(day));
            case HALF -> String.format(Locale.ROOT, "%04d-H%d", year, day.getMonthValue() <= 6 ? 1 : 2);
            case YEAR -> String.format(Locale.ROOT, "%04d", year);
            case DECADE -> String.format(Locale.ROOT, "%03d", year / 10);
            case CENTURY -> String.format(Locale.ROOT, "%02d", year / 100);
        };
    }

    LocalDate plus(LocalDate day, long number) {
        return switch (this) {
            case DAY -> day.plusDays(number);
            case WEEK, WEEKEND -> day.plusWeeks(number);
            case MONTH -> day.plusMonths(number);
            case QUARTER -> day.plusMonths(3 * number);
            case HALF -> day.plusMonths(6 * number);
            case SEASON, YEAR -> day.plusYears(number);
            case DECADE -> day.plusYears(10 * number);
            case CENTURY -> day.plusYears(100 * number);
        };
    }

    /** The value of such a period when nothing tells which one. */
    String unknown() {
        return switch (this) {
            case DAY -> "XXXX-XX-XX";
            case WEEK -> "XXXX-WXX";
            case WEEKEND -> "XXXX-WXX-WE";
            case MONTH -> "XXXX-XX";
            case QUARTER -> "XXXX-QX";
            case SEASON, HALF, YEAR -> "XXXX";
            case DECADE -> "XXX";
            case CENTURY -> "XX";
        };
    }

    private static String season(LocalDate day) {
        return switch (day.getMonthValue()) {
            case 3, 4, 5 -> "SP";
            case 6, 7, 8 -> "SU";
            case 9, 10, 11 -> "FA";
            default -> "WI";
        };
    }

    /** The grain of a unit as lexicons write it; hours and less count as the day they fall on. */
    static Grain of(String unit) {
        return switch (unit) {
            case "W" -> WEEK;
            case "WE" -> WEEKEND;
            case "M" -> MONTH;
            case "Q" -> QUARTER;
            case "Y" -> YEAR;
            case "DE" -> DECADE;
            case "CE" -> CENTURY;
            default -> DAY;
        };
    }
}
