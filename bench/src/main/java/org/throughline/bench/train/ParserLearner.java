package org.throughline.bench.train;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import org.throughline.bench.Treebank;
import org.throughline.engine.language.DependencyParser;
import org.throughline.engine.language.ParserFeatures;
import org.throughline.engine.language.ParserState;
import org.throughline.engine.language.PartOfSpeechTagger;
import org.throughline.engine.language.Token;
import org.throughline.engine.language.Word;
import org.throughline.engine.model.Features;
import org.throughline.engine.model.LinearModel;

/** Learns moves and labels from trees, following its own mistakes from the third pass on. */
final class ParserLearner {
    static final int BITS = 21;

    private final List<String> names;
    private final AveragedPerceptron moves = new AveragedPerceptron(BITS, ParserState.MOVES);
    private final AveragedPerceptron labels;
    private final Random chance = new Random(5);
    private final float[] moveScores = new float[ParserState.MOVES];
    private final float[] labelScores;

    /** @param tags for each tree the tags that a tagger gave which had not seen it */
    ParserLearner(List<Treebank.Tree> trees, List<String[]> tags, int passes) {
        TreeSet<String> relations = new TreeSet<>();
        trees.forEach(tree -> tree.tokens().forEach(token -> relations.add(token.relation())));
        names = List.copyOf(relations);
        labels = new AveragedPerceptron(BITS - 1, names.size());
        labelScores = new float[names.size()];
        List<Integer> order = new ArrayList<>();
        for (int tree = 0; tree < trees.size(); tree++) {
            order.add(tree);
        }
        for (int pass = 0; pass < passes; pass++) {
            Collections.shuffle(order, chance);
            for (int tree : order) {
                learn(trees.get(tree).tokens(), tags.get(tree), pass >= 2);
            }
        }
    }

    private void learn(List<Token> tokens, String[] tags, boolean explore) {
        int[] heads = new int[tokens.size()];
        for (int token = 0; token < heads.length; token++) {
            int head = tokens.get(token).head();
            heads[token] = head < 0 ? heads.length : head;
        }
        ArcOracle oracle = new ArcOracle(heads);
        ParserFeatures evidence = new ParserFeatures(Word.of(tokens), tags);
        ParserState state = evidence.state();
        while (!state.done()) {
            int attached = state.move(move(state, evidence.forMove(), oracle.best(state), explore));
            if (attached >= 0) {
                boolean right = state.head(attached) == heads[attached];
                state.label(
                        attached,
                        label(evidence.forLabel(attached), tokens.get(attached).relation(), right));
            }
        }
    }

    private int move(ParserState state, Features features, boolean[] right, boolean explore) {
        moves.score(features, moveScores);
        int guess = DependencyParser.best(state, moveScores);
        int wanted = -1;
        for (int move = 0; move < right.length; move++) {
            if (right[move] && (wanted < 0 || moveScores[move] > moveScores[wanted])) {
                wanted = move;
            }
        }
        if (!right[guess]) {
            moves.update(features, wanted, guess);
        }
        moves.tick();
        return explore && chance.nextInt(10) < 9 ? guess : wanted;
    }

    /** Labels are learnt on right arcs only: elsewhere no label is right. */
    private int label(Features features, String relation, boolean rightArc) {
        labels.score(features, labelScores);
        int guess = PartOfSpeechTagger.best(labelScores);
        int wanted = Collections.binarySearch(names, relation);
        if (rightArc) {
            if (guess != wanted) {
                labels.update(features, wanted, guess);
            }
            labels.tick();
        }
        return guess;
    }

    LinearModel moves() {
        return moves.finish(List.of("shift", "right", "left"), 3, 0.02);
    }

    LinearModel labels() {
        return labels.finish(names, 3, 0.02);
    }
}
