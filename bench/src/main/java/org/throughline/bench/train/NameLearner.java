package org.throughline.bench.train;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.throughline.engine.model.Features;
import org.throughline.engine.model.LinearModel;
import org.throughline.engine.name.NameDocument;
import org.throughline.engine.name.NameFeatures;
import org.throughline.engine.name.NameLabels;
import org.throughline.engine.name.NameTagger;

/** Learns names from tagged texts of several sets; a set without a class says nothing about that class. */
final class NameLearner {
    private static final int BITS = 21;
    /** By how much the right label has to win. */
    private static final float MARGIN = 3;

    private record Line(NameFeatures features, NameDocument.Line line, int[] labels, boolean partial) {}

    private final AveragedPerceptron perceptron = new AveragedPerceptron(BITS, NameLabels.COUNT);
    private final float[] scores = new float[NameLabels.COUNT];

    NameLearner(List<NameLesson> lessons, int passes) {
        List<Line> lines = new ArrayList<>();
        for (NameLesson lesson : lessons) {
            NameDocument document =
                    new NameDocument(lesson.language(), lesson.text().sentences());
            NameFeatures features = new NameFeatures(lesson.language());
            for (int sentence = 0; sentence < document.sentences().size(); sentence++) {
                int[] labels = GoldNames.labels(lesson.text(), sentence);
                lines.add(new Line(features, document.line(sentence), labels, lesson.partial()));
            }
        }
        Random chance = new Random(11);
        for (int pass = 0; pass < passes; pass++) {
            Collections.shuffle(lines, chance);
            lines.forEach(this::learn);
        }
    }

    /** Follows its own labels; where a mistake has made the right label impossible there is nothing to learn. */
    private void learn(Line line) {
        int[] gold = line.labels();
        int before = NameLabels.NONE;
        int second = NameLabels.NONE;
        for (int place = 0; place < gold.length; place++) {
            Features features = line.features().at(line.line(), place, before, second);
            perceptron.score(features, scores);
            int guess = NameTagger.best(scores, before, place == gold.length - 1);
            if (NameLabels.follows(before, gold[place])) {
                learn(features, gold[place], before, place == gold.length - 1, line.partial());
            }
            perceptron.tick();
            second = before;
            before = guess;
        }
    }

    private void learn(Features features, int gold, int before, boolean last, boolean partial) {
        scores[gold] -= MARGIN;
        int rival = NameTagger.best(scores, before, last);
        if (!isRight(rival, gold, partial)) {
            perceptron.update(features, gold, rival);
        }
    }

    private static boolean isRight(int guess, int gold, boolean partial) {
        return guess == gold || partial && gold == NameLabels.NONE && NameLabels.type(guess) > 2;
    }

    LinearModel model() {
        return perceptron.finish(NameLabels.names(), 3, 0.02);
    }
}
