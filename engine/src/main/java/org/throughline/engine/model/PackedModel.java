package org.throughline.engine.model;

import java.util.Arrays;

/**
 * A {@link LinearModel} of at most four labels with all weights of a row in one number: scoring reads one place a feature.
 *
 * <p>Takes four bytes for every row, also those without weights, so it pays where a model is asked often and has few labels.
 * Scores are those of the model that it was made of. Immutable and safe for many threads.
 */
final class PackedModel implements Scorer {
    static final int MOST_LABELS = 4;

    private final int[] rows;
    private final int shift;
    private final int labels;

    /** @param rows a byte a label, the first label's lowest; their number is a power of two */
    PackedModel(int[] rows, int labels) {
        this.rows = rows;
        this.labels = labels;
        shift = 32 - Integer.numberOfTrailingZeros(rows.length);
    }

    @Override
    public int labels() {
        return labels;
    }

    @Override
    public void score(Features features, float[] scores) {
        float first = 0;
        float second = 0;
        float third = 0;
        float fourth = 0;
        int size = features.size();
        for (int feature = 0; feature < size; feature++) {
            int row = rows[features.hash(feature) >>> shift];
            first += LinearModel.weight((byte) row);
            second += LinearModel.weight((byte) (row >> 8));
            third += LinearModel.weight((byte) (row >> 16));
            fourth += LinearModel.weight((byte) (row >> 24));
        }
        float[] sums = {first, second, third, fourth};
        Arrays.fill(scores, 0);
        System.arraycopy(sums, 0, scores, 0, labels);
    }
}
