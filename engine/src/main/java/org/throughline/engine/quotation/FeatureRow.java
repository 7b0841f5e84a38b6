package org.throughline.engine.quotation;

import java.util.List;

/** What a model sees, filled from the first number to the last. Used by one thread and once. */
final class FeatureRow {
    final float[] numbers;
    private int at;

    FeatureRow(int width) {
        numbers = new float[width];
    }

    /** Begins with the numbers of another row. */
    static FeatureRow after(float[] first, int width) {
        FeatureRow row = new FeatureRow(width);
        System.arraycopy(first, 0, row.numbers, 0, first.length);
        row.at = first.length;
        return row;
    }

    void add(double value) {
        numbers[at++] = (float) value;
    }

    void add(boolean value) {
        numbers[at++] = value ? 1 : 0;
    }

    /** A place for each possible value, of which one at most is set. */
    void addOneOf(List<String> all, String value) {
        int place = all.indexOf(value);
        if (place >= 0) {
            numbers[at + place] = 1;
        }
        at += all.size();
    }

    void addBits(long bits, int count) {
        for (int bit = 0; bit < count; bit++) {
            add((bits >> bit & 1) == 1);
        }
    }
}
