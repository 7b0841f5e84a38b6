package org.throughline.engine.action;

import java.util.Arrays;

/** Average-link clustering of a small matrix of likenesses. Cubic at worst: callers keep groups to some hundreds. */
final class Linkage {
    private Linkage() {}

    /** @return the cluster of each item; clusters join while their mean likeness is at least the threshold */
    static int[] average(double[][] likeness, double threshold) {
        int size = likeness.length;
        int[] cluster = new int[size];
        int[] count = new int[size];
        double[][] sums = new double[size][];
        for (int i = 0; i < size; i++) {
            cluster[i] = i;
            count[i] = 1;
            sums[i] = Arrays.copyOf(likeness[i], size);
        }
        int[] nearest = new int[size];
        for (int i = 0; i < size; i++) {
            nearest[i] = nearest(sums, count, i);
        }
        while (true) {
            int one = best(sums, count, nearest);
            if (one < 0 || mean(sums, count, one, nearest[one]) < threshold) {
                return cluster;
            }
            join(sums, count, cluster, one, nearest[one]);
            for (int i = 0; i < size; i++) {
                if (count[i] > 0) {
                    nearest[i] = nearest(sums, count, i);
                }
            }
        }
    }

    private static double mean(double[][] sums, int[] count, int one, int other) {
        return sums[one][other] / ((double) count[one] * count[other]);
    }

    private static int nearest(double[][] sums, int[] count, int one) {
        int best = -1;
        for (int other = 0; other < count.length; other++) {
            if (other != one
                    && count[other] > 0
                    && (best < 0 || mean(sums, count, one, other) > mean(sums, count, one, best))) {
                best = other;
            }
        }
        return best;
    }

    private static int best(double[][] sums, int[] count, int[] nearest) {
        int best = -1;
        for (int i = 0; i < count.length; i++) {
            boolean alive = count[i] > 0 && nearest[i] >= 0;
            if (alive && (best < 0 || mean(sums, count, i, nearest[i]) > mean(sums, count, best, nearest[best]))) {
                best = i;
            }
        }
        return best;
    }

    private static void join(double[][] sums, int[] count, int[] cluster, int one, int other) {
        for (int i = 0; i < count.length; i++) {
            sums[one][i] += sums[other][i];
            sums[i][one] = sums[one][i];
            cluster[i] = cluster[i] == other ? one : cluster[i];
        }
        count[one] += count[other];
        count[other] = 0;
    }
}
