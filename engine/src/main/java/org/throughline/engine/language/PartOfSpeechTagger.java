package org.throughline.engine.language;

import java.util.List;
import org.jspecify.annotations.Nullable;
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

    /** A tag that wins by so much from left to right is not asked for again from right to left. */
    private static final float SURE = 10_000;

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
        int[] tags = tags(words);
        String[] named = new String[tags.length];
        for (int place = 0; place < tags.length; place++) {
            named[place] = names.get(tags[place]);
        }
        return named;
    }

    private int[] tags(Word[] words) {
        int[] tags = new int[words.length];
        float[] @Nullable [] open = forward(words, tags);
        Word[] reversed = reversed(words);
        float[] added = new float[backward.labels()];
        Features features = new Features();
        int after = NONE;
        int second = NONE;
        for (int place = words.length - 1; place >= 0; place--) {
            int own = tags[place];
            float[] scores = open[place];
            if (scores != null) {
                fill(features, reversed, words.length - 1 - place, after, second);
                backward.score(features, added);
                own = best(added);
                for (int label = 0; label < added.length; label++) {
                    scores[label] += added[label];
                }
                tags[place] = best(scores);
            }
            second = after;
            after = own;
        }
        return tags;
    }

    /** Fills in the tags from left to right; the scores of those that are not sure, null for the others. */
    private float[] @Nullable [] forward(Word[] words, int[] tags) {
        float[] @Nullable [] open = new float[words.length][];
        float[] scores = new float[forward.labels()];
        Features features = new Features();
        int before = NONE;
        int second = NONE;
        for (int place = 0; place < words.length; place++) {
            fill(features, words, place, before, second);
            forward.score(features, scores);
            tags[place] = best(scores);
            open[place] = isSure(scores, tags[place]) ? null : scores.clone();
            second = before;
            before = tags[place];
        }
        return open;
    }

    private static boolean isSure(float[] scores, int best) {
        for (int label = 0; label < scores.length; label++) {
            if (label != best && scores[best] - scores[label] < SURE) {
                return false;
            }
        }
        return true;
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

    /**
     * What is known when a token's tag is decided; the trainer asks the same. Of 44 kinds of evidence those that are left give
     * the accuracy of all.
     */
    public static void fill(Features features, Word[] words, int place, int before, int second) {
        Word word = words[place];
        Word left = Word.at(words, place - 1);
        Word right = Word.at(words, place + 1);
        features.clear();
        features.add(0, place == 0 ? 1 : 0);
        fillWord(features, word);
        features.add(12, right.lower());
        features.add(13, right.suffix3());
        features.add(14, left.shape(), word.shape());
        features.add(15, left.lower(), word.lower());
        features.add(16, word.lower(), right.lower());
        features.add(17, word.suffix3(), right.suffix2());
        features.add(18, left.shape(), word.shape(), right.shape());
        features.add(19, word.suffix4(), word.shape());
        features.add(20, word.form(), right.shape());
        features.add(21, before);
        features.add(22, before, second);
        features.add(23, before, word.shape());
        features.add(24, before, word.suffix3());
        features.add(25, second, left.lower());
        features.add(26, before, second, word.suffix2());
    }

    private static void fillWord(Features features, Word word) {
        features.add(1, word.form());
        features.add(2, word.lower());
        features.add(3, word.shape());
        features.add(5, word.prefix2());
        features.add(6, word.prefix3());
        features.add(7, word.suffix1());
        features.add(8, word.suffix2());
        features.add(9, word.suffix3());
        features.add(10, word.suffix4());
        features.add(11, word.shape(), word.suffix2());
    }
}
