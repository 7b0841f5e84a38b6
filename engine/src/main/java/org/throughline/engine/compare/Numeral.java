package org.throughline.engine.compare;

import org.jspecify.annotations.Nullable;
import org.throughline.engine.compare.NumberWords.Meaning;
import org.throughline.engine.compare.NumberWords.Role;

/**
 * A number as written, of one word or several: "2,000", "3,5", "twenty-one", "two dozen", "6 million", "5km", "hundreds".
 *
 * @param first index of its first word
 * @param next index of the word after it
 * @param times the factor that stands behind it, as in "6 million", else 1
 * @param round whether it is written with a decimal, a factor or zeros at its end
 * @param suffix letters right behind the digits, a unit mostly; may be empty
 */
record Numeral(int first, int next, double low, double high, double times, boolean round, String suffix) {
    private static final int GROUP = 3;
    private static final double DOZEN = 12;

    /** Who counts by the dozen does not count exactly. */
    private static final double ABOUT_A_DOZEN = 0.15;

    /** The number that begins with this word; nothing if none does, or an ordinal or a mark such as "G7" or "1990s". */
    static @Nullable Numeral at(Words words, String text, int index) {
        String word = words.items().get(index).normal();
        Numeral numeral =
                words.items().get(index).isDigits() ? digits(words, text, index) : written(words, text, index);
        if (numeral == null && word.length() > 1) {
            Meaning vague = NumberWords.as(Role.VAGUE, word);
            return vague == null ? null : new Numeral(index, index + 1, vague.low(), vague.high(), 1, false, "");
        }
        return numeral == null ? null : numeral.multiplied(words);
    }

    private static @Nullable Numeral written(Words words, String text, int index) {
        String word = words.items().get(index).normal();
        Meaning value = NumberWords.as(Role.NUMBER, word);
        if (value == null) {
            boolean single = word.equals("a") || word.equals("one") || word.equals("ein") || word.equals("eine");
            boolean multiplies = single && index + 1 < words.items().size() && isFactor(words, index + 1);
            return multiplies || word.equals("one") ? new Numeral(index, index + 1, 1, 1, 1, multiplies, "") : null;
        }
        double sum = value.low();
        int next = index + 1;
        if (sum >= 20 && sum < 100 && next < words.items().size()) {
            String last = words.items().get(next).normal();
            Meaning ones = NumberWords.as(Role.NUMBER, last);
            double more = last.equals("one") ? 1 : ones == null ? 0 : ones.low();
            if (more > 0 && more < 10 && between(words, text, next).length() == 1) {
                sum += more;
                next++;
            }
        }
        return new Numeral(index, next, sum, sum, 1, sum >= 100, "");
    }

    private static boolean isFactor(Words words, int index) {
        return NumberWords.is(Role.FACTOR, words.items().get(index).normal());
    }

    /** Joins the groups of "100,000" and the places of "2.5" to one number. */
    private static @Nullable Numeral digits(Words words, String text, int index) {
        String word = words.items().get(index).normal();
        int length = digitsOf(word);
        double value = value(word.substring(0, length));
        boolean round = length > GROUP && word.startsWith("0", length - 1);
        int next = index + 1;
        String last = word;
        while (length == last.length() && next < words.items().size() && isGroup(words, text, next)) {
            last = words.items().get(next).normal();
            length = digitsOf(last);
            boolean thousands = length == GROUP && !(between(words, text, next).equals(",") && value == 0);
            value = thousands
                    ? value * 1000 + value(last.substring(0, length))
                    : value + value(last.substring(0, length)) / Math.pow(10, length);
            round = !thousands || last.startsWith("0", length - 1);
            next++;
        }
        String suffix = last.substring(length);
        boolean mark = suffix.equals("s")
                || suffix.equals("st")
                || suffix.equals("nd")
                || suffix.equals("rd")
                || suffix.equals("th")
                || Double.isInfinite(value);
        return mark ? null : new Numeral(index, next, value, value, 1, round, suffix);
    }

    private static boolean isGroup(Words words, String text, int index) {
        String between = between(words, text, index);
        return words.items().get(index).isDigits()
                && (between.equals(",")
                        || between.equals(".")
                        || (between.length() == 1 && isThinSpace(between.charAt(0))));
    }

    private static boolean isThinSpace(char unit) {
        return unit == '\u00a0' || unit == '\u202f' || unit == '\u2009';
    }

    /** What stands between a word and the one before it. */
    static String between(Words words, String text, int index) {
        return text.substring(
                words.items().get(index - 1).span().end(),
                words.items().get(index).span().start());
    }

    private static int digitsOf(String word) {
        int length = 0;
        while (length < word.length() && Character.isDigit(word.charAt(length))) {
            length++;
        }
        return length;
    }

    private static double value(String digits) {
        double value = 0;
        for (int i = 0; i < digits.length(); i++) {
            value = value * 10 + Character.digit(digits.charAt(i), 10);
        }
        return value;
    }

    private Numeral multiplied(Words words) {
        Meaning factor = NumberWords.as(Role.FACTOR, suffix);
        double times = factor == null ? 1 : factor.low();
        int after = next;
        while (after < words.items().size() && suffix.isEmpty() && isFactor(words, after)) {
            Meaning further =
                    NumberWords.as(Role.FACTOR, words.items().get(after).normal());
            times *= further == null ? 1 : further.low();
            after++;
        }
        return times == 1
                ? this
                : new Numeral(first, after, low * times, high * times, times, true, factor == null ? suffix : "");
    }
}
