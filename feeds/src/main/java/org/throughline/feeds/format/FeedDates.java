package org.throughline.feeds.format;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Dates as feeds write them: RFC 822 in all its misspellings, W3C-DTF and ISO 8601 with or without their later parts, the
 * C library's form. Read by what the pieces are, not by a list of patterns; without a zone it is UTC.
 */
public final class FeedDates {
    private static final List<String> MONTHS =
            List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");
    private static final Map<String, Integer> ZONES = Map.ofEntries(
            Map.entry("ast", -4),
            Map.entry("adt", -3),
            Map.entry("est", -5),
            Map.entry("edt", -4),
            Map.entry("cst", -6),
            Map.entry("cdt", -5),
            Map.entry("mst", -7),
            Map.entry("mdt", -6),
            Map.entry("pst", -8),
            Map.entry("pdt", -7),
            Map.entry("cet", 1),
            Map.entry("cest", 2),
            Map.entry("msk", 3),
            Map.entry("jst", 9));
    private static final int LONGEST = 80;
    private static final Pattern FRACTION = Pattern.compile("[.,]");
    private static final Pattern GAP = Pattern.compile("[\\s/]+");
    private static final Pattern NO_DIGITS = Pattern.compile("\\D+");

    private FeedDates() {}

    static FeedDate of(String text) {
        return new FeedDate(text, instant(text));
    }

    /** Null if a text is no date. */
    public static @Nullable Instant instant(String text) {
        String said = text.strip();
        if (said.isEmpty() || said.length() > LONGEST) {
            return null;
        }
        try {
            return startsWithYear(said) ? iso(said) : words(said);
        } catch (DateTimeException | NumberFormatException unreadable) {
            return null;
        }
    }

    private static boolean startsWithYear(String said) {
        return said.length() >= 4 && said.chars().limit(4).allMatch(Character::isDigit);
    }

    private static Instant iso(String said) {
        int split = Math.max(said.indexOf('T'), said.indexOf(' '));
        String day = split < 0 ? said : said.substring(0, split);
        List<Integer> date = numbers(day.indexOf('-') < 0 && day.length() >= 6 ? spread(day) : day);
        String rest = split < 0 ? "" : said.substring(split + 1).strip();
        int zone = zoneStart(rest);
        List<Integer> time = numbers(FRACTION.split(rest.substring(0, zone), 2)[0]);
        return instant(
                date.get(0),
                at(date, 1, 1),
                at(date, 2, 1),
                at(time, 0, 0),
                at(time, 1, 0),
                at(time, 2, 0),
                offset(rest.substring(zone)));
    }

    private static String spread(String day) {
        return day.substring(0, 4) + "-" + day.substring(4, 6) + (day.length() >= 8 ? "-" + day.substring(6, 8) : "");
    }

    private static int zoneStart(String time) {
        for (int i = 0; i < time.length(); i++) {
            char unit = time.charAt(i);
            if (unit == '+' || unit == '-' || Character.isLetter(unit)) {
                return i;
            }
        }
        return time.length();
    }

    private static @Nullable Instant words(String said) {
        int month = 0;
        List<Integer> date = new ArrayList<>();
        List<Integer> time = List.of();
        int offset = 0;
        for (String piece : GAP.split(said.replace(',', ' '))) {
            for (String part :
                    piece.indexOf(':') < 0 && !piece.startsWith("-") ? piece.split("-") : new String[] {piece}) {
                int named = part.length() < 3
                        ? -1
                        : MONTHS.indexOf(part.substring(0, 3).toLowerCase(Locale.ROOT));
                if (part.indexOf(':') > 0 && Character.isDigit(part.charAt(0))) {
                    time = numbers(part);
                } else if (named >= 0) {
                    month = named + 1;
                } else if (isNumber(part)) {
                    date.add(Integer.parseInt(part));
                } else {
                    offset += offset(part);
                }
            }
        }
        if (month == 0 || date.size() < 2) {
            return null;
        }
        int day = date.get(0) > 31 ? date.get(1) : date.get(0);
        int year = date.get(0) > 31 ? date.get(0) : date.get(1);
        return instant(fullYear(year), month, day, at(time, 0, 0), at(time, 1, 0), at(time, 2, 0), offset);
    }

    private static int fullYear(int year) {
        return year >= 100 ? year : year < 70 ? 2000 + year : 1900 + year;
    }

    private static boolean isNumber(String part) {
        return !part.isEmpty() && part.length() <= 4 && part.chars().allMatch(Character::isDigit);
    }

    private static List<Integer> numbers(String text) {
        List<Integer> numbers = new ArrayList<>();
        for (String part : NO_DIGITS.split(text)) {
            if (!part.isEmpty()) {
                numbers.add(Integer.parseInt(part));
            }
        }
        return numbers;
    }

    private static int at(List<Integer> numbers, int index, int absent) {
        return index < numbers.size() ? numbers.get(index) : absent;
    }

    /** Minutes east of Greenwich. */
    private static int offset(String zone) {
        String said = zone.strip();
        if (said.isEmpty() || (said.charAt(0) != '+' && said.charAt(0) != '-')) {
            return 60 * ZONES.getOrDefault(said.toLowerCase(Locale.ROOT), 0);
        }
        String digits = said.substring(1).replace(":", "");
        if (!isNumber(digits)) {
            return 0;
        }
        int number = Integer.parseInt(digits);
        int minutes = digits.length() <= 2 ? number * 60 : number / 100 * 60 + number % 100;
        return said.charAt(0) == '-' ? -minutes : minutes;
    }

    private static Instant instant(int year, int month, int day, int hour, int minute, int second, int offset) {
        LocalDateTime date = LocalDateTime.of(year, month, day, 0, 0);
        return date.plusHours(hour)
                .plusMinutes((long) minute - offset)
                .plusSeconds(second)
                .toInstant(ZoneOffset.UTC);
    }
}
