package org.throughline.bench.train;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Trains {@link org.throughline.engine.model.BoostedTrees}: second-order gradient boosting of the logistic loss on binned
 * features (Chen, Guestrin 2016), with features that may only push one way. Uses no randomness: the same rows in the same
 * order give the same trees.
 */
final class TreeBooster {
    private static final int BINS = 48;

    private final Settings settings;
    private final double[][] rows;
    private final boolean[] labels;
    private final double[] weights;
    private final int[] direction;
    private final float[][] cuts;
    private final byte[][] binned;
    private final double[] scores;
    private final double[] gradients;
    private final double[] hessians;

    /**
     * @param shrinkage how much of each tree counts
     * @param smoothing pulls leaves to zero
     * @param leastWeight least sum of second derivatives in a leaf
     */
    record Settings(int trees, int depth, double shrinkage, double smoothing, double leastWeight) {}

    private record Split(int feature, int bin, double gain) {}

    /** @param direction for each feature 1 if more of it may only raise the score, -1 if only lower it, else 0 */
    TreeBooster(Settings settings, List<double[]> rows, boolean[] labels, double[] weights, int[] direction) {
        this.settings = settings;
        this.rows = rows.toArray(double[][]::new);
        this.labels = labels;
        this.weights = weights;
        this.direction = direction;
        cuts = new float[direction.length][];
        binned = new byte[direction.length][labels.length];
        for (int feature = 0; feature < direction.length; feature++) {
            bin(feature);
        }
        scores = new double[labels.length];
        gradients = new double[labels.length];
        hessians = new double[labels.length];
    }

    private void bin(int feature) {
        float[] values = new float[rows.length];
        for (int i = 0; i < rows.length; i++) {
            values[i] = (float) rows[i][feature];
        }
        float[] sorted = values.clone();
        Arrays.sort(sorted);
        List<Float> found = new ArrayList<>();
        for (int bin = 1; bin < BINS; bin++) {
            float cut = sorted[(int) ((long) bin * sorted.length / BINS)];
            if (cut > sorted[0] && (found.isEmpty() || cut > found.getLast())) {
                found.add(cut);
            }
        }
        cuts[feature] = new float[found.size()];
        for (int i = 0; i < found.size(); i++) {
            cuts[feature][i] = found.get(i);
        }
        for (int i = 0; i < values.length; i++) {
            int at = Arrays.binarySearch(cuts[feature], values[i]);
            binned[feature][i] = (byte) (at >= 0 ? at + 1 : -at - 1);
        }
    }

    /** The stored lines of the model. */
    List<String> train() {
        double yes = 0;
        double all = 0;
        for (int i = 0; i < labels.length; i++) {
            yes += labels[i] ? weights[i] : 0;
            all += weights[i];
        }
        double bias = Math.log(yes / (all - yes));
        Arrays.fill(scores, bias);
        List<String> lines = new ArrayList<>();
        lines.add(String.format(Locale.ROOT, "%.5f %d", bias, settings.depth()));
        for (int tree = 0; tree < settings.trees(); tree++) {
            for (int i = 0; i < labels.length; i++) {
                double probability = 1 / (1 + Math.exp(-scores[i]));
                gradients[i] = weights[i] * ((labels[i] ? 1 : 0) - probability);
                hessians[i] = weights[i] * probability * (1 - probability);
            }
            lines.add(new Tree().line());
        }
        return lines;
    }

    /** One tree, grown level by level to the full depth; a node that cannot be split well sends all to the left. */
    private final class Tree {
        private final int inner = (1 << settings.depth()) - 1;
        private final int[] features = new int[inner];
        private final float[] thresholds = new float[inner];
        private final double[] leaves = new double[inner + 1];

        Tree() {
            int[] all = new int[labels.length];
            for (int i = 0; i < all.length; i++) {
                all[i] = i;
            }
            grow(0, all, Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY);
        }

