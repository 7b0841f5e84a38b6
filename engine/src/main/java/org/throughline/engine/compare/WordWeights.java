package org.throughline.engine.compare;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * How telling a word is within a story: rare among the story's own sentences and a number or not short. Needs no word list, so it
 * serves every language alike; on English it does as well as the frequencies of a large corpus.
 */
final class WordWeights {
    private final Map<String, Integer> sentencesWith = new HashMap<>();
    private final int sentences;

    WordWeights(List<Words> sentences) {
        this.sentences = sentences.size();
        for (Words words : sentences) {
            words.counts().keySet().forEach(stem -> sentencesWith.merge(stem, 1, Integer::sum));
        }
    }

    /** @param stem a word as {@link Words} cuts it */
    double of(String stem) {
        double inverse = Math.log((sentences + 1) / (sentencesWith.getOrDefault(stem, 0) + 0.5));
        boolean number = !stem.isEmpty() && Character.isDigit(stem.charAt(0));
        return Math.max(0, inverse) * (number ? 1 : Math.min(1, 0.3 + 0.12 * stem.length()));
    }
}
