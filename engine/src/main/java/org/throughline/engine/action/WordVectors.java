package org.throughline.engine.action;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Stemmed words weighed by how rare they are among the documents, and how alike two bags of them are. */
final class WordVectors {
    private final Map<String, Integer> documentsWith = new HashMap<>();
    private final int documents;

    WordVectors(List<? extends Collection<String>> documents) {
        this.documents = documents.size();
        for (Collection<String> document : documents) {
            new HashSet<>(document).forEach(word -> documentsWith.merge(word, 1, Integer::sum));
        }
    }

    double rarity(String word) {
        return Math.log((documents + 1.0) / (documentsWith.getOrDefault(word, 0) + 0.5));
    }

    /** Weight by word, of length one. */
    Map<String, Double> vector(Collection<String> words) {
        Map<String, Double> counts = new HashMap<>();
        words.forEach(word -> counts.merge(word, 1.0, Double::sum));
        double square = 0;
        for (Map.Entry<String, Double> entry : counts.entrySet()) {
            double weight = (1 + Math.log(entry.getValue())) * Math.max(0, rarity(entry.getKey()));
            entry.setValue(weight);
            square += weight * weight;
        }
        double length = Math.sqrt(square);
        if (length > 0) {
            counts.replaceAll((word, weight) -> weight / length);
        }
        return counts;
    }

    static double cosine(Map<String, Double> one, Map<String, Double> other) {
        Map<String, Double> small = one.size() <= other.size() ? one : other;
        Map<String, Double> large = small == one ? other : one;
        double sum = 0;
        for (Map.Entry<String, Double> entry : small.entrySet()) {
            sum += entry.getValue() * large.getOrDefault(entry.getKey(), 0.0);
        }
        return sum;
    }

    /** How much of the rarer words of the smaller set the other shares, 0..1; -1 if one is empty. */
    double shared(Set<String> one, Set<String> other) {
        if (one.isEmpty() || other.isEmpty()) {
            return -1;
        }
        double common = 0;
        double all = 0;
        double least = 0;
        for (String word : one) {
            common += other.contains(word) ? rarity(word) : 0;
            all += rarity(word);
        }
        for (String word : other) {
            least += rarity(word);
        }
        double smaller = Math.min(all, least);
        return smaller <= 0 ? 0 : common / smaller;
    }
}
