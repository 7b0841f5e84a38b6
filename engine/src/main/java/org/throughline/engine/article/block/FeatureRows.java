package org.throughline.engine.article.block;

import java.util.Arrays;

/** A table of numbers, a row a block, filled from left to right. */
public final class FeatureRows {
    private final int width;
    private final float[] cells;
    private int cursor;

    FeatureRows(int rows, int width) {
        this.width = width;
        this.cells = new float[rows * width];
    }

    /** Goes to the start of a row. */
    FeatureRows row(int row) {
        cursor = row * width;
        return this;
    }

    /** Goes to a place in a row. */
    FeatureRows row(int row, int column) {
        cursor = row * width + column;
        return this;
    }

    FeatureRows add(double value) {
        cells[cursor++] = (float) value;
        return this;
    }

    FeatureRows add(boolean value) {
        cells[cursor++] = value ? 1 : 0;
        return this;
    }

    FeatureRows skip(int columns) {
        cursor += columns;
        return this;
    }

    int column(int row) {
        return cursor - row * width;
    }

    public int width() {
        return width;
    }

    public float get(int row, int column) {
        return cells[row * width + column];
    }

    public float[] cells() {
        return cells;
    }

    public float[] copyOfRow(int row) {
        return Arrays.copyOfRange(cells, row * width, (row + 1) * width);
    }
}
