package org.throughline.engine.compare;

import java.util.List;

/** All sentence pairs of two reports: their cosines, and what surrounds them. Costs one look-up a word and pair. */
final class CosineGrid {
    private final double[][] cosines;
    private final double[] rowBest;
    private final double[] columnBest;
    private final Surroundings surroundings;

    CosineGrid(List<SentenceProfile> rows, List<SentenceProfile> columns) {
        cosines = new double[rows.size()][columns.size()];
        rowBest = new double[rows.size()];
        columnBest = new double[columns.size()];
        surroundings = new Surroundings(rows, columns);
        for (int i = 0; i < cosines.length; i++) {
            for (int j = 0; j < columnBest.length; j++) {
                double cosine = rows.get(i).cosine(columns.get(j));
                cosines[i][j] = cosine;
                rowBest[i] = Math.max(rowBest[i], cosine);
                columnBest[j] = Math.max(columnBest[j], cosine);
            }
        }
    }

    Surroundings surroundings() {
        return surroundings;
    }

    double at(int row, int column) {
        return cosines[row][column];
    }

    double rowBest(int row) {
        return rowBest[row];
    }

    double columnBest(int column) {
        return columnBest[column];
    }

    /** The better of the pairs just before and just after. */
    double neighbours(int row, int column) {
        double before = row > 0 && column > 0 ? cosines[row - 1][column - 1] : 0;
        double after = row + 1 < rowBest.length && column + 1 < columnBest.length ? cosines[row + 1][column + 1] : 0;
        return Math.max(before, after);
    }

    /** How far apart the two stand in their reports, 0..1. */
    double placeDifference(int row, int column) {
        return Math.abs((row + 0.5) / rowBest.length - (column + 0.5) / columnBest.length);
    }
}
