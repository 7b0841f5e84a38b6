package org.throughline.bench.area;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.throughline.bench.Area;
import org.throughline.bench.Rows;
import org.throughline.engine.storyline.TimelineEntry;
import org.throughline.engine.storyline.Timelines;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The dates that matter in a storyline: reads the name and the length of each timeline, and the documents beside the set
 * ({@code X.docs.jsonl} to {@code X.gold.json}).
 */
public final class TimelinesArea implements Area {
    @Override
    public String name() {
        return "timelines";
    }

    @Override
    public void predict(Path set, Path predictions) throws IOException {
        String name = set.getFileName().toString().replace(".gold.json", "");
        Path documents = set.toAbsolutePath().resolveSibling(name + ".docs.jsonl");
        Timelines timelines = new Timelines();
        for (NewsRows.Row row : NewsRows.inOrder(Rows.read(documents))) {
            timelines.read(row.article(), 0);
        }
        Map<String, List<String>> dates = new LinkedHashMap<>();
        for (JsonNode timeline : JsonMapper.shared().readTree(Files.readString(set))) {
            int length = timeline.has("length")
                    ? timeline.get("length").asInt()
                    : timeline.path("entries").size();
            dates.put(
                    timeline.get("timeline").asString(),
                    timelines.most(length).stream().map(TimelineEntry::date).toList());
        }
        Rows.writeWhole(predictions, dates);
    }

    @Override
    public List<Run> runs(Path benchmarks) {
        Path folder = benchmarks.resolve(name());
        List<Run> runs = new ArrayList<>();
        for (String topic : List.of("egypt", "h1n1", "iraq", "mj")) {
            runs.add(new Run(
                    "timelines/" + topic,
                    folder.resolve("t17.dev." + topic + ".gold.json"),
                    folder.resolve("evaluate.py"),
                    List.of()));
        }
        return runs;
    }
}
