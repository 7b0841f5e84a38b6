package org.throughline.engine.article.block;

import java.util.stream.IntStream;
import org.throughline.engine.model.BoostedTrees;

/**
 * The learned part of extraction: two passes of boosted trees over the blocks of a page, the second seeing what the first
 * thought of the neighbourhood. Thread-safe.
 *
 * @param first over the features of the page
 * @param second over the same and {@link ContextFeatures}
 * @param width how many columns the features of the page have
 */
public record BlockModel(BoostedTrees first, BoostedTrees second, int width) {
    private static final int REACH = 2;
    private static final double PLAINLY_NOT = 0.05;

    /** The shipped model of that name. */
    static BlockModel load(String name, int width) {
        return new BlockModel(
                BoostedTrees.load(BlockModel.class, name + ".first.model"),
                BoostedTrees.load(BlockModel.class, name + ".second.model"),
                width);
    }

    /** For each block the probability that it is body. The rows' last columns are overwritten. */
    public double[] probabilities(PageParts page, FeatureRows rows) {
        double[] probability = pass(first, rows);
        ContextFeatures.fill(page, probability, rows, width);
        second.refine(rows.cells(), rows.width(), doubtful(probability), probability);
        return probability;
    }

    /** Blocks that the first pass would take, or that stand beside one: of the others nothing else is said later. */
    static int[] doubtful(double[] probability) {
        return IntStream.range(0, probability.length)
                .filter(i -> {
                    double best = 0;
                    for (int j = Math.max(0, i - REACH); j <= Math.min(probability.length - 1, i + REACH); j++) {
                        best = Math.max(best, probability[j]);
                    }
                    return best > PLAINLY_NOT;
                })
                .toArray();
    }

    /** One model over all rows. */
    public static double[] pass(BoostedTrees model, FeatureRows rows) {
        return model.probabilities(rows.cells(), rows.width());
    }
}
