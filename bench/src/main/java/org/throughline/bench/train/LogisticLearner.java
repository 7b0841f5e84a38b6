package org.throughline.bench.train;

import java.util.Arrays;
import java.util.List;

/**
 * Fits a logistic model by Adam (Kingma and Ba 2015) over the whole set, on standardised features with a quadratic
 * penalty. Deterministic: no sampling, no threads.
 */
public final class LogisticLearner {
    private static final int ROUNDS = 500;
    private static final double STEP = 0.05;

    private final double penalty;
    private final double positiveWeight;

    /**
     * @param penalty weight of the squared weights
     * @param positiveWeight how much more a yes counts than a no
     */
    public LogisticLearner(double penalty, double positiveWeight) {
        this.penalty = penalty;
        this.positiveWeight = positiveWeight;
    }

    /** One labelled vector; its first feature is the constant 1. */
    public record Example(double[] features, boolean yes) {}

    /** The weights on the features as they are, rounded to six digits. */
    public double[] fit(List<Example> examples) {
        int size = examples.getFirst().features().length;
        double[] mean = new double[size];
        double[] spread = new double[size];
        standardise(examples, mean, spread);
        double[] weights = new double[size];
        double[] first = new double[size];
        double[] second = new double[size];
        for (int round = 1; round <= ROUNDS; round++) {
            double[] gradient = gradient(examples, weights, mean, spread);
            for (int i = 0; i < size; i++) {
                first[i] = 0.9 * first[i] + 0.1 * gradient[i];
                second[i] = 0.999 * second[i] + 0.001 * gradient[i] * gradient[i];
                double direction = first[i] / (1 - Math.pow(0.9, round));
                weights[i] -= STEP * direction / (Math.sqrt(second[i] / (1 - Math.pow(0.999, round))) + 1e-8);
            }
        }
        return unscaled(weights, mean, spread);
    }

    private static void standardise(List<Example> examples, double[] mean, double[] spread) {
        for (Example example : examples) {
            for (int i = 1; i < mean.length; i++) {
                mean[i] += example.features()[i] / examples.size();
            }
        }
        for (Example example : examples) {
            for (int i = 1; i < mean.length; i++) {
                spread[i] += Math.pow(example.features()[i] - mean[i], 2) / examples.size();
            }
        }
        spread[0] = 1;
        for (int i = 1; i < spread.length; i++) {
            spread[i] = Math.sqrt(spread[i]) + 1e-9;
        }
    }

    private double[] gradient(List<Example> examples, double[] weights, double[] mean, double[] spread) {
        double[] gradient = new double[weights.length];
        double total = 0;
        for (Example example : examples) {
            double sum = 0;
            for (int i = 0; i < weights.length; i++) {
                sum += weights[i] * (example.features()[i] - mean[i]) / spread[i];
            }
            double importance = example.yes() ? positiveWeight : 1;
            double error = importance * (1 / (1 + Math.exp(-sum)) - (example.yes() ? 1 : 0));
            for (int i = 0; i < weights.length; i++) {
                gradient[i] += error * (example.features()[i] - mean[i]) / spread[i];
            }
            total += importance;
        }
        for (int i = 0; i < weights.length; i++) {
            gradient[i] = gradient[i] / total + (i == 0 ? 0 : penalty * weights[i]);
        }
        return gradient;
    }

    private static double[] unscaled(double[] weights, double[] mean, double[] spread) {
        double[] unscaled = new double[weights.length];
        unscaled[0] = weights[0];
        for (int i = 1; i < weights.length; i++) {
            unscaled[i] = weights[i] / spread[i];
            unscaled[0] -= unscaled[i] * mean[i];
        }
        return Arrays.stream(unscaled)
                .map(weight -> Math.round(weight * 1e6) / 1e6)
                .toArray();
    }
}
