package org.throughline.engine.compare;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What two sentences of two reports share beyond their own words: words that stand in one sentence of either report and
 * nowhere else, which tie sentences together as they do in the alignment of translations, and how much of each is
 * told by the other with its neighbours, for reports cut what they tell into sentences at different places.
 */
final class Surroundings {
    private static final int SHORTEST_TIE = 4;

    private final Set<String> ties = new HashSet<>();
    private final List<Set<String>> aroundRows;
    private final List<Set<String>> aroundColumns;

    Surroundings(List<SentenceProfile> rows, List<SentenceProfile> columns) {
        Map<String, Integer> inRows = sentencesWith(rows);
        Map<String, Integer> inColumns = sentencesWith(columns);
        inRows.forEach((stem, count) -> {
            if (count == 1 && stem.length() >= SHORTEST_TIE && inColumns.getOrDefault(stem, 0) == 1) {
                ties.add(stem);
            }
        });
        aroundRows = around(rows);
        aroundColumns = around(columns);
    }

    private static Map<String, Integer> sentencesWith(List<SentenceProfile> sentences) {
        Map<String, Integer> counts = new HashMap<>();
        for (SentenceProfile sentence : sentences) {
            sentence.plain().keySet().forEach(stem -> counts.merge(stem, 1, Integer::sum));
        }
        return counts;
    }

    /** The words of each sentence, the one before it and the one after it. */
    private static List<Set<String>> around(List<SentenceProfile> sentences) {
        List<Set<String>> around = new ArrayList<>();
        for (int i = 0; i < sentences.size(); i++) {
            Set<String> stems = new HashSet<>();
            for (int near = Math.max(0, i - 1); near < Math.min(sentences.size(), i + 2); near++) {
                stems.addAll(sentences.get(near).plain().keySet());
            }
            around.add(stems);
        }
        return around;
    }

    /** How many words both have that each report has only here; words that follow one another in both count as one. */
    int ties(SentenceProfile row, SentenceProfile column) {
        List<String> tied = new ArrayList<>();
        for (String stem : row.plain().keySet()) {
            if (ties.contains(stem) && column.plain().containsKey(stem)) {
                tied.add(stem);
            }
        }
        int following = 0;
        for (String stem : tied) {
            following +=
                    tied.stream().anyMatch(before -> row.follow(before, stem) && column.follow(before, stem)) ? 1 : 0;
        }
        return tied.size() - following;
    }

    /** The lesser share, 0..1, of the weight of a sentence that the other one and its neighbours tell too. */
    double covered(SentenceProfile row, SentenceProfile column) {
        return Math.min(covered(row, aroundColumns.get(column.place())), covered(column, aroundRows.get(row.place())));
    }

    private static double covered(SentenceProfile sentence, Set<String> by) {
        double covered = 0;
        for (Map.Entry<String, Double> word : sentence.plain().entrySet()) {
            covered += by.contains(word.getKey()) ? word.getValue() : 0;
        }
        return sentence.mass() == 0 ? 0 : covered / sentence.mass();
    }
}
