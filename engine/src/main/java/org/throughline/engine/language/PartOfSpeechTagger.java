package org.throughline.engine.language;

import java.util.List;
import org.throughline.engine.model.Features;
import org.throughline.engine.model.LinearModel;
import org.throughline.engine.model.Scorer;

/**
 * Parts of speech by two greedy averaged perceptrons (Collins 2002), one from left to right and one from right to left,
 * whose scores are added: each sees the tags on the side that the other does not. Evidence are words, shapes and affixes.
 * Costs some three microseconds a token. Safe for many threads.
 */
public final class PartOfSpeechTagger {
    /** The tag before the first token. */
    public static final int NONE = 63;

    private final Scorer forward;
    private final Scorer backward;
    private final List<String> names;

    public PartOfSpeechTagger(Scorer forward, Scorer backward, List<String> names) {
        this.forward = forward;
        this.backward = backward;
        this.names = List.copyOf(names);
    }

    /** The shipped tagger for English: Penn Treebank tags. */
    static PartOfSpeechTagger english() {
        return English.TAGGER;
    }

    private static final class English {
        private static final LinearModel FORWARD = LinearModel.load(PartOfSpeechTagger.class, "tagger-en.model");
        private static final LinearModel BACKWARD =
                LinearModel.load(PartOfSpeechTagger.class, "tagger-backward-en.model");
        private static final PartOfSpeechTagger TAGGER = new PartOfSpeechTagger(FORWARD, BACKWARD, FORWARD.names());
    }

    /** A tag a word. */
    public String[] tag(Word[] words) {
        float[][] one = scores(forward, words);
        float[][] other = scores(backward, reversed(words));
        String[] tags = new String[words.length];
        for (int place = 0; place < words.length; place++) {
            float[] sum = one[place];
            float[] added = other[words.length - 1 - place];
            for (int label = 0; label < sum.length; label++) {
                sum[label] += added[label];
            }
            tags[place] = names.get(best(sum));
        }
        return tags;
    }

    private static float[][] scores(Scorer scorer, Word[] words) {
        float[][] scores = new float[words.length][scorer.labels()];
        Features features = new Features();
        int before = NONE;
        int second = NONE;
        for (int place = 0; place < words.length; place++) {
            fill(features, words, place, before, second);
            scorer.score(features, scores[place]);
            second = before;
            before = best(scores[place]);
        }
        return scores;
    }

    /** The words from last to first. */
    public static Word[] reversed(Word[] words) {
        Word[] reversed = new Word[words.length];
        for (int place = 0; place < words.length; place++) {
            reversed[place] = words[words.length - 1 - place];
        }
        return reversed;
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
        features.add(35, place == 0 ? 1 : 0, word.shape(), right.shape());
        features.add(36, left.shape(), word.shape(), right.shape());
        features.add(37, word.suffix4(), word.shape());
        features.add(38, word.form(), right.shape());
        features.add(39, left.form(), word.suffix3());
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
