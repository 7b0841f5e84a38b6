package org.throughline.bench.train;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.throughline.engine.model.BoostedTrees;

/**
 * Fits {@link BoostedTrees} to shares between 0 and 1 over hundreds of thousands of rows, each tree on a sample of rows and
 * columns (Friedman 2002), by second-order steps on histograms (Chen and Guestrin 2016); {@link TreeBooster} is for small
 * tables with constraints. One thread, seeded, strict arithmetic: the same rows give the same bytes.
 */
final class LargeTableBooster {
    /**
     * How to fit.
     *
     * @param rate share of each step that is taken
     * @param rowShare share of the rows that each tree sees
     * @param columnShare share of the columns that each tree sees
     * @param leastWeight least sum of second derivatives in a leaf
     * @param ridge added to that sum, holds leaves small
     */
    record Settings(
            int trees, int depth, double rate, double rowShare, double columnShare, double leastWeight, double ridge) {}

    private static final int BINS = 64;

    private final Settings settings;
    private final int columns;
    private final int rows;
    private final float[][] cuts;
    private final byte[] binned;
    private final float[] target;
    private final float[] weight;
    private final float[] score;
    private final float[] gradient;
    private final float[] curvature;
    private final SplittableRandom random = new SplittableRandom(17);

    private final int inner;
    private final short[] features;
    private final float[] thresholds;
    private final float[] leaves;
    private final int[] splitBins;

    private LargeTableBooster(float[][] table, int columns, float[] target, float[] weight, Settings settings) {
        this.settings = settings;
        this.columns = columns;
        this.rows = table.length;
        this.target = target;
        this.weight = weight;
        this.cuts = new float[columns][];
        this.binned = new byte[rows * columns];
        this.score = new float[rows];
        this.gradient = new float[rows];
        this.curvature = new float[rows];
        this.inner = (1 << settings.depth()) - 1;
        this.features = new short[settings.trees() * inner];
        this.thresholds = new float[settings.trees() * inner];
        this.leaves = new float[settings.trees() << settings.depth()];
        this.splitBins = new int[inner];
        for (int column = 0; column < columns; column++) {
            bin(table, column);
        }
    }

    /**
     * The stored lines of the model.
     *
     * @param columns how many leading columns of the table are used
     * @param target 0..1
     * @param weight 0 leaves a row out
     */
    static List<String> fit(float[][] table, int columns, float[] target, float[] weight, Settings settings) {
        return new LargeTableBooster(table, columns, target, weight, settings).fit();
    }

    private void bin(float[][] table, int column) {
        int step = Math.max(1, rows / 20_000);
        float[] sample = new float[(rows + step - 1) / step];
        for (int i = 0; i < sample.length; i++) {
            sample[i] = table[i * step][column];
        }
        Arrays.sort(sample);
        float[] found = new float[BINS - 1];
        int count = 0;
        for (int i = 1; i < BINS; i++) {
            float cut = sample[(int) ((long) i * sample.length / BINS)];
            if (cut < sample[sample.length - 1] && (count == 0 || cut > found[count - 1])) {
                found[count++] = cut;
            }
        }
        count = fillGaps(sample, found, count);
        cuts[column] = Arrays.copyOf(found, count);
        for (int row = 0; row < rows; row++) {
            int at = Arrays.binarySearch(cuts[column], table[row][column]);
            binned[row * columns + column] = (byte) (at >= 0 ? at : -at - 1);
        }
    }

    /** Rare values that quantiles pass over get cuts of their own, where there are few values in all. */
    private static int fillGaps(float[] sample, float[] found, int count) {
        if (count > 8) {
            return count;
        }
        int distinct = 0;
        float[] values = new float[BINS];
        for (int i = 0; i < sample.length && distinct < BINS; i++) {
            if (distinct == 0 || sample[i] > values[distinct - 1]) {
                values[distinct++] = sample[i];
            }
        }
        if (distinct >= BINS) {
            return count;
        }
        System.arraycopy(values, 0, found, 0, Math.max(0, distinct - 1));
        return Math.max(0, distinct - 1);
    }

    private List<String> fit() {
        double positive = 0;
        double all = 0;
        for (int row = 0; row < rows; row++) {
            positive += weight[row] * target[row];
            all += weight[row];
        }
        float bias = (float) StrictMath.log(positive / (all - positive));
        Arrays.fill(score, bias);
        int[] used = new int[rows];
        for (int tree = 0; tree < settings.trees(); tree++) {
            derive();
            int count = 0;
            for (int row = 0; row < rows; row++) {
                if (weight[row] > 0 && random.nextDouble() < settings.rowShare()) {
                    used[count++] = row;
                }
            }
            grow(tree, Arrays.copyOf(used, count));
            advance(tree);
        }
        return lines(bias);
    }

