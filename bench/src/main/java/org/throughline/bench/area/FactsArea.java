package org.throughline.bench.area;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.throughline.bench.Area;
import org.throughline.bench.Rows;
import org.throughline.engine.article.SentenceRef;
import org.throughline.engine.compare.Comparison;
import org.throughline.engine.compare.Fact;
import org.throughline.engine.reading.PageReader;
import tools.jackson.databind.JsonNode;

/** Facts of two reports of one event: rows of {@code id, a, b}, each side an article. No set of the benchmark has it yet. */
public final class FactsArea implements Area {
    private final PageReader reader = new PageReader();
    private final Comparison comparison = new Comparison();

    @Override
    public String name() {
        return "facts";
    }

    @Override
    public void predict(Path set, Path predictions) throws IOException {
        List<Map<String, Object>> rows = new ArrayList<>();
        for (JsonNode row : Rows.read(set)) {
            rows.add(Map.of(
                    "id", row.path("id"), "facts", facts(ReportPair.read(reader, row.path("a"), row.path("b")))));
        }
        Rows.write(predictions, rows);
    }

    private List<Map<String, Object>> facts(ReportPair pair) {
        List<Map<String, Object>> facts = new ArrayList<>();
        for (Fact fact : comparison.compare(0, pair.both())) {
            List<Map<String, Object>> sentences = new ArrayList<>();
            for (SentenceRef sentence : fact.sentences()) {
                boolean first = sentence.article() == pair.one().article().id();
                sentences.add(Map.of(
                        "side", first ? "a" : "b",
                        "s", sentence.span().start(),
                        "e", sentence.span().end()));
            }
            facts.add(Map.of("status", fact.status().label(), "sentences", sentences));
        }
        return facts;
    }

    @Override
    public List<Run> runs(Path benchmarks) {
        return List.of();
    }
}
