package org.throughline.teacher;

import java.util.Arrays;
import java.util.Random;
import org.throughline.engine.name.NameLabels;

/**
 * One hidden layer between a word's evidence and its label, learnt by stochastic gradient descent with dropout (Srivastava
 * et al. 2014). A partial lesson's "no name" may as well be of a class that its set does not have. Not for several threads;
 * the same seed and lessons give the same weights.
 */
final class LabelNetwork {
    private static final int HIDDEN = 192;
    private static final int LABELS = NameLabels.COUNT;
    /** Of ten hidden units so many are left out of each step. */
    private static final int DROPPED = 2;

    private static final float KEPT = 10f / (10 - DROPPED);
    private static final float NEGLIGIBLE = 1e-4f;

    private final float[][] inner = new float[HIDDEN][EncodedSentence.WIDTH];
    private final float[] innerBias = new float[HIDDEN];
    private final float[][] outer = new float[LABELS][HIDDEN];
    private final float[] outerBias = new float[LABELS];
    private final float[] hidden = new float[HIDDEN];
    private final float[] errors = new float[HIDDEN];
    private final float[] keep = new float[HIDDEN];
    private final float[] shares = new float[LABELS];
    private final Random chance;

    LabelNetwork(Random chance) {
        this.chance = chance;
        scatter(inner, 0.03f);
        scatter(outer, 0.1f);
    }

    private void scatter(float[][] weights, float by) {
        for (float[] row : weights) {
            for (int at = 0; at < row.length; at++) {
                row[at] = (float) chance.nextGaussian() * by;
            }
        }
    }

    /** The probability of every label; overwritten by the next call. */
    float[] shares(float[] input) {
        Arrays.fill(keep, 1);
        forward(input);
        return shares;
    }

    private void forward(float[] input) {
        for (int unit = 0; unit < HIDDEN; unit++) {
            float sum = keep[unit] == 0 ? 0 : innerBias[unit] + dot(inner[unit], input);
            hidden[unit] = Math.max(0, sum) * keep[unit];
        }
        float most = Float.NEGATIVE_INFINITY;
        for (int label = 0; label < LABELS; label++) {
            shares[label] = outerBias[label] + dot(outer[label], hidden);
            most = Math.max(most, shares[label]);
        }
        float all = 0;
        for (int label = 0; label < LABELS; label++) {
            shares[label] = (float) StrictMath.exp(shares[label] - most);
            all += shares[label];
        }
        for (int label = 0; label < LABELS; label++) {
            shares[label] /= all;
        }
    }

    /** Eight sums side by side, which a processor can add at once; lengths are multiples of 8. */
    private static float dot(float[] weights, float[] values) {
        float[] sums = new float[8];
        for (int at = 0; at < weights.length; at += 8) {
            for (int lane = 0; lane < 8; lane++) {
                sums[lane] += weights[at + lane] * values[at + lane];
            }
        }
        return sums[0] + sums[1] + sums[2] + sums[3] + sums[4] + sums[5] + sums[6] + sums[7];
    }

    /** One step towards the right label. */
    void learn(float[] input, int gold, boolean partial, float rate) {
        for (int unit = 0; unit < HIDDEN; unit++) {
            keep[unit] = chance.nextInt(10) < DROPPED ? 0 : KEPT;
        }
        forward(input);
        blame(gold, partial);
        Arrays.fill(errors, 0);
        for (int label = 0; label < LABELS; label++) {
            if (Math.abs(shares[label]) > NEGLIGIBLE) {
                learnOuter(label, rate * shares[label]);
            }
        }
        for (int unit = 0; unit < HIDDEN; unit++) {
            float error = errors[unit] * keep[unit];
            if (hidden[unit] > 0 && error != 0) {
                add(input, -error, inner[unit]);
                innerBias[unit] -= error;
            }
        }
    }

    /** Turns the shares into what each label has too much: the gradient of the loss. */
    private void blame(int gold, boolean partial) {
        if (!partial || gold != NameLabels.NONE) {
            shares[gold] -= 1;
            return;
        }
        float right = NEGLIGIBLE;
        for (int label = 0; label < LABELS; label++) {
            right += isUntold(label) ? shares[label] : 0;
        }
        for (int label = 0; label < LABELS; label++) {
            shares[label] -= isUntold(label) ? shares[label] / right : 0;
        }
    }

    /** Whether a partial set marks such words as no name. */
    private static boolean isUntold(int label) {
        return label == NameLabels.NONE || NameLabels.type(label) > 2;
    }

    private void learnOuter(int label, float step) {
        float[] weights = outer[label];
        add(weights, step, errors);
        add(hidden, -step, weights);
        outerBias[label] -= step;
    }

    private static void add(float[] values, float times, float[] to) {
        for (int at = 0; at < to.length; at++) {
            to[at] += times * values[at];
        }
    }
}