    /** The stored form; a cut is the greatest value that goes left, a stored threshold the least that goes right. */
    private List<String> lines(float bias) {
        List<String> lines = new ArrayList<>();
        lines.add(bias + " " + settings.depth());
        for (int tree = 0; tree < settings.trees(); tree++) {
            StringBuilder line = new StringBuilder();
            for (int at = tree * inner; at < (tree + 1) * inner; at++) {
                float threshold = Float.isInfinite(thresholds[at]) ? Float.MAX_VALUE : Math.nextUp(thresholds[at]);
                line.append(features[at]).append(' ').append(threshold).append(' ');
            }
            for (int leaf = 0; leaf <= inner; leaf++) {
                float value = leaves[(tree << settings.depth()) + leaf];
                line.append(leaf == 0 ? "" : " ").append(StrictMath.round(value * 1e4) / 1e4f);
            }
            lines.add(line.toString());
        }
        return lines;
    }

    private void derive() {
        for (int row = 0; row < rows; row++) {
            double probability = 1 / (1 + StrictMath.exp(-score[row]));
            gradient[row] = (float) (weight[row] * (probability - target[row]));
            curvature[row] = (float) (weight[row] * Math.max(1e-6, probability * (1 - probability)));
        }
    }

    private void grow(int tree, int[] used) {
        int[] chosen = chooseColumns();
        Arrays.fill(splitBins, BINS);
        int[][] groups = {used};
        for (int level = 0; level < settings.depth(); level++) {
            int[][] next = new int[2 * groups.length][];
            for (int group = 0; group < groups.length; group++) {
                int node = (1 << level) - 1 + group;
                split(tree, node, groups[group], chosen);
                int[][] sides = divide(groups[group], features[tree * inner + node], splitBins[node]);
                next[2 * group] = sides[0];
                next[2 * group + 1] = sides[1];
            }
            groups = next;
        }
        for (int leaf = 0; leaf < groups.length; leaf++) {
            double sum = 0;
            double curve = 0;
            for (int row : groups[leaf]) {
                sum += gradient[row];
                curve += curvature[row];
            }
            leaves[(tree << settings.depth()) + leaf] = (float) (-settings.rate() * sum / (curve + settings.ridge()));
        }
    }

    private int[] chooseColumns() {
        int[] chosen = new int[columns];
        int count = 0;
        for (int column = 0; column < columns; column++) {
            if (random.nextDouble() < settings.columnShare() && cuts[column].length > 0) {
                chosen[count++] = column;
            }
        }
        return Arrays.copyOf(chosen, count);
    }

    private void split(int tree, int node, int[] group, int[] chosen) {
        int at = tree * inner + node;
        thresholds[at] = Float.POSITIVE_INFINITY;
        if (group.length < 20) {
            return;
        }
        double[] sums = new double[chosen.length * BINS * 2];
        for (int row : group) {
            int base = row * columns;
            float slope = gradient[row];
            float curve = curvature[row];
            for (int c = 0; c < chosen.length; c++) {
                int cell = (c * BINS + binned[base + chosen[c]]) * 2;
                sums[cell] += slope;
                sums[cell + 1] += curve;
            }
        }
        double best = 1e-7;
        for (int c = 0; c < chosen.length; c++) {
            double[] gain = bestCut(sums, c, cuts[chosen[c]].length);
            if (gain[0] > best) {
                best = gain[0];
                features[at] = (short) chosen[c];
                splitBins[node] = (int) gain[1];
                thresholds[at] = cuts[chosen[c]][(int) gain[1]];
            }
        }
    }

    private double[] bestCut(double[] sums, int c, int cutCount) {
        double slope = 0;
        double curve = 0;
        for (int bin = 0; bin < BINS; bin++) {
            slope += sums[(c * BINS + bin) * 2];
            curve += sums[(c * BINS + bin) * 2 + 1];
        }
        double whole = slope * slope / (curve + settings.ridge());
        double left = 0;
        double leftCurve = 0;
        double[] best = {0, BINS};
        for (int bin = 0; bin < cutCount; bin++) {
            left += sums[(c * BINS + bin) * 2];
            leftCurve += sums[(c * BINS + bin) * 2 + 1];
            double right = slope - left;
            double rightCurve = curve - leftCurve;
            if (leftCurve < settings.leastWeight() || rightCurve < settings.leastWeight()) {
                continue;
            }
            double gain = left * left / (leftCurve + settings.ridge())
                    + right * right / (rightCurve + settings.ridge())
                    - whole;
            if (gain > best[0]) {
                best[0] = gain;
                best[1] = bin;
            }
        }
        return best;
    }

    private int[][] divide(int[] group, int column, int bin) {
        int[] left = new int[group.length];
        int[] right = new int[group.length];
        int lefts = 0;
        int rights = 0;
        for (int row : group) {
            if (binned[row * columns + column] <= bin) {
                left[lefts++] = row;
            } else {
                right[rights++] = row;
            }
        }
        return new int[][] {Arrays.copyOf(left, lefts), Arrays.copyOf(right, rights)};
    }

    private void advance(int tree) {
        for (int row = 0; row < rows; row++) {
            if (weight[row] == 0) {
                continue;
            }
            int node = 0;
            for (int level = 0; level < settings.depth(); level++) {
                int column = features[tree * inner + node];
                node = 2 * node + (binned[row * columns + column] > splitBins[node] ? 2 : 1);
            }
            score[row] += leaves[(tree << settings.depth()) + node - inner];
        }
    }
}
