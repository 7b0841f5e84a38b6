package org.throughline.engine.name;

import org.throughline.engine.model.LinearModel;
import org.throughline.engine.model.Scorer;

/**
 * Finds names by a greedy averaged perceptron over words, shapes, the lexicon and the document. English has a model of its
 * own; all other languages share one that knows German and Russian best. About two microseconds a token. Safe for many
 * threads.
 */
public final class NameTagger {
    private final Scorer scorer;

    public NameTagger(Scorer scorer) {
        this.scorer = scorer;
    }

    /** The shipped tagger for a language. */
    public static NameTagger of(String language) {
        return language.equals("en") ? English.TAGGER : Others.TAGGER;
    }

    private static final class English {
        private static final NameTagger TAGGER = new NameTagger(LinearModel.load(NameTagger.class, "names-en.model"));
    }

    private static final class Others {
        private static final NameTagger TAGGER = new NameTagger(LinearModel.load(NameTagger.class, "names-any.model"));
    }

    /** A label of {@link NameLabels} a token, for every sentence. */
    public int[][] tag(NameDocument document) {
        int[][] labels = new int[document.sentences().size()][];
        for (int sentence = 0; sentence < labels.length; sentence++) {
            labels[sentence] = tag(document.line(sentence), document.language());
        }
        return labels;
    }

    private int[] tag(NameDocument.Line line, String language) {
        int[] labels = new int[line.words().length];
        float[] scores = new float[NameLabels.COUNT];
        NameFeatures features = new NameFeatures(language);
        int before = NameLabels.NONE;
        int second = NameLabels.NONE;
        for (int place = 0; place < labels.length; place++) {
            if (NameLabels.ends(before) && line.isPlain(place)) {
                labels[place] = NameLabels.NONE;
            } else {
                scorer.score(features.at(line, place, before, second), scores);
                labels[place] = best(scores, before, place == labels.length - 1);
            }
            second = before;
            before = labels[place];
        }
        return labels;
    }

    /** The best label that may follow. */
    public static int best(float[] scores, int before, boolean last) {
        int best = -1;
        for (int label = 0; label < scores.length; label++) {
            boolean allowed = NameLabels.follows(before, label) && (!last || NameLabels.ends(label));
            if (allowed && (best < 0 || scores[label] > scores[best])) {
                best = label;
            }
        }
        return best;
    }
}
