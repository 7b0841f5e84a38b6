package org.throughline.engine.compare;

import java.util.ArrayList;
import java.util.List;
import org.throughline.engine.article.Span;

/** The sentence pairs of two reports as the pair model sees them: what it is trained on. */
public final class PairExamples {
    private PairExamples() {}

    /** The names of the features, in the order of the vectors. */
    public static List<String> featureNames() {
        return PairFeatures.NAMES;
    }

    /**
     * A pair of sentences.
     *
     * @param one where it stands in the first report's text
     * @param other where it stands in the second report's text
     */
    public record Pair(Span one, Span other, double[] features) {}

    /** Every pair, row by row. */
    public static List<Pair> of(Report one, Report other) {
        List<List<SentenceProfile>> both = ReportReader.profiles(List.of(one, other));
        List<SentenceProfile> rows = both.getFirst();
        List<SentenceProfile> columns = both.getLast();
        CosineGrid grid = new CosineGrid(rows, columns);
        List<Pair> pairs = new ArrayList<>();
        for (SentenceProfile row : rows) {
            for (SentenceProfile column : columns) {
                pairs.add(new Pair(
                        row.reference().span(), column.reference().span(), PairFeatures.of(row, column, grid)));
            }
        }
        return pairs;
    }
}
