package org.throughline.server.reader;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.throughline.store.library.ArticleSummary;
import org.throughline.store.library.FactView;
import org.throughline.store.library.FamilyView;
import org.throughline.store.library.Passage;
import org.throughline.store.library.StoryView;

/**
 * A story's facts by its independent reports: a row a fact, a column a report, in each cell the sentence itself. An
 * empty cell is as telling as a full one.
 *
 * @param copied families of reports that others copied
 */
public record Grid(List<ArticleSummary> reports, List<Row> rows, List<FamilyView> copied) {
    private static final int COLUMNS_SHOWN = 8;

    /** A fact; a list of sentences, often empty, for each report. */
    public record Row(FactView fact, List<List<Passage>> cells) {}

    static Grid of(StoryView story) {
        List<FamilyView> families =
                story.families().stream().limit(COLUMNS_SHOWN).toList();
        Map<Long, Integer> columns = new HashMap<>();
        for (int column = 0; column < families.size(); column++) {
            columns.put(families.get(column).original().id(), column);
            for (ArticleSummary copy : families.get(column).copies()) {
                columns.put(copy.id(), column);
            }
        }
        List<Row> rows = new ArrayList<>();
        for (FactView fact : story.facts()) {
            rows.add(new Row(fact, cells(fact, columns, families.size())));
        }
        return new Grid(
                families.stream().map(FamilyView::original).toList(),
                rows,
                families.stream().filter(family -> !family.copies().isEmpty()).toList());
    }

    /** Whether a passage is of a column's report itself, not of a copy. */
    public boolean isReport(Passage passage) {
        return reports.stream().anyMatch(report -> report.id() == passage.article());
    }

    private static List<List<Passage>> cells(FactView fact, Map<Long, Integer> columns, int width) {
        List<List<Passage>> cells = new ArrayList<>();
        for (int column = 0; column < width; column++) {
            cells.add(new ArrayList<>());
        }
        for (Passage passage : fact.passages()) {
            Integer column = columns.get(passage.article());
            if (column != null) {
                cells.get(column).add(passage);
            }
        }
        return cells;
    }
}
