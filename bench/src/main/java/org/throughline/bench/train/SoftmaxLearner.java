package org.throughline.bench.train;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.throughline.engine.model.Features;
import org.throughline.engine.model.LinearModel;
import org.throughline.engine.section.Section;
import org.throughline.engine.section.SectionFeatures;

/**
 * Softmax regression over hashed features by AdaGrad (Duchi et al. 2011), rare labels weighed up. Features count by one
 * over the root of their number. Deterministic: the order of the examples is shuffled from a fixed seed.
 */
final class SoftmaxLearner {
    private static final int BITS = 15;
    private static final int EPOCHS = 14;
    private static final double RATE = 0.15;
    private static final double DECAY = 3e-5;
    private static final int LARGEST = 127;

    private final float[][] weights = new float[Section.values().length][1 << BITS];
    private final float[][] squares = new float[Section.values().length][1 << BITS];

    /** @param label ordinal of the right section */
    record Labelled(int label, Features features) {}

    private SoftmaxLearner() {}

    static LinearModel fit(List<Labelled> examples) {
        SoftmaxLearner learner = new SoftmaxLearner();
        double[] counts = new double[learner.weights.length];
        examples.forEach(example -> counts[example.label()]++);
        List<Labelled> order = new ArrayList<>(examples);
        Random random = new Random(1);
        for (int epoch = 0; epoch < EPOCHS; epoch++) {
            Collections.shuffle(order, random);
            for (Labelled example : order) {
                double share = counts[example.label()] / examples.size();
                learner.learn(example, Math.min(4, Math.sqrt(0.12 / share)));
            }
        }
        return learner.finish();
    }

    private void learn(Labelled example, double importance) {
        Features features = example.features();
        double value = 1 / Math.sqrt(Math.max(1, features.size()));
        double[] probabilities = probabilities(features, value);
        for (int label = 0; label < weights.length; label++) {
            double error = importance * ((label == example.label() ? 1 : 0) - probabilities[label]);
            for (int i = 0; i < features.size(); i++) {
                int row = LinearModel.row(features.hash(i), BITS);
                double gradient = error * value - DECAY * weights[label][row];
                squares[label][row] += (float) (gradient * gradient);
                weights[label][row] += (float) (RATE * gradient / Math.sqrt(1e-6 + squares[label][row]));
            }
        }
    }

    private double[] probabilities(Features features, double value) {
        double[] scores = new double[weights.length];
        for (int i = 0; i < features.size(); i++) {
            int row = LinearModel.row(features.hash(i), BITS);
            for (int label = 0; label < scores.length; label++) {
                scores[label] += weights[label][row] * value;
            }
        }
        double most = Arrays.stream(scores).max().orElse(0);
        double sum = 0;
        for (int label = 0; label < scores.length; label++) {
            scores[label] = Math.exp(scores[label] - most);
            sum += scores[label];
        }
        for (int label = 0; label < scores.length; label++) {
            scores[label] /= sum;
        }
        return scores;
    }

    /** The shipped form: a byte a weight, which stands for its own square. */
    private LinearModel finish() {
        int[] offsets = new int[(1 << BITS) + 1];
        byte[] labels = new byte[weights.length << BITS];
        byte[] bytes = new byte[weights.length << BITS];
        int entries = 0;
        for (int row = 0; row < 1 << BITS; row++) {
            for (int label = 0; label < weights.length; label++) {
                double weight = weights[label][row] / SectionFeatures.STEP;
                long rounded = Math.round(Math.sqrt(Math.abs(weight))) * (weight < 0 ? -1 : 1);
                if (Math.abs(rounded) > 2) {
                    labels[entries] = (byte) label;
                    bytes[entries++] = (byte) Math.clamp(rounded, -LARGEST, LARGEST);
                }
            }
            offsets[row + 1] = entries;
        }
        List<String> names = Arrays.stream(Section.values()).map(Section::name).toList();
        return new LinearModel(BITS, names, offsets, Arrays.copyOf(labels, entries), Arrays.copyOf(bytes, entries));
    }
}
