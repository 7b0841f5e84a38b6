package org.throughline.engine.language;

import java.util.List;
import org.throughline.engine.model.Features;
import org.throughline.engine.model.LinearModel;
import org.throughline.engine.model.Scorer;

/**
 * Parts of speech from left to right, each decided once: a greedy averaged perceptron (Collins 2002) over words,
 * shapes, affixes and the tags before. Costs about a microsecond a token. Safe for many threads.
 */
public final class PartOfSpeechTagger {
    /** The tag before the first token. */
    private static final int NONE = 63;

    private final Scorer scorer;
    private final List<String> names;

    public PartOfSpeechTagger(Scorer scorer, List<String> names) {
        this.scorer = scorer;
        this.names = List.copyOf(names);
    }

    /** The shipped tagger for English: Penn Treebank tags. */
    static PartOfSpeechTagger english() {
        return English.TAGGER;
    }

    private static final class English {
        private static final LinearModel MODEL = LinearModel.load(PartOfSpeechTagger.class, "tagger-en.model");
        private static final PartOfSpeechTagger TAGGER = new PartOfSpeechTagger(MODEL, MODEL.names());
    }

    /** A tag a word. */
    public String[] tag(Word[] words) {
        String[] tags = new String[words.length];
        float[] scores = new float[scorer.labels()];
        Features features = new Features();
        int before = NONE;
        int second = NONE;
        for (int place = 0; place < words.length; place++) {
            fill(features, words, place, before, second);
            scorer.score(features, scores);
            int best = best(scores);
            tags[place] = names.get(best);
            second = before;
            before = best;
        }
        return tags;
    }

    /** The label with the highest score, the first of equals. */
    public static int best(float[] scores) {
        int best = 0;
        for (int label = 1; label < scores.length; label++) {
            if (scores[label] > scores[best]) {
                best = label;
            }
        }
        return best;
    }

    /** What is known when a token's tag is decided; the trainer asks the same. */
    public static void fill(Features features, Word[] words, int place, int before, int second) {
        Word word = words[place];
        Word left = Word.at(words, place - 1);
        Word right = Word.at(words, place + 1);
        features.clear();
        features.add(0, place == 0 ? 1 : 0);
        fillWord(features, word);
        fillTags(features, word, left, right, before, second);
        features.add(20, left.lower());
        features.add(21, right.lower());
        features.add(22, Word.at(words, place - 2).lower());
        features.add(23, Word.at(words, place + 2).lower());
        features.add(24, left.suffix3());
        features.add(25, right.suffix3());
        features.add(26, left.shape(), word.shape());
        features.add(27, word.shape(), right.shape());
        features.add(28, left.lower(), word.lower());
        features.add(29, word.lower(), right.lower());
        features.add(30, left.suffix2(), word.suffix3());
        features.add(31, word.suffix3(), right.suffix2());
        features.add(32, right.suffix3(), Word.at(words, place + 2).suffix3());
        features.add(33, left.lower(), right.lower());
        features.add(34, right.lower(), Word.at(words, place + 2).lower());
    }

    private static void fillWord(Features features, Word word) {
        features.add(1, word.form());
        features.add(2, word.lower());
        features.add(3, word.shape());
        features.add(4, word.prefix1());
        features.add(5, word.prefix2());
        features.add(6, word.prefix3());
        features.add(7, word.suffix1());
        features.add(8, word.suffix2());
        features.add(9, word.suffix3());
        features.add(10, word.suffix4());
        features.add(11, word.shape(), word.suffix2());
    }

    private static void fillTags(Features features, Word word, Word left, Word right, int before, int second) {
        features.add(40, before);
        features.add(41, before, second);
        features.add(42, before, word.lower());
        features.add(43, before, word.shape());
        features.add(44, before, second, word.lower());
        features.add(45, before, right.lower());
        features.add(46, before, word.suffix3());
        features.add(47, before, right.suffix3());
        features.add(48, before, word.suffix2(), right.suffix2());
        features.add(49, second, left.lower());
        features.add(50, before, word.lower(), right.lower());
        features.add(51, before, second, word.suffix2());
    }
}
