package org.throughline.engine.copy;

import java.util.Arrays;

/**
 * Which reports share a bin of their signature: an open-addressing table of primitive arrays, several entries a key.
 * Finding looks at most at {@value #MOST_ENTRIES} entries a key, the oldest first, so that a passage that thousands carry costs no more
 * than a rare one. About 650 bytes a report.
 */
final class SignatureIndex {
    private static final int MOST_ENTRIES = 24;

    private int[] keys = new int[1 << 12];
    private int[] reports = new int[1 << 12];
    private int size;

    /** Scratch of {@link #candidates}: reports found and in how many bins. */
    private int[] found = new int[Signature.BINS * MOST_ENTRIES];

    private int[] hits = new int[Signature.BINS * MOST_ENTRIES];

    void add(Signature signature, int report) {
        for (int bin = 0; bin < Signature.BINS; bin++) {
            int key = signature.key(bin);
            if (key != 0) {
                insert(key, report);
            }
        }
    }

    private void insert(int key, int report) {
        if (size * 4L > keys.length * 3L) {
            grow();
        }
        int slot = home(key);
        while (keys[slot] != 0) {
            slot = next(slot);
        }
        keys[slot] = key;
        reports[slot] = report;
        size++;
    }

    private int home(int key) {
        return (int) (((key * 0x9e3779b1) & 0xffffffffL) * keys.length >>> 32);
    }

    private int next(int slot) {
        return slot + 1 == keys.length ? 0 : slot + 1;
    }

    /** By a half, not to twice the size: at millions of reports the room matters more than the copying. */
    private void grow() {
        int[] oldKeys = keys;
        int[] oldReports = reports;
        keys = new int[oldKeys.length + oldKeys.length / 2];
        reports = new int[keys.length];
        size = 0;
        for (int i = 0; i < oldKeys.length; i++) {
            if (oldKeys[i] != 0) {
                insert(oldKeys[i], oldReports[i]);
            }
        }
    }

    /** Forgets everything: reports still alive are added again. */
    void clear() {
        Arrays.fill(keys, 0);
        size = 0;
    }

    int size() {
        return size;
    }

    /** At most {@code most} reports, those with most agreeing bins first, the older first among equals. */
    int[] candidates(Signature signature, int most) {
        int count = 0;
        for (int bin = 0; bin < Signature.BINS; bin++) {
            int key = signature.key(bin);
            if (key != 0) {
                count = collect(key, count);
            }
        }
        int[] best = new int[Math.min(most, count)];
        for (int i = 0; i < best.length; i++) {
            int top = 0;
            for (int j = 1; j < count; j++) {
                if (hits[j] > hits[top] || (hits[j] == hits[top] && found[j] < found[top])) {
                    top = j;
                }
            }
            best[i] = found[top];
            hits[top] = 0;
        }
        return best;
    }

    private int collect(int key, int count) {
        int seen = 0;
        for (int slot = home(key); keys[slot] != 0 && seen < MOST_ENTRIES; slot = next(slot)) {
            if (keys[slot] == key) {
                seen++;
                count = tally(reports[slot], count);
            }
        }
        return count;
    }

    private int tally(int report, int count) {
        for (int i = 0; i < count; i++) {
            if (found[i] == report) {
                hits[i]++;
                return count;
            }
        }
        found[count] = report;
        hits[count] = 1;
        return count + 1;
    }
}