        private void grow(int node, int[] members, double low, double high) {
            if (node >= inner) {
                double value = clip(valueOf(members), low, high) * settings.shrinkage();
                leaves[node - inner] = value;
                for (int i : members) {
                    scores[i] += value;
                }
                return;
            }
            Split split = best(members, low, high);
            if (split == null) {
                thresholds[node] = Float.MAX_VALUE;
                grow(2 * node + 1, members, low, high);
                grow(2 * node + 2, new int[0], low, high);
                return;
            }
            features[node] = split.feature();
            thresholds[node] = cuts[split.feature()][split.bin()];
            int[] left = Arrays.stream(members)
                    .filter(i -> binned[split.feature()][i] <= split.bin())
                    .toArray();
            int[] right = Arrays.stream(members)
                    .filter(i -> binned[split.feature()][i] > split.bin())
                    .toArray();
            double middle = (clip(valueOf(left), low, high) + clip(valueOf(right), low, high)) / 2;
            int way = direction[split.feature()];
            grow(2 * node + 1, left, way < 0 ? middle : low, way > 0 ? middle : high);
            grow(2 * node + 2, right, way > 0 ? middle : low, way < 0 ? middle : high);
        }

        private @Nullable Split best(int[] members, double low, double high) {
            Split best = null;
            for (int feature = 0; feature < direction.length; feature++) {
                double[] gradient = new double[BINS];
                double[] hessian = new double[BINS];
                for (int i : members) {
                    gradient[binned[feature][i]] += gradients[i];
                    hessian[binned[feature][i]] += hessians[i];
                }
                Split found = best(feature, gradient, hessian, low, high);
                if (found != null && (best == null || found.gain() > best.gain() + 1e-9)) {
                    best = found;
                }
            }
            return best;
        }

        private @Nullable Split best(int feature, double[] gradient, double[] hessian, double low, double high) {
            double allGradient = Arrays.stream(gradient).sum();
            double allHessian = Arrays.stream(hessian).sum();
            double whole = gain(allGradient, allHessian, low, high);
            double leftGradient = 0;
            double leftHessian = 0;
            Split best = null;
            for (int bin = 0; bin < cuts[feature].length; bin++) {
                leftGradient += gradient[bin];
                leftHessian += hessian[bin];
                double rightHessian = allHessian - leftHessian;
                if (leftHessian < settings.leastWeight() || rightHessian < settings.leastWeight()) {
                    continue;
                }
                double rightGradient = allGradient - leftGradient;
                double rise = value(rightGradient, rightHessian) - value(leftGradient, leftHessian);
                if (direction[feature] * rise < 0) {
                    continue;
                }
                double gain = gain(leftGradient, leftHessian, low, high)
                        + gain(rightGradient, rightHessian, low, high)
                        - whole;
                if (gain > 1e-6 && (best == null || gain > best.gain() + 1e-9)) {
                    best = new Split(feature, bin, gain);
                }
            }
            return best;
        }

        private double gain(double gradient, double hessian, double low, double high) {
            double value = clip(value(gradient, hessian), low, high);
            return 2 * gradient * value - (hessian + settings.smoothing()) * value * value;
        }

        private double value(double gradient, double hessian) {
            return gradient / (hessian + settings.smoothing());
        }

        private double valueOf(int[] members) {
            double gradient = 0;
            double hessian = 0;
            for (int i : members) {
                gradient += gradients[i];
                hessian += hessians[i];
            }
            return members.length == 0 ? 0 : value(gradient, hessian);
        }

        private static double clip(double value, double low, double high) {
            return Math.max(low, Math.min(high, value));
        }

        String line() {
            StringBuilder line = new StringBuilder();
            for (int node = 0; node < inner; node++) {
                line.append(features[node]).append(' ').append(thresholds[node]).append(' ');
            }
            for (int leaf = 0; leaf <= inner; leaf++) {
                line.append(leaf == 0 ? "" : " ").append(String.format(Locale.ROOT, "%.4f", leaves[leaf]));
            }
            return line.toString();
        }
    }
}
