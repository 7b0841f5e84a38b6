package org.throughline.engine.time;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.throughline.engine.time.TimeExpression.Type;
import org.throughline.engine.time.TimeResolver.Meaning;
import org.throughline.engine.time.TimeRule.Match;

/**
 * Days, months and years of the calendar, completed from the article's day: a bare "Monday" or "June" is the last one where
 * the verb looks back, the next one where it looks ahead.
 */
final class CalendarDates {
    /** Days ahead within which a day of the month is the one to come, even behind "was" and "had": four months. */
    private static final int SOON = 120;

    private final TimeSetting setting;

    CalendarDates(TimeSetting setting) {
        this.setting = setting;
    }

    @Nullable
    Meaning resolve(Match match, Tense tense) {
        String iso = match.value("ISODATE");
        if (iso != null) {
            return exact(iso);
        }
        if (match.value("DECADE") != null) {
            return new Meaning(Type.DATE, match.text("DECADE"));
        }
        if (match.value("MONTH") != null) {
            return timed(match, month(match, tense));
        }
        String year = match.value("YEAR") != null ? match.value("YEAR") : match.value("OLDYEAR");
        if (year != null && year.length() == 4) {
            setting.named(LocalDate.of(Integer.parseInt(year), 7, 1), Grain.YEAR);
            return new Meaning(Type.DATE, year);
        }
        if (match.value("WEEKDAY") != null) {
            return timed(match, weekday(match, tense));
        }
        LocalDate reference = setting.reference();
        if (match.value("DAYS") != null && reference != null) {
            return timed(match, day(reference.plusDays(TimeResolver.number(match, "DAYS"))));
        }
        LocalDate anchor = setting.anchor();
        return timed(match, anchor == null ? new Meaning(Type.DATE, "XXXX-XX-XX") : day(anchor));
    }

    /** "last Monday", "next June": the direction is said. */
    Meaning directed(Match match, int direction, Tense tense) {
        Tense said = direction < 0 ? Tense.BEHIND : direction > 0 ? Tense.AHEAD : tense;
        if (match.value("MONTH") != null) {
            return month(match, said);
        }
        LocalDate reference = setting.reference();
        DayOfWeek wanted = DayOfWeek.of(TimeResolver.number(match, "WEEKDAY"));
        if (reference == null || direction == 0) {
            return timed(match, weekday(match, said));
        }
        LocalDate day = direction < 0
                ? reference.with(TemporalAdjusters.previous(wanted))
                : reference.with(TemporalAdjusters.next(wanted));
        return timed(match, day(day));
    }

    private @Nullable Meaning exact(String iso) {
        try {
            return day(LocalDate.parse(iso));
        } catch (DateTimeException e) {
            return null;
        }
    }

    private Meaning day(LocalDate day) {
        setting.named(day, Grain.DAY);
        return new Meaning(Type.DATE, Grain.DAY.value(day));
    }

    /** With a clock time or a part of the day a date becomes a time. */
    private static Meaning timed(Match match, Meaning date) {
        String clock = match.value("CLOCK");
        String part = match.value("PART");
        if (clock != null) {
            return new Meaning(Type.TIME, date.value() + "T" + clock);
        }
        return part == null ? date : new Meaning(Type.TIME, date.value() + "T" + part);
    }

    private Meaning weekday(Match match, Tense tense) {
        DayOfWeek wanted = DayOfWeek.of(TimeResolver.number(match, "WEEKDAY"));
        LocalDate reference = setting.reference();
        if (reference == null) {
            return new Meaning(Type.DATE, "XXXX-WXX-" + wanted.getValue());
        }
        return day(
                tense == Tense.AHEAD
                        ? reference.with(TemporalAdjusters.nextOrSame(wanted))
                        : reference.with(TemporalAdjusters.previousOrSame(wanted)));
    }

    private Meaning month(Match match, Tense tense) {
        int month = TimeResolver.number(match, "MONTH");
        int dayOfMonth = TimeResolver.number(match, "DAY");
        LocalDate reference = setting.reference();
        if (match.value("YEAR") == null && reference == null) {
            return new Meaning(Type.DATE, unknownYear(month, dayOfMonth));
        }
        int year = match.value("YEAR") != null || reference == null
                ? TimeResolver.number(match, "YEAR")
                : year(match, reference, month, dayOfMonth, tense);
        LocalDate first = LocalDate.of(year, month, 1);
        if (dayOfMonth == 0) {
            setting.named(first, Grain.MONTH);
            return new Meaning(Type.DATE, Grain.MONTH.value(first));
        }
        return day(first.withDayOfMonth(Math.min(dayOfMonth, first.lengthOfMonth())));
    }

    private static String unknownYear(int month, int dayOfMonth) {
        String value = String.format(Locale.ROOT, "XXXX-%02d", month);
        return dayOfMonth == 0 ? value : String.format(Locale.ROOT, "%s-%02d", value, dayOfMonth);
    }

    /** Of "Friday 13 March" the year in which that is a Friday, whatever the verb does; there is one at most within a year. */
    private static int year(Match match, LocalDate reference, int month, int dayOfMonth, Tense tense) {
        if (match.value("WEEKDAY") != null && dayOfMonth > 0) {
            DayOfWeek wanted = DayOfWeek.of(TimeResolver.number(match, "WEEKDAY"));
            for (int year = reference.getYear() - 1; year <= reference.getYear() + 1; year++) {
                LocalDate first = LocalDate.of(year, month, 1);
                if (dayOfMonth <= first.lengthOfMonth()
                        && first.withDayOfMonth(dayOfMonth).getDayOfWeek() == wanted) {
                    return year;
                }
            }
        }
        return year(reference, month, dayOfMonth, tense);
    }

    /** A day of the month soon to come needs no year, one most of a year past would be given it: so the near one is meant. */
    private static int year(LocalDate reference, int month, int dayOfMonth, Tense tense) {
        LocalDate first = LocalDate.of(reference.getYear(), month, 1);
        LocalDate named = dayOfMonth == 0 ? first : first.withDayOfMonth(Math.min(dayOfMonth, first.lengthOfMonth()));
        LocalDate now = dayOfMonth == 0 ? reference.withDayOfMonth(1) : reference;
        if (named.equals(now)) {
            return reference.getYear();
        }
        boolean ahead = named.isAfter(now);
        long distance = TimeResolver.distance(named, now);
        return switch (tense) {
            case AHEAD -> ahead || distance < 60 ? reference.getYear() : reference.getYear() + 1;
            case BEHIND ->
                ahead && (dayOfMonth == 0 || distance > SOON) ? reference.getYear() - 1 : reference.getYear();
            case UNKNOWN -> ahead && distance > SOON ? reference.getYear() - 1 : reference.getYear();
        };
    }
}
