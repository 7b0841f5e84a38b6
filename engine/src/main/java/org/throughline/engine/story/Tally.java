package org.throughline.engine.story;

import java.util.Arrays;

/** Adds up weights by strand in a small table that stays in the processor's cache, and picks the heaviest. */
final class Tally {
    private static final int LARGEST = 1 << 12;

    private final int[] keys = new int[2 * LARGEST];
    private final float[] sums = new float[2 * LARGEST];
    private final int[] touched = new int[LARGEST];
    private int count;

    void add(int strand, float weight) {
        int slot = (strand * 0x9e3779b1) >>> 19;
        while (keys[slot] != 0 && keys[slot] != strand + 1) {
            slot = (slot + 1) & (keys.length - 1);
        }
        if (keys[slot] == 0) {
            if (count == LARGEST) {
                return;
            }
            keys[slot] = strand + 1;
            sums[slot] = 0;
            touched[count++] = slot;
        }
        sums[slot] += weight;
    }

    /** The heaviest, the smaller number first among equals; empties the table. */
    int[] best(int most) {
        int[] best = new int[Math.min(most, count)];
        int kept = 0;
        for (int i = 0; i < count; i++) {
            int slot = touched[i];
            int at = kept;
            while (at > 0 && isBefore(slot, best[at - 1])) {
                at--;
            }
            if (at < best.length) {
                kept = Math.min(best.length, kept + 1);
                System.arraycopy(best, at, best, at + 1, kept - at - 1);
                best[at] = slot;
            }
        }
        Arrays.setAll(best, i -> keys[best[i]] - 1);
        for (int i = 0; i < count; i++) {
            keys[touched[i]] = 0;
        }
        count = 0;
        return best;
    }

    private boolean isBefore(int one, int other) {
        return sums[one] > sums[other] || (sums[one] == sums[other] && keys[one] < keys[other]);
    }
}
