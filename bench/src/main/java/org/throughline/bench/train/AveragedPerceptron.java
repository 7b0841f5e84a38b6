package org.throughline.bench.train;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.throughline.engine.model.Features;
import org.throughline.engine.model.LinearModel;
import org.throughline.engine.model.Scorer;

/**
 * A multi-class perceptron that is still learning (Collins 2002): rows come into being at the first mistake that touches
 * them, and the shipped weights are the average over all decisions, pruned and rounded to a byte.
 */
final class AveragedPerceptron implements Scorer {
    private static final int LARGEST = 127;

    private final int bits;
    private final int labels;
    private final int[] rowOf;
    private final List<float[]> rows = new ArrayList<>();
    private final List<float[]> sums = new ArrayList<>();
    private int[] updates = new int[1 << 12];
    private int clock = 1;

    AveragedPerceptron(int bits, int labels) {
        this.bits = bits;
        this.labels = labels;
        this.rowOf = new int[1 << bits];
    }

    @Override
    public int labels() {
        return labels;
    }

    @Override
    public void score(Features features, float[] scores) {
        Arrays.fill(scores, 0);
        for (int feature = 0; feature < features.size(); feature++) {
            int row = rowOf[LinearModel.row(features.hash(feature), bits)] - 1;
            if (row >= 0) {
                float[] weights = rows.get(row);
                for (int label = 0; label < labels; label++) {
                    scores[label] += weights[label];
                }
            }
        }
    }

    /** One decision was made, rightly or wrongly. */
    void tick() {
        clock++;
    }

    /** The decision was wrong: {@code right} should have won over {@code wrong}. */
    void update(Features features, int right, int wrong) {
        nudge(features, right, 1);
        nudge(features, wrong, -1);
    }

    private void nudge(Features features, int label, int by) {
        for (int feature = 0; feature < features.size(); feature++) {
            int row = touch(LinearModel.row(features.hash(feature), bits));
            rows.get(row)[label] += by;
            sums.get(row)[label] += (float) by * clock;
            updates[row]++;
        }
    }

    private int touch(int bucket) {
        if (rowOf[bucket] == 0) {
            rows.add(new float[labels]);
            sums.add(new float[labels]);
            rowOf[bucket] = rows.size();
            if (rows.size() > updates.length) {
                updates = Arrays.copyOf(updates, updates.length * 2);
            }
        }
        return rowOf[bucket] - 1;
    }

    /**
     * The shipped form.
     *
     * @param fewest updates that a row needs to be kept
     * @param smallest average weight that is kept, in units of one update
     */
    LinearModel finish(List<String> names, int fewest, double smallest) {
        double largest = largest();
        int[] offsets = new int[(1 << bits) + 1];
        byte[] labelBytes = new byte[1 << 12];
        byte[] weightBytes = new byte[1 << 12];
        int entries = 0;
        for (int bucket = 0; bucket < rowOf.length; bucket++) {
            int row = rowOf[bucket] - 1;
            for (int label = 0; row >= 0 && updates[row] >= fewest && label < labels; label++) {
                double average = average(row, label);
                byte weight = Math.abs(average) < smallest ? 0 : rounded(average / largest);
                if (weight != 0) {
                    if (entries == labelBytes.length) {
                        labelBytes = Arrays.copyOf(labelBytes, entries * 2);
                        weightBytes = Arrays.copyOf(weightBytes, entries * 2);
                    }
                    labelBytes[entries] = (byte) label;
                    weightBytes[entries++] = weight;
                }
            }
            offsets[bucket + 1] = entries;
        }
        return new LinearModel(
                bits, names, offsets, Arrays.copyOf(labelBytes, entries), Arrays.copyOf(weightBytes, entries));
    }

    /** The byte whose square is nearest, with its sign. */
    private static byte rounded(double share) {
        return (byte) (Math.signum(share) * Math.round(Math.sqrt(Math.abs(share)) * LARGEST));
    }

    private double average(int row, int label) {
        return rows.get(row)[label] - (double) sums.get(row)[label] / clock;
    }

    private double largest() {
        double largest = 0;
        for (int row = 0; row < rows.size(); row++) {
            for (int label = 0; label < labels; label++) {
                largest = Math.max(largest, Math.abs(average(row, label)));
            }
        }
        return largest;
    }
}
