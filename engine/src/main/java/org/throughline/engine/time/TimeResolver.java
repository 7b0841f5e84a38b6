package org.throughline.engine.time;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import org.jspecify.annotations.Nullable;
import org.throughline.engine.time.TimeExpression.Type;
import org.throughline.engine.time.TimeRule.Match;

/** What a match means on the article's day: one method a meaning of the rule files. */
final class TimeResolver {
    private final TimeSetting setting;

    TimeResolver(TimeSetting setting) {
        this.setting = setting;
    }

    /** @param value in the form of TIMEX3 */
    record Meaning(Type type, String value) {}

    /** The meaning, null if the match turns out to mean nothing. */
    @Nullable
    Meaning resolve(Match match, Tense tense) {
        return switch (match.meaning()) {
            case "calendar" -> new CalendarDates(setting).resolve(match, tense);
            case "century" -> century(match);
            case "half" -> half(match);
            case "season" -> season(match);
            case "feast" -> feast(match);
            case "quarter" -> quarter(match);
            case "latestquarter" -> latestQuarter(0);
            case "nextquarter" -> point(setting.reference(), Grain.QUARTER, 1);
            case "yearbefore" -> yearBefore();
            case "days" -> days(match);
            case "tomorrow" -> point(setting.reference(), Grain.DAY, 1);
            case "tonight" -> part(0, "NI");
            case "part" -> part(match.has("last") ? -1 : 0, match.has("last") ? "NI" : match.text("PART"));
            case "deictic" -> deictic(match, tense);
            case "yearend" -> yearEnd();
            case "ago" -> shifted(match, setting.reference(), -1);
            case "in" -> shifted(match, setting.reference(), 1);
            case "laterthen" -> shifted(match, then(match), 1);
            case "earlierthen" -> shifted(match, then(match), -1);
            case "anaphor" -> anaphor(match);
            case "duration" -> new Meaning(Type.DURATION, Durations.value(match));
            case "set" -> new Meaning(Type.SET, Durations.set(match));
            case "nearpast", "past" -> new Meaning(Type.DATE, "PAST_REF");
            case "now" -> new Meaning(Type.DATE, "PRESENT_REF");
            case "future" -> new Meaning(Type.DATE, "FUTURE_REF");
            case "ref" -> new Meaning(Type.DATE, match.text("REF"));
            case "yearquarter" -> yearQuarter(match);
            case "none" -> null;
            default -> throw new IllegalStateException("no such meaning: " + match.meaning());
        };
    }

    static int number(Match match, String kind) {
        return (int) WordJoiner.amount(match.text(kind));
    }

    private Meaning point(@Nullable LocalDate from, Grain grain, long steps) {
        if (from == null) {
            return new Meaning(Type.DATE, grain.unknown());
        }
        LocalDate day = grain.plus(from, Math.clamp(steps, -5000, 5000));
        setting.named(day, grain);
        return new Meaning(Type.DATE, grain.value(day));
    }

    private Meaning century(Match match) {
        return new Meaning(Type.DATE, Integer.toString(Math.max(0, number(match, "ORD") - 1)));
    }

    private @Nullable Meaning half(Match match) {
        int half = match.has("first") ? 1 : 2;
        LocalDate reference = setting.reference();
        if (match.value("YEAR") != null) {
            return new Meaning(Type.DATE, match.text("YEAR") + "-H" + half);
        }
        return reference == null ? null : new Meaning(Type.DATE, reference.getYear() + "-H" + half);
    }

    private Meaning season(Match match) {
        String season = match.text("SEASON");
        if (match.value("YEAR") != null) {
            return new Meaning(Type.DATE, match.text("YEAR") + "-" + season);
        }
        LocalDate reference = setting.reference();
        if (reference == null) {
            return new Meaning(Type.DATE, "XXXX-" + season);
        }
        int middle = 4 + 3 * "SPSUFAWI".indexOf(season) / 2;
        int year = reference.getYear();
        int direction = number(match, "DIR");
        if (direction < 0 && reference.getMonthValue() <= middle + 1) {
            year--;
        } else if (direction > 0 && reference.getMonthValue() >= middle - 1) {
            year++;
        }
        return new Meaning(Type.DATE, year + "-" + season);
    }

    private @Nullable Meaning feast(Match match) {
        LocalDate reference = setting.reference();
        if (reference == null) {
            return null;
        }
        boolean named = match.value("YEAR") != null;
        LocalDate near = Feasts.on(match.text("FEAST"), named ? number(match, "YEAR") : reference.getYear());
        if (!named && near.isAfter(reference.plusMonths(2))) {
            near = Feasts.on(match.text("FEAST"), reference.getYear() - 1);
        }
        LocalDate day = match.has("eve") ? near.minusDays(1) : near;
        return point(day, match.has("week") ? Grain.WEEK : Grain.DAY, 0);
    }

    private Meaning quarter(Match match) {
        int quarter = Math.max(number(match, "ORD"), number(match, "QUARTER"));
        LocalDate reference = setting.reference();
        if (quarter < 1 || quarter > 4 || (reference == null && match.value("YEAR") == null)) {
            return new Meaning(Type.DATE, Grain.QUARTER.unknown());
        }
        int year = match.value("YEAR") != null || reference == null ? number(match, "YEAR") : reference.getYear();
        if (match.value("DIR") != null) {
            year += number(match, "DIR");
        } else if (match.value("YEAR") == null && reference != null && quarter == 4 && reference.getMonthValue() <= 3) {
            year--;
        }
        return point(LocalDate.of(year, 3 * quarter - 2, 1), Grain.QUARTER, 0);
    }

