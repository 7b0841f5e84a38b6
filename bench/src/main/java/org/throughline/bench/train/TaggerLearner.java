package org.throughline.bench.train;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import org.throughline.bench.Treebank;
import org.throughline.engine.language.PartOfSpeechTagger;
import org.throughline.engine.language.Word;
import org.throughline.engine.model.Features;
import org.throughline.engine.model.LinearModel;

/** Learns parts of speech from trees, once from left to right and once from right to left. */
final class TaggerLearner {
    private static final int BITS = 20;
    /** By how much the right tag has to win. */
    private static final float MARGIN = 4;

    private final List<String> names;
    private final AveragedPerceptron forward;
    private final AveragedPerceptron backward;
    private final Features features = new Features();
    private final float[] scores;

    TaggerLearner(List<Treebank.Tree> trees, int passes) {
        TreeSet<String> tags = new TreeSet<>();
        trees.forEach(tree -> tree.tokens().forEach(token -> tags.add(token.tag())));
        names = List.copyOf(tags);
        scores = new float[names.size()];
        forward = new AveragedPerceptron(BITS, names.size());
        backward = new AveragedPerceptron(BITS, names.size());
        List<Treebank.Tree> order = new ArrayList<>(trees);
        Random chance = new Random(7);
        for (int pass = 0; pass < passes; pass++) {
            Collections.shuffle(order, chance);
            for (Treebank.Tree tree : order) {
                Word[] words = Word.of(tree.tokens());
                int[] right = right(tree);
                learn(forward, words, right);
                learn(backward, PartOfSpeechTagger.reversed(words), reversed(right));
            }
        }
    }

    private int[] right(Treebank.Tree tree) {
        return tree.tokens().stream()
                .mapToInt(token -> Collections.binarySearch(names, token.tag()))
                .toArray();
    }

    private static int[] reversed(int[] tags) {
        int[] reversed = new int[tags.length];
        for (int place = 0; place < tags.length; place++) {
            reversed[place] = tags[tags.length - 1 - place];
        }
        return reversed;
    }

    private void learn(AveragedPerceptron perceptron, Word[] words, int[] right) {
        int before = PartOfSpeechTagger.NONE;
        int second = PartOfSpeechTagger.NONE;
        for (int place = 0; place < words.length; place++) {
            PartOfSpeechTagger.fill(features, words, place, before, second);
            perceptron.score(features, scores);
            int guess = PartOfSpeechTagger.best(scores);
            scores[right[place]] -= MARGIN;
            int rival = PartOfSpeechTagger.best(scores);
            if (rival != right[place]) {
                perceptron.update(features, right[place], rival);
            }
            perceptron.tick();
            second = before;
            before = guess;
        }
    }

    LinearModel forward() {
        return forward.finish(names, 3, 0.02);
    }

    LinearModel backward() {
        return backward.finish(names, 3, 0.02);
    }

    PartOfSpeechTagger tagger() {
        return new PartOfSpeechTagger(forward(), backward(), names);
    }
}
