package org.throughline.engine.story;

import java.util.Arrays;

/**
 * A report as weighted terms: one vector a field, each of length 1, in two primitive arrays.
 *
 * @param terms field by field, ascending within a field
 * @param weights of the terms: logarithm of the count times inverse document frequency
 * @param ends where each field ends in the arrays
 */
record ReportVector(int[] terms, float[] weights, short[] ends) {
    private static final int[] MOST = {24, 120, 40, 16, 60, 80, 48, 60};

    static ReportVector of(ReportTerms report, TermStatistics statistics) {
        int[] terms = new int[0];
        float[] weights = new float[0];
        short[] ends = new short[Field.COUNT];
        for (Field field : Field.values()) {
            int[] sorted = report.sorted(field);
            int[] distinct = new int[sorted.length];
            float[] found = new float[sorted.length];
            int count = weigh(sorted, report.language, field, statistics, distinct, found);
            count = keepHeaviest(distinct, found, count, MOST[field.ordinal()]);
            normalise(found, count);
            int from = terms.length;
            terms = Arrays.copyOf(terms, from + count);
            weights = Arrays.copyOf(weights, from + count);
            System.arraycopy(distinct, 0, terms, from, count);
            System.arraycopy(found, 0, weights, from, count);
            ends[field.ordinal()] = (short) terms.length;
        }
        return new ReportVector(terms, weights, ends);
    }

    private static int weigh(
            int[] sorted, int language, Field field, TermStatistics statistics, int[] distinct, float[] weights) {
        int count = 0;
        for (int i = 0; i < sorted.length; ) {
            int next = i;
            while (next < sorted.length && sorted[next] == sorted[i]) {
                next++;
            }
            double inverse = statistics.inverse(sorted[i], language, field);
            if (inverse > 0) {
                distinct[count] = sorted[i];
                weights[count++] = (float) ((1 + Math.log(next - i)) * inverse);
            }
            i = next;
        }
        return count;
    }

    private static int keepHeaviest(int[] terms, float[] weights, int count, int most) {
        if (count <= most) {
            return count;
        }
        float[] byWeight = Arrays.copyOf(weights, count);
        Arrays.sort(byWeight);
        float least = byWeight[count - most];
        int kept = 0;
        for (int i = 0; i < count && kept < most; i++) {
            if (weights[i] >= least) {
                terms[kept] = terms[i];
                weights[kept++] = weights[i];
            }
        }
        return kept;
    }

    private static void normalise(float[] weights, int count) {
        double sum = 0;
        for (int i = 0; i < count; i++) {
            sum += weights[i] * weights[i];
        }
        float scale = sum == 0 ? 0 : (float) (1 / Math.sqrt(sum));
        for (int i = 0; i < count; i++) {
            weights[i] *= scale;
        }
    }

    int start(Field field) {
        return field.ordinal() == 0 ? 0 : ends[field.ordinal() - 1];
    }

    int end(Field field) {
        return ends[field.ordinal()];
    }

    boolean has(Field field) {
        return end(field) > start(field);
    }

    /** The cosine of two reports in one field. */
    double cosine(ReportVector other, Field field) {
        double sum = 0;
        int i = start(field);
        int j = other.start(field);
        while (i < end(field) && j < other.end(field)) {
            if (terms[i] == other.terms[j]) {
                sum += weights[i++] * other.weights[j++];
            } else if (terms[i] < other.terms[j]) {
                i++;
            } else {
                j++;
            }
        }
        return sum;
    }

    /** The heaviest terms of a field, the heaviest first, the smaller term first among equals. */
    int[] heaviest(Field field, int most) {
        int start = start(field);
        int count = end(field) - start;
        boolean[] taken = new boolean[count];
        int[] heaviest = new int[Math.min(most, count)];
        for (int k = 0; k < heaviest.length; k++) {
            int best = -1;
            for (int i = 0; i < count; i++) {
                if (!taken[i] && (best < 0 || weights[start + i] > weights[start + best])) {
                    best = i;
                }
            }
            taken[best] = true;
            heaviest[k] = start + best;
        }
        return heaviest;
    }
}
