package org.throughline.engine.compare;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.throughline.engine.article.Span;
import org.throughline.engine.language.WordScanner;

/**
 * The words of a sentence, folded for comparison. A word is cut to its first letters, which serves as a stemmer in all
 * alphabetic languages (McNamee and Mayfield 2004).
 *
 * @param items the words in order
 * @param stems their beginnings, in order
 * @param denial the first word that denies, if any
 */
record Words(
        List<Item> items,
        List<String> stems,
        Map<String, Integer> counts,
        @Nullable Span denial) {
    private static final int STEM = 6;
    private static final Set<String> NEGATIONS = Set.of(
            "not", "no", "never", "nobody", "nothing", "without", "cannot", "denied", "denies", "deny", "nicht", "kein",
            "keine", "keinen", "nie", "не", "нет", "ne", "pas", "jamais", "nunca");

    /** A word and where it stands in the sentence. */
    record Item(String normal, String stem, Span span) {
        boolean isDigits() {
            return Character.isDigit(normal.charAt(0));
        }
    }

    static Words of(String text) {
        List<Item> items = new ArrayList<>();
        List<String> stems = new ArrayList<>();
        Map<String, Integer> counts = new TreeMap<>();
        Span denial = null;
        for (WordScanner scanner = new WordScanner(text); scanner.next(); ) {
            String normal = scanner.normal();
            Item item = new Item(normal, stem(normal), new Span(scanner.start(), scanner.end()));
            items.add(item);
            stems.add(item.stem());
            counts.merge(item.stem(), 1, Integer::sum);
            if (denial == null && (NEGATIONS.contains(normal) || isShortNot(text, item))) {
                denial = item.span();
            }
        }
        return new Words(List.copyOf(items), List.copyOf(stems), counts, denial);
    }

    /** The end of "don't", which the scanner gives as a word of its own. */
    private static boolean isShortNot(String text, Item item) {
        int before = item.span().start() - 1;
        return item.normal().equals("t") && before >= 0 && (text.charAt(before) == '\'' || text.charAt(before) == '’');
    }

    /** Whether a word, cut, is itself a part of an amount. */
    static boolean isNumber(String stem) {
        return !stem.isEmpty() && (Character.isDigit(stem.charAt(0)) || NumberWords.isBeginning(stem));
    }

    /** A word of a list as it is met in a text: lower case, without accents. */
    static String folded(String word) {
        WordScanner scanner = new WordScanner(word);
        return scanner.next() ? scanner.normal() : word;
    }

    static String stem(String word) {
        return word.substring(0, Math.min(STEM, word.length()));
    }
}
