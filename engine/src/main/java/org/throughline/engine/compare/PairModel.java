package org.throughline.engine.compare;

import java.util.ArrayList;
import java.util.List;
import org.throughline.engine.model.LogisticModel;

/** How likely two sentences of two reports tell the same thing: a logistic model over {@link PairFeatures}. */
final class PairModel {
    private static final double LEAST_COSINE = 0.03;

    private final LogisticModel model = LogisticModel.load(PairModel.class, "pair-model.tsv", PairFeatures.NAMES);

    /** Two sentences by their places in their reports. */
    record Scored(int row, int column, double probability) {}

    /** All pairs above the threshold. */
    List<Scored> matches(List<SentenceProfile> rows, List<SentenceProfile> columns, Conflicts conflicts) {
        CosineGrid grid = new CosineGrid(rows, columns);
        List<Scored> matches = new ArrayList<>();
        for (SentenceProfile row : rows) {
            for (SentenceProfile column : columns) {
                double probability = probability(row, column, grid, conflicts);
                if (probability >= model.threshold()) {
                    matches.add(new Scored(row.place(), column.place(), probability));
                }
            }
        }
        return matches;
    }

    /** Sentences that count the people of one event differently tell the same thing, in whatever other words. */
    private double probability(SentenceProfile row, SentenceProfile column, CosineGrid grid, Conflicts conflicts) {
        if (grid.at(row.place(), column.place()) <= LEAST_COSINE || Conflicts.ofDifferentYears(row, column)) {
            return 0;
        }
        double probability = model.probability(PairFeatures.of(row, column, grid));
        return probability < model.threshold() && conflicts.countPeopleDifferently(row, column)
                ? model.threshold()
                : probability;
    }
}
