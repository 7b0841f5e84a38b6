package org.throughline.teacher;

import java.util.Arrays;
import org.throughline.engine.name.NameLabels;

/** The likeliest labels of a sentence that may follow one another (Viterbi 1967). */
final class BestPath {
    private static final double NEVER = -1e18;

    private BestPath() {}

    /**
     * The labels of the whole path.
     *
     * @param logs logarithms of each label's probability, a row a word; a word at least
     */
    static int[] of(double[][] logs) {
        int[][] from = new int[logs.length][NameLabels.COUNT];
        double[] best = new double[NameLabels.COUNT];
        Arrays.fill(best, NEVER);
        best[NameLabels.NONE] = 0;
        for (int word = 0; word < logs.length; word++) {
            best = step(best, logs[word], from[word]);
        }
        int[] labels = new int[logs.length];
        int label = last(best);
        for (int word = logs.length - 1; word >= 0; word--) {
            labels[word] = label;
            label = from[word][label];
        }
        return labels;
    }

    private static double[] step(double[] before, double[] logs, int[] from) {
        double[] best = new double[NameLabels.COUNT];
        Arrays.fill(best, NEVER);
        for (int label = 0; label < NameLabels.COUNT; label++) {
            for (int left = 0; left < NameLabels.COUNT; left++) {
                if (NameLabels.follows(left, label) && before[left] + logs[label] > best[label]) {
                    best[label] = before[left] + logs[label];
                    from[label] = left;
                }
            }
        }
        return best;
    }

    private static int last(double[] best) {
        int last = NameLabels.NONE;
        for (int label = 0; label < NameLabels.COUNT; label++) {
            if (NameLabels.ends(label) && best[label] > best[last]) {
                last = label;
            }
        }
        return last;
    }
}
