package org.throughline.bench.area;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.throughline.bench.Area;
import org.throughline.bench.Rows;
import org.throughline.engine.action.ClaimClassifier;
import tools.jackson.databind.JsonNode;

/** What German claims demand and whether they are for or against. */
public final class PositionsArea implements Area {
    @Override
    public String name() {
        return "positions";
    }

    @Override
    public void predict(Path set, Path predictions) throws IOException {
        ClaimClassifier classifier = ClaimClassifier.german();
        List<Map<String, Object>> rows = new ArrayList<>();
        for (JsonNode row : Rows.read(set)) {
            ClaimClassifier.Claim claim = classifier.classify(row.get("text").asString());
            Map<String, Object> prediction = new LinkedHashMap<>();
            prediction.put("id", row.get("id").asString());
            prediction.put(
                    "codes",
                    claim.categories().stream().map(code -> code + "00").toList());
            prediction.put("pro", claim.inFavour());
            rows.add(prediction);
        }
        Rows.write(predictions, rows);
    }

    @Override
    public List<Run> runs(Path benchmarks) {
        Path folder = benchmarks.resolve(name());
        return List.of(
                new Run("positions", folder.resolve("debatenet_dev.jsonl"), folder.resolve("evaluate.py"), List.of()));
    }
}
