package org.throughline.bench.train;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.throughline.engine.model.RegressionTrees;

/**
 * Fits trees to weighted rows of yes and no where some features may only push one way, so that a longer unlike word never
 * makes two names more alike: second-order boosting of the logistic loss on binned features (Chen, Guestrin 2016, with
 * their bounds for monotone features). Uses no randomness: the same rows in the same order give the same trees.
 */
final class TreeBooster {
    private static final int BINS = 48;
    private static final double LOWEST = Double.NEGATIVE_INFINITY;
    private static final double HIGHEST = Double.POSITIVE_INFINITY;

    private final Settings settings;
    private final float[][] rows;
    private final boolean[] labels;
    private final double[] weights;
    private final int[] direction;
    private final float[][] cuts;
    private final byte[][] binned;
    private final double[] scores;
    private final double[] gradients;
    private final double[] hessians;
    private final TreeNodes nodes = new TreeNodes();

    /**
     * @param shrinkage how much of each tree counts
     * @param smoothing pulls leaves to zero
     * @param leastWeight least sum of second derivatives in a leaf
     */
    record Settings(int trees, int depth, double shrinkage, double smoothing, double leastWeight) {}

    private record Split(int feature, int bin, double gain) {}

    /** @param direction for each feature 1 if more of it may only raise the score, -1 if only lower it, else 0 */
    TreeBooster(Settings settings, List<float[]> rows, boolean[] labels, double[] weights, int[] direction) {
        this.settings = settings;
        this.rows = rows.toArray(float[][]::new);
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
            values[i] = rows[i][feature];
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

    RegressionTrees train() {
        double yes = 0;
        double all = 0;
        for (int i = 0; i < labels.length; i++) {
            yes += labels[i] ? weights[i] : 0;
            all += weights[i];
        }
        double bias = Math.log(yes / (all - yes));
        Arrays.fill(scores, bias);
        int[] roots = new int[settings.trees()];
        for (int tree = 0; tree < roots.length; tree++) {
            for (int i = 0; i < labels.length; i++) {
                double probability = 1 / (1 + Math.exp(-scores[i]));
                gradients[i] = weights[i] * ((labels[i] ? 1 : 0) - probability);
                hessians[i] = weights[i] * probability * (1 - probability);
            }
            roots[tree] = nodes.add();
            new Tree().grow(roots[tree], settings.depth(), range(labels.length), LOWEST, HIGHEST);
        }
        return nodes.trees(bias, roots);
    }

    private static int[] range(int length) {
        int[] range = new int[length];
        Arrays.setAll(range, i -> i);
        return range;
    }

    /** Grows one tree, every leaf within the bounds that its forks set. */
    private final class Tree {
        private void grow(int node, int depth, int[] members, double low, double high) {
            Split split = depth == 0 ? null : best(members, low, high);
            if (split == null) {
                double value = clip(valueOf(members), low, high) * settings.shrinkage();
                nodes.setLeaf(node, (float) value);
                for (int i : members) {
                    scores[i] += value;
                }
                return;
            }
            int[] left = Arrays.stream(members)
                    .filter(i -> binned[split.feature()][i] <= split.bin())
                    .toArray();
            int[] right = Arrays.stream(members)
                    .filter(i -> binned[split.feature()][i] > split.bin())
                    .toArray();
            int branch = nodes.add();
            nodes.add();
            nodes.setFork(node, split.feature(), Math.nextDown(cuts[split.feature()][split.bin()]), branch);
            double middle = (clip(valueOf(left), low, high) + clip(valueOf(right), low, high)) / 2;
            int way = direction[split.feature()];
            grow(branch, depth - 1, left, way < 0 ? middle : low, way > 0 ? middle : high);
            grow(branch + 1, depth - 1, right, way > 0 ? middle : low, way < 0 ? middle : high);
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
    }
}
