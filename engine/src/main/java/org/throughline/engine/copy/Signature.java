package org.throughline.engine.copy;

import java.util.Arrays;

/**
 * A report's signature: one-permutation MinHash (Li, Owen, Zhang 2012). The hashes of all runs of {@link Overlap#RUN}
 * words fall into {@value #BINS} bins by their low bits, and each bin keeps the smallest: one hash a run stands for all permutations. Two
 * reports agree in a bin with the probability of their Jaccard resemblance, so that one agreeing bin, looked up in an
 * index, finds nearly every pair worth verifying: at a resemblance of .1 one of 32 bins agrees in 96 of 100 cases, at .3 always.
 *
 * @param bins the smallest hash of each bin; {@link Integer#MAX_VALUE} where a short report left it empty
 */
record Signature(int[] bins) {
    static final int BINS = 32;

    static Signature of(ReportWords report) {
        int[] bins = new int[BINS];
        Arrays.fill(bins, Integer.MAX_VALUE);
        int size = Math.min(Overlap.RUN, Math.max(1, report.length()));
        for (int i = 0; i + size <= report.length(); i++) {
            int hash = report.run(i, size);
            int bin = (int) (((hash & 0xffffL) * BINS) >>> 16);
            bins[bin] = Math.min(bins[bin], hash);
        }
        return new Signature(bins);
    }

    /** The key of a bin's content in the index; 0 for an empty bin. */
    int key(int bin) {
        return bins[bin] == Integer.MAX_VALUE ? 0 : bins[bin] == 0 ? 1 : bins[bin];
    }
}
