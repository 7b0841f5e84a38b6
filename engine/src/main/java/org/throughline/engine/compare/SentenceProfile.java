package org.throughline.engine.compare;

import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.throughline.engine.article.SentenceRef;

/**
 * What comparing needs to know of one sentence.
 *
 * @param report index of the report it stands in
 * @param place index among the report's compared sentences
 * @param plain weight of each word
 * @param weights the same times how often it stands here, scaled to length 1
 * @param mass sum of the weights of the distinct words before scaling
 * @param pairs hashes of neighbouring words
 * @param grams sorted hashes of the distinct character four-grams
 * @param names ids of the entities named
 * @param amounts by the word that they count
 * @param days on which it says that something happened, ISO
 * @param years that it writes out
 */
record SentenceProfile(
        SentenceRef reference,
        int report,
        int place,
        int length,
        Map<String, Double> plain,
        Map<String, Double> weights,
        double mass,
        Set<Integer> pairs,
        int[] grams,
        Set<Long> names,
        Map<String, Set<Double>> amounts,
        Set<String> days,
        Set<String> years,
        boolean quoted,
        boolean negated) {

    /** A sentence before its words are weighed. */
    record Draft(
            SentenceRef reference,
            int report,
            int place,
            String text,
            Words words,
            Set<Long> names,
            Set<String> days,
            Set<String> years) {
        SentenceProfile weighedBy(WordWeights background) {
            return of(this, background);
        }
    }

    private static SentenceProfile of(Draft draft, WordWeights background) {
        Words words = draft.words();
        Map<String, Double> plain = new TreeMap<>();
        Map<String, Double> weights = new TreeMap<>();
        double mass = 0;
        double square = 0;
        for (Map.Entry<String, Integer> word : words.counts().entrySet()) {
            double weight = background.of(word.getKey());
            mass += weight;
            plain.put(word.getKey(), weight);
            double scaled = weight * (1 + Math.log(word.getValue()));
            square += scaled * scaled;
            weights.put(word.getKey(), scaled);
        }
        double norm = Math.sqrt(square);
        weights.replaceAll((word, weight) -> norm == 0 ? 0 : weight / norm);
        return new SentenceProfile(
                draft.reference(),
                draft.report(),
                draft.place(),
                words.stems().size(),
                plain,
                weights,
                mass,
                pairs(words),
                grams(draft.text()),
                Set.copyOf(draft.names()),
                words.amounts(),
                Set.copyOf(draft.days()),
                Set.copyOf(draft.years()),
                isQuoting(draft.text()),
                words.negated());
    }

    private static boolean isQuoting(String text) {
        return text.chars().anyMatch(unit -> unit == '"' || unit == '“' || unit == '„' || unit == '«');
    }

    private static Set<Integer> pairs(Words words) {
        Set<Integer> pairs = new HashSet<>();
        for (int i = 1; i < words.stems().size(); i++) {
            pairs.add(pair(words.stems().get(i - 1), words.stems().get(i)));
        }
        return pairs;
    }

    private static int pair(String before, String after) {
        return before.hashCode() * 31 + after.hashCode();
    }

    /** Whether the one word stands right before the other. */
    boolean follow(String before, String after) {
        return pairs.contains(pair(before, after));
    }

    private static int[] grams(String text) {
        String plain = text.toLowerCase(Locale.ROOT);
        Set<Integer> grams = new HashSet<>();
        for (int i = 0; i + 4 <= plain.length(); i++) {
            grams.add(plain.substring(i, i + 4).hashCode());
        }
        int[] sorted = grams.stream().mapToInt(Integer::intValue).toArray();
        Arrays.sort(sorted);
        return sorted;
    }

    /** The amounts alone, whatever they count. */
    Set<Double> numbers() {
        Set<Double> numbers = new HashSet<>();
        amounts.values().forEach(numbers::addAll);
        return numbers;
    }

    /** Cosine of the weighted words, 0..1. */
    double cosine(SentenceProfile other) {
        double sum = 0;
        for (Map.Entry<String, Double> word : weights.entrySet()) {
            sum += word.getValue() * other.weights.getOrDefault(word.getKey(), 0.0);
        }
        return sum;
    }

    /** Share of the weight of the words of the lighter one that both have, 0..1; numbers and the given words do not count. */
    double inCommon(SentenceProfile other, Set<String> without) {
        double common = 0;
        double ones = 0;
        double others = 0;
        for (Map.Entry<String, Double> word : plain.entrySet()) {
            boolean counts = !Words.isNumber(word.getKey()) && !without.contains(word.getKey());
            ones += counts ? word.getValue() : 0;
            common += counts && other.plain.containsKey(word.getKey()) ? word.getValue() : 0;
        }
        for (Map.Entry<String, Double> word : other.plain.entrySet()) {
            boolean counts = !Words.isNumber(word.getKey()) && !without.contains(word.getKey());
            others += counts ? word.getValue() : 0;
        }
        return common / Math.max(1e-9, Math.min(ones, others));
    }

    /** The words that both have, with their plain weights. */
    Map<String, Double> shared(SentenceProfile other) {
        Map<String, Double> shared = new HashMap<>();
        for (Map.Entry<String, Double> word : plain.entrySet()) {
            if (other.plain.containsKey(word.getKey())) {
                shared.put(word.getKey(), word.getValue());
            }
        }
        return shared;
    }
}
