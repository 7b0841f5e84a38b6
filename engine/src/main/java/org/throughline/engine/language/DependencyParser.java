package org.throughline.engine.language;

import java.util.List;
import org.throughline.engine.model.Features;
import org.throughline.engine.model.LinearModel;
import org.throughline.engine.model.Scorer;

/**
 * Dependencies in one pass: greedy arc-hybrid moves chosen by a perceptron trained with a dynamic oracle (Goldberg and
 * Nivre 2013), every new arc labelled at once by a second one, so that later moves see the labels. Two moves a token,
 * about four microseconds a token. Safe for many threads.
 */
public final class DependencyParser {
    private final Scorer moves;
    private final Scorer labels;
    private final List<String> names;

    public DependencyParser(Scorer moves, Scorer labels, List<String> names) {
        this.moves = moves;
        this.labels = labels;
        this.names = List.copyOf(names);
    }

    /** The shipped parser for English: Universal Dependencies. */
    static DependencyParser english() {
        return English.PARSER;
    }

    private static final class English {
        private static final LinearModel LABELS = LinearModel.load(DependencyParser.class, "labels-en.model");
        private static final DependencyParser PARSER = new DependencyParser(
                LinearModel.load(DependencyParser.class, "moves-en.model").packed(), LABELS, LABELS.names());
    }

    /** The finished tree over the words. */
    public Tree parse(Word[] words, String[] tags) {
        ParserFeatures evidence = new ParserFeatures(words, tags);
        ParserState state = evidence.state();
        float[] moveScores = new float[moves.labels()];
        float[] labelScores = new float[labels.labels()];
        while (!state.done()) {
            int attached = state.move(move(state, evidence, moveScores));
            if (attached >= 0) {
                state.label(attached, label(evidence.forLabel(attached), labelScores));
            }
        }
        return tree(state);
    }

    private int move(ParserState state, ParserFeatures evidence, float[] scores) {
        int only = state.onlyMove();
        if (only >= 0) {
            return only;
        }
        moves.score(evidence.forMove(), scores);
        return best(state, scores);
    }

    /** The best move that the state allows. */
    public static int best(ParserState state, float[] scores) {
        int best = -1;
        for (int move = 0; move < ParserState.MOVES; move++) {
            if (state.allows(move) && (best < 0 || scores[move] > scores[best])) {
                best = move;
            }
        }
        return best;
    }

    private int label(Features features, float[] scores) {
        labels.score(features, scores);
        return PartOfSpeechTagger.best(scores);
    }

    private Tree tree(ParserState state) {
        int[] heads = new int[state.size()];
        String[] relations = new String[heads.length];
        for (int token = 0; token < heads.length; token++) {
            heads[token] = state.head(token) == state.root() ? -1 : state.head(token);
            relations[token] = heads[token] < 0 ? "root" : names.get(state.label(token));
        }
        return new Tree(heads, relations);
    }

    /**
     * A tree over tokens.
     *
     * @param heads index of each token's head, -1 for the root
     */
    @SuppressWarnings("ArrayRecordComponent")
    public record Tree(int[] heads, String[] relations) {}
}
