package org.throughline.engine.compare;

import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.throughline.engine.article.SentenceRef;
import org.throughline.engine.article.Span;

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
 */
record SentenceProfile(
        SentenceRef reference,
        int report,
        int place,
        Words words,
        Map<String, Double> plain,
        Map<String, Double> weights,
        double mass,
        Set<Integer> pairs,
        int[] grams,
        Told told) {
    private static final int SHORT = 3;

    /** A sentence before its words are weighed. */
    record Draft(SentenceRef reference, int report, int place, String text, Words words, Told told) {
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
                words,
                plain,
                weights,
                mass,
                pairs(words),
                grams(draft.text()),
                draft.told());
    }

    int length() {
        return words.stems().size();
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
        told.amounts().forEach(amount -> numbers.add(amount.low()));
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
        for (Map.Entry<String, Double> word : plain.entrySet()) {
            boolean counts = !Words.isNumber(word.getKey()) && !without.contains(word.getKey());
            common += counts && other.plain.containsKey(word.getKey()) ? word.getValue() : 0;
        }
        return common / Math.max(1e-9, Math.min(counted(without), other.counted(without)));
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

    /**
     * Share of the weight of the words of the heavier one that both have, 0..1. Numbers, the given words and the shortest, among
     * them those that only carry a denial, do not count.
     */
    double alike(SentenceProfile other, Set<String> without) {
        Set<String> all = new HashSet<>(without);
        Stream.concat(plain.keySet().stream(), other.plain.keySet().stream())
                .filter(stem -> stem.length() <= SHORT)
                .forEach(all::add);
        double least = Math.min(counted(all), other.counted(all));
        return inCommon(other, all) * least / Math.max(1e-9, Math.max(counted(all), other.counted(all)));
    }

    private double counted(Set<String> without) {
        double sum = 0;
        for (Map.Entry<String, Double> word : plain.entrySet()) {
            sum += !Words.isNumber(word.getKey()) && !without.contains(word.getKey()) ? word.getValue() : 0;
        }
        return sum;
    }

    /** Whether two stretches have the same words. */
    boolean sameWords(Span stretch, SentenceProfile other, Span otherStretch) {
        return wordsIn(stretch).equals(other.wordsIn(otherStretch));
    }

    private List<String> wordsIn(Span stretch) {
        return itemsIn(stretch).map(Words.Item::normal).toList();
    }

    private Stream<Words.Item> itemsIn(Span stretch) {
        return words.items().stream().filter(item -> stretch.contains(item.span()));
    }

    /** Share of the weight of a stretch's words that the other sentence has, 0..1. */
    double covered(Span stretch, SentenceProfile other) {
        double covered = 0;
        double sum = 0;
        for (String stem : itemsIn(stretch).map(Words.Item::stem).distinct().toList()) {
            double weight = plain.getOrDefault(stem, 0.0);
            sum += weight;
            covered += other.plain.containsKey(stem) ? weight : 0;
        }
        return sum == 0 ? 0 : covered / sum;
    }

    /** Whether it has the word that follows where the other one denies. */
    boolean tellsWhatIsDenied(SentenceProfile other) {
        Span denial = other.told.denial();
        return denial != null
                && other.words.items().stream()
                        .filter(item -> item.span().start() >= denial.end()
                                && item.stem().length() > SHORT)
                        .findFirst()
                        .filter(denied -> words.stems().stream().anyMatch(stem -> beginAlike(stem, denied.stem())))
                        .isPresent();
    }

    private static boolean beginAlike(String one, String other) {
        return one.length() > SHORT && other.startsWith(one.substring(0, SHORT + 1));
    }

    /** The whole sentence. */
    Span all() {
        return new Span(0, reference.span().length());
    }
}
