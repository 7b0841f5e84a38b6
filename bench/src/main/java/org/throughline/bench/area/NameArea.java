package org.throughline.bench.area;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.throughline.bench.Area;
import org.throughline.bench.Rows;
import org.throughline.engine.name.NameMatcher;
import tools.jackson.databind.JsonNode;

/** Pairs of names, the same or different: reads {@code a} and {@code b} of each pair and nothing else. */
public final class NameArea implements Area {
    @Override
    public String name() {
        return "names";
    }

    @Override
    public void predict(Path set, Path predictions) throws IOException {
        NameMatcher matcher = new NameMatcher();
        List<Prediction> rows = new ArrayList<>();
        for (JsonNode pair : Rows.read(set)) {
            double score = matcher.score(pair.get("a").asString(), pair.get("b").asString());
            rows.add(new Prediction(pair.get("id").asString(), score));
        }
        Rows.write(predictions, rows);
    }

    @Override
    public List<Run> runs(Path benchmarks) {
        Path folder = benchmarks.resolve(name());
        return Stream.of("ep", "osb", "sanctions", "news")
                .map(set -> new Run(
                        "names/" + set, folder.resolve(set + "_dev.jsonl"), folder.resolve("evaluate.py"), List.of()))
                .toList();
    }

    private record Prediction(String id, double score) {}
}
