package org.throughline.engine.time;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.throughline.engine.time.TimeWord.Sense;

/** What a number written in digits can mean: an amount, a day of the month, a year, a clock time, a whole date. */
final class NumberSenses {
    static final Set<String> ORDINAL_SUFFIXES = Set.of("st", "nd", "rd", "th");
    static final Set<String> DECADE_SUFFIXES = Set.of("s", "er");

    private NumberSenses() {}

    /** @param before the character before the number: an apostrophe makes "'80" a year */
    static List<Sense> of(String written, char before) {
        if (written.isEmpty() || isMoney(before)) {
            return List.of();
        }
        if (Character.isLetter(written.charAt(written.length() - 1))) {
            return suffixed(written);
        }
        if (written.indexOf(':') > 0) {
            return clock(written);
        }
        if (written.indexOf('-') > 0 || written.indexOf('/') > 0 || dots(written) == 2) {
            return date(written);
        }
        List<Sense> senses = new ArrayList<>(4);
        String plain = written.replace(",", "");
        if (plain.indexOf('.') < 0 && plain.length() <= 4) {
            wholeNumber(Integer.parseInt(plain), plain.length(), before, senses);
        }
        senses.add(new Sense("NUM", plain));
        return senses;
    }

    private static List<Sense> suffixed(String written) {
        int digits = 0;
        while (Character.isDigit(written.charAt(digits))) {
            digits++;
        }
        if (digits > 4 || digits < written.length() - 2) {
            return List.of();
        }
        int number = Integer.parseInt(written.substring(0, digits));
        if (DECADE_SUFFIXES.contains(written.substring(digits))) {
            int decade = digits == 2 ? 190 + number / 10 : number / 10;
            return number % 10 == 0 && digits % 2 == 0
                    ? List.of(new Sense("DECADE", Integer.toString(decade)))
                    : List.of();
        }
        Sense ordinal = new Sense("ORD", Integer.toString(number));
        return number >= 1 && number <= 31
                ? List.of(ordinal, new Sense("DAY", Integer.toString(number)))
                : List.of(ordinal);
    }

    private static void wholeNumber(int number, int digits, char before, List<Sense> senses) {
        if (digits == 4 && number >= 1900 && number < 2100) {
            senses.add(new Sense("YEAR", Integer.toString(number)));
        } else if (digits == 4 && number >= 1000 && number < 1900) {
            senses.add(new Sense("OLDYEAR", Integer.toString(number)));
        }
        if (digits == 2 && (before == '\'' || before == '’')) {
            senses.add(new Sense("YEAR", Integer.toString(number < 40 ? 2000 + number : 1900 + number)));
        }
        if (digits <= 2 && number >= 1 && number <= 31) {
            senses.add(new Sense("DAY", Integer.toString(number)));
        }
        if (digits <= 2 && number >= 0 && number <= 24) {
            senses.add(new Sense("HOUR", Integer.toString(number)));
        }
        if (digits == 4 && number % 100 < 60 && number / 100 < 24) {
            senses.add(new Sense("MILITARY", clock(number / 100, number % 100)));
        }
    }

    static String clock(int hour, int minute) {
        return String.format(Locale.ROOT, "%02d:%02d", hour, minute);
    }

    private static boolean isMoney(char before) {
        return before == '$' || before == '€' || before == '£' || before == '#' || before == '¥';
    }

    private static int dots(String written) {
        return (int) written.chars().filter(c -> c == '.').count();
    }

    private static List<Sense> clock(String written) {
        String[] parts = written.split(":");
        if (parts.length > 3 || parts[0].length() > 2 || parts[1].length() != 2) {
            return List.of();
        }
        int hour = Integer.parseInt(digits(parts[0]));
        int minute = Integer.parseInt(digits(parts[1]));
        return hour > 24 || minute > 59 ? List.of() : List.of(new Sense("CLOCK", clock(hour, minute)));
    }

    /** {@code 2024-09-16}, {@code 16.09.2024}, {@code 16/9/2024}; with slashes the number above 12 is the day, else the month leads. */
    private static List<Sense> date(String written) {
        String[] parts = written.split("[-./]");
        if (parts.length == 2 && written.indexOf('-') > 0) {
            return List.of(new Sense("RANGE", written));
        }
        if (parts.length != 3 || written.indexOf(',') >= 0) {
            return written.indexOf('/') > 0 ? List.of(new Sense("FRACTION", written)) : List.of();
        }
        int[] numbers = new int[3];
        for (int i = 0; i < 3; i++) {
            if (parts[i].isEmpty() || parts[i].length() > 4) {
                return List.of();
            }
            numbers[i] = Integer.parseInt(parts[i]);
        }
        if (parts[0].length() == 4) {
            return iso(numbers[0], numbers[1], numbers[2]);
        }
        if (parts[2].length() != 4) {
            return List.of();
        }
        boolean monthFirst = written.indexOf('/') > 0 && numbers[0] <= 12;
        return monthFirst ? iso(numbers[2], numbers[0], numbers[1]) : iso(numbers[2], numbers[1], numbers[0]);
    }

    private static List<Sense> iso(int year, int month, int day) {
        boolean possible = year >= 1000 && year < 2200 && month >= 1 && month <= 12 && day >= 1 && day <= 31;
        return possible
                ? List.of(new Sense("ISODATE", String.format(Locale.ROOT, "%04d-%02d-%02d", year, month, day)))
                : List.of();
    }

    private static String digits(String part) {
        return part.chars().allMatch(c -> c >= '0' && c <= '9') && !part.isEmpty() ? part : "99";
    }
}
