package org.throughline.engine.story;

import java.util.Arrays;

/**
 * Which live strands carry a term among their weightiest: chains of entries in primitive arrays, the newest first. Looks
 * at no more than {@value #MOST_ENTRIES} entries a term, so that a lookup costs the same whatever is alive; a
 * strand that only shares words of which thousands are full is no candidate.
 */
final class CandidateIndex {
    private static final int MOST_ENTRIES = 96;

    private int[] terms = new int[1 << 12];
    private int[] heads = new int[1 << 12];
    private int used;
    private int[] strands = new int[1 << 12];
    private int[] nexts = new int[1 << 12];
    private int entries = 1;

    private float[] scores = new float[1 << 10];
    private int[] touched = new int[1 << 10];

    void add(int term, int strand) {
        if (used * 5L > terms.length * 3L) {
            grow();
        }
        int slot = slot(term);
        if (terms[slot] == 0) {
            terms[slot] = term;
            used++;
        } else if (heads[slot] != 0 && strands[heads[slot]] == strand) {
            return;
        }
        if (entries == strands.length) {
            strands = Arrays.copyOf(strands, entries * 2);
            nexts = Arrays.copyOf(nexts, entries * 2);
        }
        strands[entries] = strand;
        nexts[entries] = heads[slot];
        heads[slot] = entries++;
    }

    int entries() {
        return entries;
    }

    void clear() {
        Arrays.fill(terms, 0);
        Arrays.fill(heads, 0);
        used = 0;
        entries = 1;
    }

    private int slot(int term) {
        int slot = (term * 0x9e3779b1) >>> (32 - Integer.numberOfTrailingZeros(terms.length));
        while (terms[slot] != 0 && terms[slot] != term) {
            slot = (slot + 1) & (terms.length - 1);
        }
        return slot;
    }

    private void grow() {
        int[] oldTerms = terms;
        int[] oldHeads = heads;
        terms = new int[oldTerms.length * 2];
        heads = new int[oldTerms.length * 2];
        for (int i = 0; i < oldTerms.length; i++) {
            if (oldTerms[i] != 0) {
                int slot = slot(oldTerms[i]);
                terms[slot] = oldTerms[i];
                heads[slot] = oldHeads[i];
            }
        }
    }

    /** At most {@code most} strands that share the heaviest terms, by the sum of the weights, the older first among equals. */
    int[] candidates(int[] wanted, float[] weights, int most, int limit) {
        if (scores.length < limit) {
            scores = new float[Math.max(limit, scores.length * 2)];
        }
        int count = 0;
        for (int i = 0; i < wanted.length; i++) {
            int seen = 0;
            for (int entry = heads[slot(wanted[i])]; entry != 0 && seen < MOST_ENTRIES; entry = nexts[entry]) {
                seen++;
                int strand = strands[entry];
                if (scores[strand] == 0) {
                    if (count == touched.length) {
                        touched = Arrays.copyOf(touched, count * 2);
                    }
                    touched[count++] = strand;
                }
                scores[strand] += weights[i];
            }
        }
        return best(count, most);
    }

    private int[] best(int count, int most) {
        int[] best = new int[Math.min(most, count)];
        int kept = 0;
        for (int i = 0; i < count; i++) {
            int strand = touched[i];
            int at = kept;
            while (at > 0 && isBefore(strand, best[at - 1])) {
                at--;
            }
            if (at < best.length) {
                kept = Math.min(best.length, kept + 1);
                System.arraycopy(best, at, best, at + 1, kept - at - 1);
                best[at] = strand;
            }
        }
        for (int i = 0; i < count; i++) {
            scores[touched[i]] = 0;
        }
        return best;
    }

    private boolean isBefore(int one, int other) {
        return scores[one] > scores[other] || (scores[one] == scores[other] && one < other);
    }
}
