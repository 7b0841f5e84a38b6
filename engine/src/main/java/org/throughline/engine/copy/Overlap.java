package org.throughline.engine.copy;

import java.util.Arrays;

/**
 * What two reports have in common, word by word: runs of at least {@value #RUN} words that stand in both, found by
 * their hash and grown in both directions, in the manner of greedy string tiling (Wise 1996) without its second pass.
 *
 * @param one share of the first report's words in common runs, 0..1
 * @param other share of the second report's words in common runs
 * @param oneLead share of the first report's opening words in common runs
 * @param otherLead share of the second report's opening words in common runs
 * @param opening share of the first words in common runs, of the report where it is larger
 * @param longest the longest common run, as a share of the shorter report
 */
record Overlap(double one, double other, double oneLead, double otherLead, double opening, double longest) {
    /** Words in a row that count as common. */
    static final int RUN = 5;

    /** Words that make the opening of a report. */
    static final int LEAD = 60;

    /** Words that a report begins with. */
    static final int OPENING = 12;

    static final Overlap NONE = new Overlap(0, 0, 0, 0, 0, 0);

    static Overlap between(ReportWords one, ReportWords other) {
        if (one.length() < RUN || other.length() < RUN) {
            return Arrays.equals(one.words(), other.words()) && one.length() > 0 ? new Overlap(1, 1, 1, 1, 1, 1) : NONE;
        }
        return new Tiling(one, other).overlap();
    }

    /** Share of the shorter report that both have. */
    double containment() {
        return Math.max(one, other);
    }

    /** One pass over the first report with the runs of the second in a hash table. */
    private static final class Tiling {
        private final ReportWords one;
        private final ReportWords other;
        private final int[] heads;
        private final int[] hashes;
        private final boolean[] inOne;
        private final boolean[] inOther;
        private int longest;

        Tiling(ReportWords one, ReportWords other) {
            this.one = one;
            this.other = other;
            int size = Integer.highestOneBit(Math.max(16, other.length())) * 4;
            heads = new int[size];
            hashes = new int[size];
            inOne = new boolean[one.length()];
            inOther = new boolean[other.length()];
            for (int i = other.length() - RUN; i >= 0; i--) {
                insert(other.run(i, RUN), i);
            }
        }

        private void insert(int hash, int position) {
            int slot = hash & (heads.length - 1);
            while (heads[slot] != 0 && hashes[slot] != hash) {
                slot = (slot + 1) & (heads.length - 1);
            }
            heads[slot] = position + 1;
            hashes[slot] = hash;
        }

        private int find(int hash) {
            int slot = hash & (heads.length - 1);
            while (heads[slot] != 0 && hashes[slot] != hash) {
                slot = (slot + 1) & (heads.length - 1);
            }
            return heads[slot] - 1;
        }

        Overlap overlap() {
            for (int i = 0; i + RUN <= one.length(); ) {
                int at = find(one.run(i, RUN));
                i += at < 0 ? 1 : take(i, at);
            }
            return new Overlap(
                    (double) count(inOne, inOne.length) / one.length(),
                    (double) count(inOther, inOther.length) / other.length(),
                    lead(inOne, LEAD),
                    lead(inOther, LEAD),
                    Math.max(lead(inOne, OPENING), lead(inOther, OPENING)),
                    (double) longest / Math.min(one.length(), other.length()));
        }

        /** Marks the longest run from here; its length. */
        private int take(int from, int at) {
            int run = 0;
            while (from + run < one.length()
                    && at + run < other.length()
                    && one.words()[from + run] == other.words()[at + run]) {
                inOne[from + run] = true;
                inOther[at + run] = true;
                run++;
            }
            longest = Math.max(longest, run);
            return Math.max(1, run);
        }

        private static double lead(boolean[] marks, int most) {
            int size = Math.min(most, marks.length);
            return (double) count(marks, size) / size;
        }

        private static int count(boolean[] marks, int size) {
            int count = 0;
            for (int i = 0; i < size; i++) {
                count += marks[i] ? 1 : 0;
            }
            return count;
        }
    }
}
