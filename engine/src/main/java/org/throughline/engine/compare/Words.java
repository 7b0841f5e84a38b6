package org.throughline.engine.compare;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.throughline.engine.language.WordScanner;

/**
 * The words of a sentence, folded for comparison. A word is cut to its first letters, which serves as a stemmer in all
 * alphabetic languages (McNamee and Mayfield 2004).
 *
 * @param stems in order
 * @param amounts by what they count, the following word: "5 tons" is 5 of "tons", "$5" is 5 of "$"
 */
record Words(List<String> stems, Map<String, Integer> counts, Map<String, Set<Double>> amounts, boolean negated) {
    private static final int STEM = 6;
    private static final Map<String, Double> SMALL = numberWords();
    private static final Map<String, Double> LARGE = Map.ofEntries(
            Map.entry("thousa", 1e3),
            Map.entry("tausen", 1e3),
            Map.entry("millio", 1e6),
            Map.entry("billio", 1e9),
            Map.entry("millia", 1e9),
            Map.entry("trilli", 1e12),
            Map.entry("million", 1e6),
            Map.entry("dozen", 12.0));
    private static final Set<String> NEGATIONS = Set.of(
            "not", "no", "never", "nobody", "nothing", "without", "denied", "denies", "deny", "nicht", "kein", "keine",
            "nie", "не", "нет", "ne", "pas", "jamais", "nunca");
    private static final String CURRENCIES = "$€£¥₽₴₸";

    static Words of(String text) {
        return new Reading(text).words();
    }

    private static Map<String, Double> numberWords() {
        Map<String, Double> numbers = new TreeMap<>();
        for (String row : List.of(
                "two three four five six seven eight nine ten eleven twelve",
                "zwei drei vier funf sechs sieben acht neun zehn elf zwolf",
                "два три четыре пять шесть семь восемь девять десять одиннадцать двенадцать")) {
            double value = 2;
            for (String word : row.split(" ")) {
                numbers.put(word, value++);
            }
        }
        return numbers;
    }

    /** Whether a word is itself a part of an amount. */
    static boolean isNumber(String stem) {
        return SMALL.containsKey(stem)
                || LARGE.containsKey(stem)
                || (!stem.isEmpty() && Character.isDigit(stem.charAt(0)));
    }

    /** An amount, the word it counts and where that stands. */
    private record Counted(double amount, String word, int at) {}

    /** One pass over a text. */
    private static final class Reading {
        private final String text;
        private final WordScanner scanner;
        private final List<String> stems = new ArrayList<>();
        private final Map<String, Integer> counts = new TreeMap<>();
        private final Map<String, Set<Double>> amounts = new TreeMap<>();
        private final List<Counted> counted = new ArrayList<>();
        private boolean negated;
        private double amount = Double.NaN;
        private int amountEnd = -1;

        Reading(String text) {
            this.text = text;
            this.scanner = new WordScanner(text);
        }

        Words words() {
            while (scanner.next()) {
                take(scanner.normal());
            }
            for (Counted one : counted) {
                amounts.computeIfAbsent(CountedWords.unit(one.word(), stems, one.at()), unit -> new HashSet<>())
                        .add(one.amount());
            }
            return new Words(List.copyOf(stems), counts, amounts, negated);
        }

        private void take(String word) {
            if (scanner.hasDigits() && continuesAmount(word)) {
                return;
            }
            Double value = SMALL.get(word);
            String stem = word.substring(0, Math.min(STEM, word.length()));
            negated |= NEGATIONS.contains(word) || isShortNot(word);
            stems.add(stem);
            counts.merge(stem, 1, Integer::sum);
            if (value != null) {
                begin(value);
            } else if (scanner.hasDigits()) {
                begin(plain(word));
            } else if (!Double.isNaN(amount)) {
                count(stem);
            }
        }

        /** The end of "don't", which the scanner gives as a word of its own. */
        private boolean isShortNot(String word) {
            int before = scanner.start() - 1;
            return word.equals("t") && before >= 0 && (text.charAt(before) == '\'' || text.charAt(before) == '’');
        }

        /** Joins the groups of "100,000" and the places of "2.5" to one amount. */
        private boolean continuesAmount(String word) {
            int start = scanner.start();
            if (Double.isNaN(amount) || start != amountEnd + 1) {
                return false;
            }
            char between = text.charAt(amountEnd);
            if (between == ',' || (between == '.' && word.length() == 3)) {
                amount = amount * 1000 + plain(word);
            } else if (between == '.') {
                amount += plain(word) / Math.pow(10, word.length());
            } else {
                return false;
            }
            amountEnd = scanner.end();
            return true;
        }

        private void begin(double value) {
            amount = value;
            amountEnd = scanner.end();
        }

        private void count(String stem) {
            Double factor = LARGE.get(stem);
            if (factor != null) {
                amount *= factor;
                return;
            }
            int before = text.lastIndexOf(' ', Math.max(0, amountEnd - 1)) + 1;
            char sign = text.charAt(Math.min(before, text.length() - 1));
            String unit = CURRENCIES.indexOf(sign) >= 0 ? String.valueOf(sign) : stem;
            counted.add(new Counted(amount, unit, stems.size() - 1));
            amount = Double.NaN;
        }

        private static double plain(String digits) {
            double value = 0;
            for (int i = 0; i < digits.length(); i++) {
                int digit = Character.digit(digits.charAt(i), 10);
                if (digit >= 0) {
                    value = value * 10 + digit;
                }
            }
            return value;
        }
    }
}
