package org.throughline.bench.area;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.throughline.bench.Area;
import org.throughline.bench.Rows;
import org.throughline.engine.action.ActionMatcher;
import tools.jackson.databind.JsonNode;

/** The same action across documents, given where actions are told. */
public final class CorefArea implements Area {
    @Override
    public String name() {
        return "coref";
    }

    @Override
    public void predict(Path set, Path predictions) throws IOException {
        List<JsonNode> rows = Rows.read(set);
        CorefRows read = CorefRows.of(rows);
        int[] chains = ActionMatcher.shipped().chains(read.documents(), read.occurrences());
        List<Object[]> labels = new ArrayList<>();
        rows.forEach(row -> labels.add(new Object[row.get("mentions").size()]));
        for (int i = 0; i < chains.length; i++) {
            int[] place = read.places().get(i);
            labels.get(place[0])[place[1]] = "c" + chains[i];
        }
        List<Map<String, Object>> results = new ArrayList<>();
        for (int row = 0; row < rows.size(); row++) {
            Map<String, Object> result = new LinkedHashMap<>();
            result.put("id", rows.get(row).get("id").asString());
            result.put("chains", labels.get(row));
            results.add(result);
        }
        Rows.write(predictions, results);
    }

    @Override
    public List<Run> runs(Path benchmarks) {
        Path folder = benchmarks.resolve(name());
        return List.of(new Run("coref", folder.resolve("ecb_dev.jsonl"), folder.resolve("evaluate.py"), List.of()));
    }
}
