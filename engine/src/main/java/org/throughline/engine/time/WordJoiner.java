package org.throughline.engine.time;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.throughline.engine.time.TimeWord.Sense;

/** Joins the words of one number ("twenty four", "nineteen ninety-six", "2 1/2") and of one clock time ("10:35 a.m."). */
final class WordJoiner {
    private WordJoiner() {}

    static List<TimeWord> join(List<TimeWord> words) {
        List<TimeWord> joined = new ArrayList<>(words.size());
        int at = 0;
        while (at < words.size()) {
            TimeWord clock = clock(words, at);
            if (clock != null) {
                joined.add(clock);
                at += 2;
                continue;
            }
            int end = numberEnd(words, at);
            joined.add(end > at + 1 ? number(words, at, end) : words.get(at));
            at = Math.max(end, at + 1);
        }
        return joined;
    }

    private static @Nullable TimeWord clock(List<TimeWord> words, int at) {
        if (at + 1 >= words.size()) {
            return null;
        }
        TimeWord first = words.get(at);
        TimeWord next = words.get(at + 1);
        String half = next.value("AMPM");
        String time = first.value("CLOCK");
        if (time == null && first.value("HOUR") != null && half != null) {
            time = NumberSenses.clock(Integer.parseInt(first.value("HOUR")), 0);
        }
        if (half == null) {
            time = next.is("ZONE") ? first.value("MILITARY") : null;
        }
        if (time == null) {
            return null;
        }
        return new TimeWord(
                first.lower(),
                first.start(),
                next.end(),
                first.spaced(),
                List.of(new Sense("CLOCK", in24(time, half))));
    }

    private static String in24(String time, @Nullable String half) {
        int hour = Integer.parseInt(time.substring(0, 2));
        if ("p".equals(half) && hour < 12) {
            return NumberSenses.clock(hour + 12, Integer.parseInt(time.substring(3, 5)));
        }
        return "a".equals(half) && hour == 12 ? "00" + time.substring(2) : time;
    }

    /** The end of a run of number words, hyphens between tens and ones included. */
    private static int numberEnd(List<TimeWord> words, int at) {
        int end = at;
        while (end < words.size() && (words.get(end).is("NUM") || words.get(end).is("FRACTION"))) {
            if (end > at && words.get(end - 1).lower().equals("couple")) {
                break;
            }
            end++;
            boolean hyphen = end + 1 < words.size()
                    && words.get(end).lower().equals("-")
                    && words.get(end + 1).is("NUM")
                    && isTens(words.get(end - 1));
            end += hyphen ? 1 : 0;
        }
        return end;
    }

    private static boolean isTens(TimeWord word) {
        double value = value(word);
        return !Character.isDigit(word.lower().charAt(0)) && value >= 20 && value <= 90;
    }

    private static TimeWord number(List<TimeWord> words, int start, int end) {
        TimeWord first = words.get(start);
        List<Double> parts = new ArrayList<>();
        for (TimeWord word : words.subList(start, end)) {
            if (!word.lower().equals("-")) {
                parts.add(value(word));
            }
        }
        return new TimeWord(first.lower(), first.start(), words.get(end - 1).end(), first.spaced(), senses(parts));
    }

    private static List<Sense> senses(List<Double> parts) {
        double total = 0;
        double group = 0;
        boolean century = false;
        for (double part : parts) {
            century |= group >= 13 && group <= 20 && part >= 10 && part < 100;
            if (part == 100 || part == 1000) {
                group = Math.max(1, group) * part;
            } else if (century && part >= 10) {
                group = group * 100 + part;
            } else {
                group += part;
            }
            if (part == 1000) {
                total += group;
                group = 0;
            }
        }
        total += group;
        Sense number = new Sense("NUM", trimmed(total));
        boolean year = (century || total == 2000) && total >= 1300 && total < 2100;
        return year ? List.of(new Sense("YEAR", trimmed(total)), number) : List.of(number);
    }

    static String trimmed(double number) {
        return number == Math.rint(number) && Math.abs(number) < 1e9
                ? Long.toString((long) number)
                : Double.toString(number);
    }

    private static double value(TimeWord word) {
        String fraction = word.value("FRACTION");
        if (fraction != null) {
            int slash = fraction.indexOf('/');
            double below = amount(fraction.substring(slash + 1));
            return below == 0 ? 0 : amount(fraction.substring(0, slash)) / below;
        }
        String number = word.value("NUM");
        return number == null ? 0 : amount(number);
    }

    /** A number as scanned; 0 if it is none, as in "1.2.3". */
    static double amount(String digits) {
        try {
            return Double.parseDouble(digits);
        } catch (NumberFormatException e) {
            return 0;
        }
    }
}
