package org.throughline.engine.model;

import java.util.Arrays;

/**
 * The features of one decision as hashes; one instance is refilled decision after decision.
 *
 * <p>A feature is its template (a small number, the same for the same kind of evidence) and up to four values. Features
 * are hashed, never stored by name (Weinberger et al. 2009): a model is then a table of weights without a dictionary of
 * words in it. Not thread-safe.
 */
public final class Features {
    private int[] hashes = new int[160];
    /** Room for a model to note what it has found for each feature, so that scoring allocates nothing. */
    private int[] notes = new int[2 * hashes.length];

    private int size;

    public void clear() {
        size = 0;
    }

    public int size() {
        return size;
    }

    /** The hash of the feature at this place, all 32 bits in use. */
    public int hash(int place) {
        return hashes[place];
    }

    /** Two places a feature, in which the last asker may have left anything. */
    int[] notes() {
        return notes;
    }

    public void add(int template, int one) {
        append(mix(template, one));
    }

    public void add(int template, int one, int two) {
        append(mix(mix(template, one), two));
    }

    public void add(int template, int one, int two, int three) {
        append(mix(mix(mix(template, one), two), three));
    }

    public void add(int template, int one, int two, int three, int four) {
        append(mix(mix(mix(mix(template, one), two), three), four));
    }

    private static int mix(int sofar, int value) {
        int mixed = (sofar ^ value * 0xCC9E2D51) * 0x9E3779B1;
        return mixed ^ mixed >>> 15;
    }

    private void append(int mixed) {
        if (size == hashes.length) {
            hashes = Arrays.copyOf(hashes, size * 2);
            notes = new int[2 * hashes.length];
        }
        int hash = mixed * 0x85EBCA6B;
        hashes[size++] = hash ^ hash >>> 13;
    }
}
