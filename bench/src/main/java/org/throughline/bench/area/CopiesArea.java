package org.throughline.bench.area;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.throughline.bench.Area;
import org.throughline.bench.Rows;
import org.throughline.engine.copy.CopyIndex;
import org.throughline.engine.reading.AnnotatedArticle;
import tools.jackson.databind.JsonNode;

/** Pairs of articles, one report or two: reads the two articles of each pair and nothing else. */
public final class CopiesArea implements Area {
    @Override
    public String name() {
        return "copies";
    }

    @Override
    public void predict(Path set, Path predictions) throws IOException {
        List<JsonNode> pairs = Rows.read(set);
        CopyIndex index = new CopyIndex();
        List<JsonNode> all = new ArrayList<>();
        pairs.forEach(pair -> all.addAll(List.of(pair.get("a"), pair.get("b"))));
        NewsRows.inOrder(all).forEach(row -> index.place(row.article()));
        List<Prediction> scores = new ArrayList<>();
        for (JsonNode pair : pairs) {
            AnnotatedArticle one = NewsRows.article(pair.get("a"));
            AnnotatedArticle other = NewsRows.article(pair.get("b"));
            scores.add(new Prediction(pair.get("id").asString(), index.score(one, other)));
        }
        Rows.write(predictions, scores);
    }

    @Override
    public List<Run> runs(Path benchmarks) {
        Path folder = benchmarks.resolve(name());
        return List.of(new Run(
                "copies/dup_pairs", folder.resolve("dup_pairs.dev.jsonl"), folder.resolve("evaluate.py"), List.of()));
    }

    private record Prediction(String id, double score) {}
}
