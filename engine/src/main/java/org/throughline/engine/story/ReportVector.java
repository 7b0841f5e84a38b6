package org.throughline.engine.story;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.Arrays;
import org.throughline.engine.memory.Snapshot;

/**
 * A report as weighted terms: one vector a field, each of length 1, in two primitive arrays; about a kilobyte.
 *
 * @param terms field by field, ascending within a field
 * @param weights of the terms: logarithm of the count times inverse document frequency, in 65,535ths
 * @param ends where each field ends in the arrays, a byte a field
 */
record ReportVector(int[] terms, short[] weights, long ends) {
    private static final int[] MOST_OF_TEXT = {16, 48, 24, 8, 48, 64, 40};
    private static final int[] MOST_OF_HEADLINE = {24, 104, 32, 12, 40, 0, 40};
    private static final float UNIT = 1 / 65535f;

    static ReportVector of(ReportTerms report, TermStatistics statistics) {
        int[] most = report.has(Field.BODY) ? MOST_OF_TEXT : MOST_OF_HEADLINE;
        int[] terms = new int[256];
        short[] weights = new short[256];
        int size = 0;
        long ends = 0;
        for (Field field : Field.all()) {
            int[] sorted = report.sorted(field);
            int[] distinct = new int[sorted.length];
            float[] found = new float[sorted.length];
            int count = weigh(sorted, report.language, field, statistics, distinct, found);
            count = keepHeaviest(distinct, found, count, most[field.ordinal()]);
            normalise(found, count);
            for (int i = 0; i < count; i++) {
                terms[size] = distinct[i];
                weights[size++] = (short) Math.round(found[i] / UNIT);
            }
            ends |= (long) size << (8 * field.ordinal());
        }
        return new ReportVector(Arrays.copyOf(terms, size), Arrays.copyOf(weights, size), ends);
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
        if (most == 0) {
            return 0;
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
        return field.ordinal() == 0 ? 0 : end(field.ordinal() - 1);
    }

    int end(Field field) {
        return end(field.ordinal());
    }

    private int end(int field) {
        return (int) (ends >>> (8 * field)) & 0xff;
    }

    boolean has(Field field) {
        return end(field) > start(field);
    }

    float weight(int index) {
        return (weights[index] & 0xffff) * UNIT;
    }

    /** The cosine of two reports in one field. */
    double cosine(ReportVector other, Field field) {
        return cosine(other, start(field), end(field), other.start(field), other.end(field));
    }

    /** The cosines of all fields at once. */
    void cosines(ReportVector other, double[] cosines) {
        int start = 0;
        int otherStart = 0;
        for (int field = 0; field < Field.COUNT; field++) {
            int end = end(field);
            int otherEnd = other.end(field);
            cosines[field] = cosine(other, start, end, otherStart, otherEnd);
            start = end;
            otherStart = otherEnd;
        }
    }

    private double cosine(ReportVector other, int from, int to, int otherFrom, int otherTo) {
        int[] mine = terms;
        int[] others = other.terms;
        long sum = 0;
        int i = from;
        int j = otherFrom;
        while (i < to && j < otherTo) {
            int one = mine[i];
            int two = others[j];
            if (one == two) {
                sum += (long) (weights[i] & 0xffff) * (other.weights[j] & 0xffff);
            }
            i += one <= two ? 1 : 0;
            j += two <= one ? 1 : 0;
        }
        return sum * (double) UNIT * UNIT;
    }

    /** The heaviest terms of a field, the heaviest first, the smaller term first among equals. */
    int[] heaviest(Field field, int most) {
        int start = start(field);
        int count = end(field) - start;
        int[] heaviest = new int[Math.min(most, count)];
        int kept = 0;
        for (int i = start; i < start + count; i++) {
            int weight = weights[i] & 0xffff;
            int at = kept;
            while (at > 0 && (weights[heaviest[at - 1]] & 0xffff) < weight) {
                at--;
            }
            if (at < heaviest.length) {
                kept = Math.min(heaviest.length, kept + 1);
                System.arraycopy(heaviest, at, heaviest, at + 1, kept - at - 1);
                heaviest[at] = i;
            }
        }
        return heaviest;
    }

    void save(DataOutputStream out) throws IOException {
        Snapshot.write(out, terms, terms.length);
        Snapshot.write(out, weights);
        out.writeLong(ends);
    }

    static ReportVector restored(DataInputStream in) throws IOException {
        return new ReportVector(Snapshot.readInts(in), Snapshot.readShorts(in), in.readLong());
    }
}
