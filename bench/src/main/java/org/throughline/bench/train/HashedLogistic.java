package org.throughline.bench.train;

import java.util.Arrays;
import java.util.List;
import org.throughline.engine.model.Features;
import org.throughline.engine.model.LinearModel;

/**
 * Several yes-or-no questions about one text, each a logistic regression over the same hashed features, trained with
 * AdaGrad (Duchi et al. 2011) and rounded to a byte a weight for shipping. Features count by one over the root of their number.
 */
final class HashedLogistic {
    private static final int LARGEST = 127;

    private final int bits;
    private final int labels;
    private final float[][] weights;
    private final float[][] squares;
    private final float[][] scales;

    HashedLogistic(int bits, int labels) {
        this.bits = bits;
        this.labels = labels;
        weights = new float[labels][1 << bits];
        squares = new float[labels][1 << bits];
        scales = new float[labels][1 << bits];
        for (float[] row : scales) {
            Arrays.fill(row, 1);
        }
    }

    /**
     * Scales the features of a label by how much more often they stand in its texts than in others (Wang and Manning 2012).
     *
     * @param texts each row once a text
     * @param yes whether the label is right for the text at the same place
     */
    void scale(int label, List<Features> texts, boolean[] yes, double smoothing) {
        double[][] counts = new double[2][1 << bits];
        double[] totals = new double[2];
        for (int text = 0; text < yes.length; text++) {
            int side = yes[text] ? 1 : 0;
            for (int row : rows(texts.get(text))) {
                counts[side][row]++;
            }
            totals[side]++;
        }
        for (int row = 0; row < 1 << bits; row++) {
            double with = (counts[1][row] + smoothing) / (totals[1] + 2 * smoothing);
            double without = (counts[0][row] + smoothing) / (totals[0] + 2 * smoothing);
            scales[label][row] = (float) Math.log(with / without);
        }
    }

    private int[] rows(Features features) {
        int[] rows = new int[features.size()];
        for (int i = 0; i < rows.length; i++) {
            rows[i] = LinearModel.row(features.hash(i), bits);
        }
        return Arrays.stream(rows).distinct().toArray();
    }

    /** One step on one answer; {@code importance} evens out rare answers. */
    void learn(Features features, int label, boolean yes, double rate, double decay, double importance) {
        double value = 1 / Math.sqrt(features.size());
        double error = importance * ((yes ? 1 : 0) - probability(features, label));
        for (int i = 0; i < features.size(); i++) {
            int row = LinearModel.row(features.hash(i), bits);
            double gradient = error * value * scales[label][row] - decay * weights[label][row];
            squares[label][row] += (float) (gradient * gradient);
            weights[label][row] += (float) (rate * gradient / Math.sqrt(1e-6 + squares[label][row]));
        }
    }

    double probability(Features features, int label) {
        double sum = 0;
        for (int i = 0; i < features.size(); i++) {
            int row = LinearModel.row(features.hash(i), bits);
            sum += weights[label][row] * scales[label][row];
        }
        return 1 / (1 + Math.exp(-sum / Math.sqrt(features.size())));
    }

    /** The shipped form; weights under half a step vanish. */
    LinearModel finish(List<String> names, double step) {
        int[] offsets = new int[(1 << bits) + 1];
        byte[] labelBytes = new byte[1 << 12];
        byte[] weightBytes = new byte[1 << 12];
        int entries = 0;
        for (int row = 0; row < 1 << bits; row++) {
            for (int label = 0; label < labels; label++) {
                long rounded =
                        Math.clamp(Math.round(weights[label][row] * scales[label][row] / step), -LARGEST, LARGEST);
                if (rounded != 0) {
                    if (entries == labelBytes.length) {
                        labelBytes = Arrays.copyOf(labelBytes, entries * 2);
                        weightBytes = Arrays.copyOf(weightBytes, entries * 2);
                    }
                    labelBytes[entries] = (byte) label;
                    weightBytes[entries++] = (byte) rounded;
                }
            }
            offsets[row + 1] = entries;
        }
        return new LinearModel(
                bits, names, offsets, Arrays.copyOf(labelBytes, entries), Arrays.copyOf(weightBytes, entries));
    }
}
