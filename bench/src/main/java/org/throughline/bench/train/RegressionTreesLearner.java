package org.throughline.bench.train;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.throughline.engine.model.RegressionTrees;

/**
 * Fits boosted trees by gradient steps on histograms of at most 64 steps a feature (Friedman 2001; histograms as in
 * LightGBM, Ke et al. 2017). Every tree sees half the rows and half the features; the draws are seeded, so the same rows
 * give the same trees.
 */
public final class RegressionTreesLearner {
    private static final int STEPS = 64;
    private static final double RATE = 0.1;
    private static final double RIDGE = 5;
    private static final int LEAST_ROWS = 30;

    private final boolean yesOrNo;
    private final int trees;
    private final int depth;
    private final SplittableRandom random = new SplittableRandom(7);

    private float[][] limits = new float[0][];
    private byte[][] columns = new byte[0][];
    private final List<Integer> roots = new ArrayList<>();
    private final TreeNodes nodes = new TreeNodes();

    /** @param yesOrNo whether the targets are 0 and 1 and the score is to be a log-odds; else plain regression */
    public RegressionTreesLearner(boolean yesOrNo, int trees, int depth) {
        this.yesOrNo = yesOrNo;
        this.trees = trees;
        this.depth = depth;
    }

    /** @param targets what is to be learnt, one for each row */
    public RegressionTrees fit(List<float[]> rows, float[] targets) {
        bin(rows);
        double mean = 0;
        for (float target : targets) {
            mean += target;
        }
        mean /= Math.max(1, targets.length);
        double base = yesOrNo ? Math.log((mean + 1e-6) / (1 - mean + 1e-6)) : mean;
        double[] scores = new double[targets.length];
        Arrays.fill(scores, base);
        float[] slopes = new float[targets.length];
        float[] curves = new float[targets.length];
        for (int tree = 0; tree < trees; tree++) {
            for (int row = 0; row < targets.length; row++) {
                double guess = yesOrNo ? 1 / (1 + Math.exp(-scores[row])) : scores[row];
                slopes[row] = (float) (targets[row] - guess);
                curves[row] = yesOrNo ? (float) Math.max(guess * (1 - guess), 1e-6) : 1;
            }
            grow(slopes, curves, scores);
        }
        return nodes.trees(base, roots.stream().mapToInt(Integer::intValue).toArray());
    }

    private void bin(List<float[]> rows) {
        int width = rows.getFirst().length;
        limits = new float[width][];
        columns = new byte[width][rows.size()];
        int stride = Math.max(1, rows.size() / 20_000);
        for (int feature = 0; feature < width; feature++) {
            float[] sample = new float[(rows.size() + stride - 1) / stride];
            for (int i = 0; i < sample.length; i++) {
                sample[i] = rows.get(i * stride)[feature];
            }
            Arrays.sort(sample);
            limits[feature] = limitsOf(sample);
            for (int row = 0; row < rows.size(); row++) {
                int found = Arrays.binarySearch(limits[feature], rows.get(row)[feature]);
                columns[feature][row] = (byte) (found >= 0 ? found : -found - 1);
            }
        }
    }

    /** The upper ends of the steps, all but the last. */
    private static float[] limitsOf(float[] sorted) {
        float[] found = new float[STEPS - 1];
        int count = 0;
        for (int step = 1; step < STEPS; step++) {
            float value = sorted[(int) ((long) (sorted.length - 1) * step / STEPS)];
            if ((count == 0 || value > found[count - 1]) && value < sorted[sorted.length - 1]) {
                found[count++] = value;
            }
        }
        if (count == 0 && sorted[0] < sorted[sorted.length - 1]) {
            found[count++] = sorted[0];
        }
        if (count > 0 && found[0] > sorted[0] && count < found.length) {
            float[] more = new float[count + 1];
            more[0] = sorted[0];
            System.arraycopy(found, 0, more, 1, count);
            return more;
        }
        return Arrays.copyOf(found, count);
    }

