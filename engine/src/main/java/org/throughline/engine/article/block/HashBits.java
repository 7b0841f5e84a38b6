package org.throughline.engine.article.block;

import java.util.Arrays;

/** Small open-addressing table from a non-zero hash to an int; absent hashes give 0. */
final class HashBits {
    private int[] keys;
    private int[] values;
    private int size;

    HashBits(int expected) {
        int capacity = Integer.highestOneBit(Math.max(8, expected * 2)) * 2;
        keys = new int[capacity];
        values = new int[capacity];
    }

    int get(int key) {
        return values[slot(key)];
    }

    void or(int key, int bits) {
        int slot = claim(key);
        values[slot] |= bits;
    }

    void add(int key, int amount) {
        int slot = claim(key);
        values[slot] += amount;
    }

    private int claim(int key) {
        if (2 * size >= keys.length) {
            grow();
        }
        int safe = key == 0 ? 1 : key;
        int slot = slot(key);
        if (keys[slot] == 0) {
            keys[slot] = safe;
            size++;
        }
        return slot;
    }

    private int slot(int key) {
        int safe = key == 0 ? 1 : key;
        int slot = (safe * 0x9E3779B9 >>> 7) & keys.length - 1;
        while (keys[slot] != 0 && keys[slot] != safe) {
            slot = slot + 1 & keys.length - 1;
        }
        return slot;
    }

    private void grow() {
        int[] oldKeys = keys;
        int[] oldValues = values;
        keys = new int[2 * oldKeys.length];
        values = new int[2 * oldKeys.length];
        Arrays.fill(keys, 0);
        for (int i = 0; i < oldKeys.length; i++) {
            if (oldKeys[i] != 0) {
                int slot = slot(oldKeys[i]);
                keys[slot] = oldKeys[i];
                values[slot] = oldValues[i];
            }
        }
    }
}