    /** Businesses report on the quarter that has ended, so that is "the latest", unless one was named. */
    private Meaning latestQuarter(int years) {
        LocalDate reference = setting.reference();
        LocalDate named = setting.quarter();
        if (named != null && (reference == null || !named.isBefore(reference.minusMonths(9)))) {
            return point(named, Grain.QUARTER, 4L * years);
        }
        return point(reference, Grain.QUARTER, 4L * years - 1);
    }

    /** "the 1988 quarter": the quarter spoken of, in that year. */
    private Meaning yearQuarter(Match match) {
        if (match.value("ORD") != null) {
            return quarter(match);
        }
        LocalDate latest = setting.quarter() != null ? setting.quarter() : setting.reference();
        return latest == null
                ? new Meaning(Type.DATE, match.text("YEAR") + "-QX")
                : point(latest.withYear(number(match, "YEAR")), Grain.QUARTER, 0);
    }

    private Meaning yearBefore() {
        LocalDate quarter = setting.quarter();
        LocalDate reference = setting.reference();
        if (quarter == null || reference == null) {
            return reference == null
                    ? new Meaning(Type.DATE, Grain.YEAR.unknown())
                    : new Meaning(Type.DATE, Grain.YEAR.value(reference.minusYears(1)));
        }
        LocalDate latest = quarter.isBefore(reference.minusMonths(9)) ? quarter.plusYears(1) : quarter;
        return new Meaning(Type.DATE, Grain.QUARTER.value(latest.minusYears(1)));
    }

    private Meaning days(Match match) {
        Meaning day = point(setting.reference(), Grain.DAY, number(match, "DAYS"));
        String part = match.value("PART") != null ? match.value("PART") : match.value("NIGHT");
        return part == null ? day : new Meaning(Type.TIME, day.value() + "T" + part);
    }

    private Meaning part(int days, String part) {
        return new Meaning(
                Type.TIME, point(setting.reference(), Grain.DAY, days).value() + "T" + part);
    }

    private Meaning deictic(Match match, Tense tense) {
        if (match.value("WEEKDAY") != null || match.value("MONTH") != null) {
            return new CalendarDates(setting).directed(match, number(match, "DIR"), tense);
        }
        String unit = match.value("WEEKEND") != null ? "WE" : match.text("UNIT");
        if (unit.isEmpty()) {
            unit = match.has("month") ? "M" : match.has("week") ? "W" : "Y";
        }
        Grain grain = Grain.of(unit);
        int direction = number(match, "DIR");
        LocalDate from = setting.reference();
        if (grain == Grain.QUARTER && direction <= 0 && match.value("DIR") == null) {
            return latestQuarter(0);
        }
        if (grain == Grain.WEEKEND && direction == 0 && from != null && tense != Tense.AHEAD) {
            boolean atWeekend = from.getDayOfWeek().getValue() >= 6;
            return point(from, Grain.WEEKEND, atWeekend ? 0 : -1);
        }
        return point(from, grain, direction);
    }

    private Meaning yearEnd() {
        LocalDate reference = setting.reference();
        return new Meaning(
                Type.DATE,
                reference == null ? "XXXX-12-31" : Grain.DAY.value(reference.with(TemporalAdjusters.lastDayOfYear())));
    }

    private Meaning shifted(Match match, @Nullable LocalDate from, int sign) {
        String unit = match.value("UNIT") != null ? match.text("UNIT") : match.text("UNITS");
        Grain grain = Grain.of(unit);
        if (match.value("MANY") != null || (match.value("NUM") == null && match.value("ONE") == null)) {
            return new Meaning(Type.DATE, sign < 0 ? "PAST_REF" : "FUTURE_REF");
        }
        double number = match.value("NUM") == null ? 1 : WordJoiner.amount(match.text("NUM"));
        if (grain == Grain.DECADE && number != Math.rint(number)) {
            return point(from, Grain.YEAR, sign * Math.round(number * 10));
        }
        if (isClock(unit)) {
            return point(from, Grain.DAY, sign * (unit.equals("H") ? Math.round(number / 24) : 0));
        }
        Grain shown = grain == Grain.DECADE || grain == Grain.CENTURY ? Grain.YEAR : grain;
        LocalDate day = from == null ? null : grain.plus(from, sign * Math.clamp(Math.round(number), 0, 5000));
        return point(day, shown, 0);
    }

    /** "Two hours earlier" is told of the day of the report, whatever date was named before it. */
    private @Nullable LocalDate then(Match match) {
        return isClock(match.value("UNIT") != null ? match.text("UNIT") : match.text("UNITS"))
                ? setting.reference()
                : setting.anchor();
    }

    private static boolean isClock(String unit) {
        return unit.equals("H") || unit.equals("MIN") || unit.equals("S");
    }

    private Meaning anaphor(Match match) {
        Grain grain = match.has("day")
                ? Grain.DAY
                : match.has("week") ? Grain.WEEK : match.has("month") ? Grain.MONTH : Grain.YEAR;
        boolean back = match.has("previous") || match.has("preceding") || match.has("before") || match.has("earlier");
        int steps = match.has("same") ? 0 : back ? -1 : 1;
        if (setting.anchorGrain().compareTo(grain) > 0) {
            return new Meaning(Type.DATE, grain.unknown());
        }
        return point(setting.anchor(), grain, steps);
    }

    /** Days between two dates, for choosing the nearer of two readings. */
    static long distance(LocalDate one, LocalDate other) {
        return Math.abs(ChronoUnit.DAYS.between(one, other));
    }
}