    private void grow(float[] slopes, float[] curves, double[] scores) {
        int[] rows = new int[slopes.length];
        int count = 0;
        for (int row = 0; row < slopes.length; row++) {
            if (random.nextInt(2) == 0) {
                rows[count++] = row;
            }
        }
        boolean[] usable = new boolean[limits.length];
        for (int feature = 0; feature < usable.length; feature++) {
            usable[feature] = limits[feature].length > 0 && random.nextInt(2) == 0;
        }
        int root = nodes.add();
        roots.add(root);
        split(root, Arrays.copyOf(rows, count), usable, slopes, curves, depth);
        for (int row = 0; row < scores.length; row++) {
            scores[row] += leafValue(root, row);
        }
    }

    private void split(int node, int[] rows, boolean[] usable, float[] slopes, float[] curves, int left) {
        double slope = 0;
        double curve = 0;
        for (int row : rows) {
            slope += slopes[row];
            curve += curves[row];
        }
        nodes.setLeaf(node, (float) (RATE * slope / (curve + RIDGE)));
        if (left == 0 || rows.length < 2 * LEAST_ROWS) {
            return;
        }
        Cut best = bestCut(rows, usable, slopes, curves, slope, curve);
        if (best.gain <= 1e-6) {
            return;
        }
        int[] below = new int[rows.length];
        int[] above = new int[rows.length];
        int low = 0;
        int high = 0;
        for (int row : rows) {
            if (columns[best.feature][row] <= best.step) {
                below[low++] = row;
            } else {
                above[high++] = row;
            }
        }
        int branch = nodes.add();
        nodes.add();
        nodes.setFork(node, best.feature, limits[best.feature][best.step], branch);
        split(branch, Arrays.copyOf(below, low), usable, slopes, curves, left - 1);
        split(branch + 1, Arrays.copyOf(above, high), usable, slopes, curves, left - 1);
    }

    /** Where rows part best. */
    private static final class Cut {
        private int feature;
        private int step;
        private double gain;
    }

    private Cut bestCut(int[] rows, boolean[] usable, float[] slopes, float[] curves, double slope, double curve) {
        Cut best = new Cut();
        double[] slopeOf = new double[STEPS];
        double[] curveOf = new double[STEPS];
        int[] countOf = new int[STEPS];
        double whole = slope * slope / (curve + RIDGE);
        for (int feature = 0; feature < usable.length; feature++) {
            if (!usable[feature]) {
                continue;
            }
            Arrays.fill(slopeOf, 0);
            Arrays.fill(curveOf, 0);
            Arrays.fill(countOf, 0);
            byte[] column = columns[feature];
            for (int row : rows) {
                int step = column[row];
                slopeOf[step] += slopes[row];
                curveOf[step] += curves[row];
                countOf[step]++;
            }
            double lowSlope = 0;
            double lowCurve = 0;
            int low = 0;
            for (int step = 0; step < limits[feature].length; step++) {
                lowSlope += slopeOf[step];
                lowCurve += curveOf[step];
                low += countOf[step];
                if (low < LEAST_ROWS || rows.length - low < LEAST_ROWS) {
                    continue;
                }
                double highSlope = slope - lowSlope;
                double gain = lowSlope * lowSlope / (lowCurve + RIDGE)
                        + highSlope * highSlope / (curve - lowCurve + RIDGE)
                        - whole;
                if (gain > best.gain) {
                    best.gain = gain;
                    best.feature = feature;
                    best.step = step;
                }
            }
        }
        return best;
    }

    private double leafValue(int root, int row) {
        int node = root;
        for (int feature = nodes.feature(node); feature >= 0; feature = nodes.feature(node)) {
            int step = columns[feature][row];
            boolean low = step < limits[feature].length && limits[feature][step] <= nodes.value(node);
            node = nodes.branch(node) + (low ? 0 : 1);
        }
        return nodes.value(node);
    }
}
