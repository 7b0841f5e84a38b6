package org.throughline.bench.train;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import org.throughline.bench.Treebank;
import org.throughline.engine.language.PartOfSpeechTagger;
import org.throughline.engine.language.Token;
import org.throughline.engine.language.Word;
import org.throughline.engine.model.Features;

/** Learns parts of speech from trees. */
final class TaggerLearner {
    static final int BITS = 20;
    private static final int NONE = 63;

    private final List<String> names;
    private final AveragedPerceptron perceptron;

    TaggerLearner(List<Treebank.Tree> trees, int passes) {
        names = tags(trees);
        perceptron = new AveragedPerceptron(BITS, names.size());
        List<Treebank.Tree> order = new ArrayList<>(trees);
        Random chance = new Random(7);
        for (int pass = 0; pass < passes; pass++) {
            Collections.shuffle(order, chance);
            order.forEach(this::learn);
        }
    }

    private static List<String> tags(List<Treebank.Tree> trees) {
        TreeSet<String> tags = new TreeSet<>();
        trees.forEach(tree -> tree.tokens().forEach(token -> tags.add(token.tag())));
        return List.copyOf(tags);
    }

    private void learn(Treebank.Tree tree) {
        List<Token> tokens = tree.tokens();
        Word[] words = Word.of(tokens);
        Features features = new Features();
        float[] scores = new float[names.size()];
        int before = NONE;
        int second = NONE;
        for (int place = 0; place < words.length; place++) {
            PartOfSpeechTagger.fill(features, words, place, before, second);
            perceptron.score(features, scores);
            int guess = PartOfSpeechTagger.best(scores);
            int right = Collections.binarySearch(names, tokens.get(place).tag());
            if (guess != right) {
                perceptron.update(features, right, guess);
            }
            perceptron.tick();
            second = before;
            before = guess;
        }
    }

    /** The tagger as it would be shipped. */
    org.throughline.engine.model.LinearModel model() {
        return perceptron.finish(names, 3, 0.02);
    }

    PartOfSpeechTagger tagger() {
        return new PartOfSpeechTagger(model(), names);
    }
}
