package org.throughline.engine.article.block;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What the first pass thinks of a block's neighbours, of the elements around it and of the page as a whole: input of the
 * second pass (auto-context, Tu 2008), which so smooths over neighbours and chooses among rival parts of the page.
 */
public final class ContextFeatures {
    /** Columns. */
    public static final int WIDTH = 9 + 4 + 4 + 3 + 1 + 3 + 4;

    private static final int REACH = 4;
    private static final double RUN_COST = 0.42;

    private final List<PageBlock> blocks;
    private final double[] probability;
    private final double[] weight;
    private final double[] expectedBefore;
    private final double[] weightBefore;
    private final Map<Integer, double[]> patterns = new HashMap<>();
    private int runStart;
    private int runEnd = -1;
    private int taken;
    private double highest;

    private ContextFeatures(PageParts page, double[] probability) {
        this.blocks = page.blocks();
        this.probability = probability;
        int count = blocks.size();
        this.weight = new double[count];
        this.expectedBefore = new double[count + 1];
        this.weightBefore = new double[count + 1];
        for (Container container : page.containers()) {
            container.expected = 0;
            container.words = 0;
        }
        for (int i = 0; i < count; i++) {
            measure(i);
        }
        findRun();
    }

    private void measure(int i) {
        weight[i] = Math.min(100, blocks.get(i).shape().words()) + 1;
        double expected = weight[i] * probability[i];
        expectedBefore[i + 1] = expectedBefore[i] + expected;
        weightBefore[i + 1] = weightBefore[i] + weight[i];
        taken += probability[i] > 0.5 ? 1 : 0;
        highest = Math.max(highest, probability[i]);
        for (Container at = blocks.get(i).container(); at != null; at = at.parent) {
            at.expected += expected;
            at.words += weight[i];
        }
        double[] sums = patterns.computeIfAbsent(blocks.get(i).container().pattern, any -> new double[2]);
        sums[0] += expected;
        sums[1] += weight[i];
    }

    /** The run of blocks with the most expected text beyond what its other text costs. */
    private void findRun() {
        double best = 0;
        double sum = 0;
        int start = 0;
        for (int i = 0; i < probability.length; i++) {
            sum += weight[i] * (probability[i] - RUN_COST);
            if (sum <= 0) {
                sum = 0;
                start = i + 1;
            } else if (sum > best) {
                best = sum;
                runStart = start;
                runEnd = i;
            }
        }
    }

    /**
     * Fills the columns after the first pass's.
     *
     * @param probability of each block by the first pass
     * @param column where these columns begin
     */
    public static void fill(PageParts page, double[] probability, FeatureRows rows, int column) {
        ContextFeatures context = new ContextFeatures(page, probability);
        for (int i = 0; i < probability.length; i++) {
            context.fill(i, rows.row(i, column));
        }
    }

    private void fill(int i, FeatureRows row) {
        int count = probability.length;
        double total = Math.max(1e-6, expectedBefore[count]);
        for (int offset = -REACH; offset <= REACH; offset++) {
            int j = i + offset;
            row.add(j < 0 || j >= count ? -1 : probability[j]);
        }
        row.add(mean(i, 2)).add(mean(i, 6)).add(mean(i, 15));
        row.add(expectedBefore[i] / total);
        Container at = blocks.get(i).container();
        for (int level = 0; level < 4; level++) {
            row.add(at.expected / at.words);
            at = at.up(1);
        }
        row.add(blocks.get(i).container().up(1).expected / total)
                .add(blocks.get(i).container().up(2).expected / total)
                .add(blocks.get(i).container().up(3).expected / total);
        double[] pattern = patterns.getOrDefault(blocks.get(i).container().pattern, new double[] {0, 1});
        row.add(pattern[0] / pattern[1]);
        row.add(highest).add(expectedBefore[count]).add(taken);
        boolean inside = i >= runStart && i <= runEnd;
        row.add(inside)
                .add(Math.max(-60, Math.min(60, i - runStart)))
                .add(Math.max(-60, Math.min(60, runEnd - i)))
                .add((expectedBefore[runEnd + 1] - expectedBefore[runStart]) / total);
    }

    private double mean(int i, int reach) {
        int from = Math.max(0, i - reach);
        int to = Math.min(probability.length, i + reach + 1);
        return (expectedBefore[to] - expectedBefore[from]) / (weightBefore[to] - weightBefore[from]);
    }
}
