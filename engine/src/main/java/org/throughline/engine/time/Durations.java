package org.throughline.engine.time;

import java.util.Map;
import org.throughline.engine.time.TimeRule.Match;

/** Lengths of time and what recurs, in the form of TIMEX3. */
final class Durations {
    private static final Map<String, Integer> PARTS = Map.of("H", 60, "MIN", 60, "D", 24, "Y", 12, "DE", 10);
    private static final Map<String, String> NEXT_SMALLER = Map.of("H", "MIN", "MIN", "S", "D", "H", "Y", "M");

    private Durations() {}

    static String value(Match match) {
        String unit = unit(match);
        String written = match.value("NUM");
        if (match.has("weekend")) {
            return "P2D";
        }
        if (match.has("decade") && written == null) {
            return "P10Y";
        }
        if (written == null) {
            String half = match.has("half") && !match.has("and") ? half(unit) : null;
            boolean one = match.value("ONE") != null || match.value("UNIT") != null;
            String whole = one && match.value("MANY") == null ? length(1, unit) : length("X", unit);
            return half != null ? half : match.has("half") ? oneAndHalf(unit) : whole;
        }
        double number = WordJoiner.amount(written) + (match.has("half") ? 0.5 : 0);
        return length(number, unit);
    }

    private static String oneAndHalf(String unit) {
        return length(1.5, unit);
    }

    private static String half(String unit) {
        String smaller = NEXT_SMALLER.get(unit);
        return smaller == null ? length("X", unit) : length(PARTS.getOrDefault(unit, 2) / 2.0, smaller);
    }

    private static String unit(Match match) {
        String many = match.value("UNITS");
        String one = match.value("UNIT");
        return many != null ? many : one != null ? one : "D";
    }

    private static String length(double number, String unit) {
        if (unit.equals("DE")) {
            return length(number * 10, "Y");
        }
        if (unit.equals("CE")) {
            return length(number * 100, "Y");
        }
        if (unit.equals("H") && number % 24 == 0 && number > 0) {
            return length(number / 24, "D");
        }
        long whole = (long) Math.floor(number);
        double rest = number - whole;
        String smaller = NEXT_SMALLER.get(unit);
        if (rest == 0.5 && smaller != null && whole > 0) {
            String more = WordJoiner.trimmed(Math.rint(PARTS.getOrDefault(unit, 2) * rest));
            boolean time = unit.equals("H") || unit.equals("MIN");
            return "P" + (time ? "T" : "") + whole + letter(unit) + (unit.equals("D") ? "T" : "") + more
                    + letter(smaller);
        }
        return length(WordJoiner.trimmed(number), unit);
    }

    private static String length(String number, String unit) {
        boolean time = unit.equals("H") || unit.equals("MIN") || unit.equals("S");
        return "P" + (time && !number.equals("X") ? "T" : "") + number + letter(unit);
    }

    private static String letter(String unit) {
        return switch (unit) {
            case "MIN" -> "M";
            case "DE" -> "Y";
            case "CE" -> "C";
            default -> unit;
        };
    }

    static String set(Match match) {
        String day = match.value("WEEKDAYS") != null ? match.value("WEEKDAYS") : match.value("WEEKDAY");
        if (day != null) {
            return "XXXX-WXX-" + day;
        }
        String every = match.value("EVERY");
        if (every != null) {
            return length(1, every);
        }
        if (match.has("other")) {
            return length(2, unit(match));
        }
        boolean times = match.has("times");
        String number = match.value("NUM");
        return number == null || times ? length(1, unit(match)) : length(WordJoiner.amount(number), unit(match));
    }
}
