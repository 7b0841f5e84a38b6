package org.throughline.bench.area;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.throughline.bench.Area;
import org.throughline.bench.Rows;
import org.throughline.engine.action.Action;
import org.throughline.engine.action.ActorCodes;
import org.throughline.engine.reading.AnnotatedArticle;
import org.throughline.engine.reading.PageReader;
import tools.jackson.databind.JsonNode;

/** Who did what to whom in single sentences: the surest action of each; and codes of single actors. */
public final class EventsArea implements Area {
    private final PageReader reader = new PageReader();

    @Override
    public String name() {
        return "events";
    }

    @Override
    public void predict(Path set, Path predictions) throws IOException {
        List<Map<String, Object>> rows = new ArrayList<>();
        for (JsonNode row : Rows.read(set)) {
            Map<String, Object> prediction = new LinkedHashMap<>();
            prediction.put("id", row.get("id").asString());
            prediction.put("events", events(row.get("text").asString()));
            prediction.put("expect", codes(row.get("text").asString()));
            rows.add(prediction);
        }
        Rows.write(predictions, rows);
    }

    private List<Map<String, Object>> events(String text) {
        AnnotatedArticle article = reader.annotate(PlainArticles.of("", "en", text));
        Action surest = article.actions().stream()
                .max(Comparator.comparingDouble(Action::confidence))
                .orElse(null);
        if (surest == null) {
            return List.of();
        }
        Map<String, Object> event = new LinkedHashMap<>();
        event.put("source", actor(article, surest.sourceCodes(), surest.sources()));
        event.put("target", actor(article, surest.targetCodes(), surest.targets()));
        event.put("code", surest.category().name());
        return List.of(event);
    }

    /** The code, else the words of the name. */
    private static String actor(AnnotatedArticle article, List<String> codes, List<Integer> entities) {
        String code = codes.isEmpty() ? "" : codes.getFirst();
        boolean state = !code.isEmpty() && !code.startsWith("-");
        return state || entities.isEmpty()
                ? code
                : article.names().entities().get(entities.getFirst()).name();
    }

    private static Map<String, Object> codes(String text) {
        ActorCodes.Code code = ActorCodes.instance().of(text);
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("country", code.country());
        fields.put("code_1", code.sector());
        fields.put("wiki", "");
        return fields;
    }

    @Override
    public List<Run> runs(Path benchmarks) throws IOException {
        Path folder = benchmarks.resolve(name());
        List<Run> runs = new ArrayList<>();
        try (var files = Files.list(folder)) {
            for (Path file : files.filter(one -> one.toString().endsWith(".jsonl"))
                    .sorted()
                    .toList()) {
                String name = file.getFileName().toString().replace("_dev.jsonl", "");
                runs.add(new Run(name, file, folder.resolve("evaluate.py"), List.of()));
            }
        }
        return runs;
    }
}
