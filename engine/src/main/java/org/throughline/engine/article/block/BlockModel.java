package org.throughline.engine.article.block;

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
    /** The shipped model of that name. */
    static BlockModel load(String name, int width) {
        return new BlockModel(
                BoostedTrees.load(BlockModel.class, name + ".first.model"),
                BoostedTrees.load(BlockModel.class, name + ".second.model"),
                width);
    }

    /** For each block the probability that it is body. The rows' last columns are overwritten. */
    public double[] probabilities(PageParts page, FeatureRows rows) {
        double[] probability = pass(first, rows, page.blocks().size());
        ContextFeatures.fill(page, probability, rows, width);
        return pass(second, rows, page.blocks().size());
    }

    /** One model over all rows. */
    public static double[] pass(BoostedTrees model, FeatureRows rows, int count) {
        double[] probability = new double[count];
        for (int i = 0; i < count; i++) {
            probability[i] = model.probability(rows.cells(), i * rows.width());
        }
        return probability;
    }
}
