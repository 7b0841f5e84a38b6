package org.throughline.bench.area;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;
import java.util.TreeMap;
import org.throughline.bench.Area;
import org.throughline.bench.Rows;
import org.throughline.engine.article.ArticleExtractor;
import org.throughline.engine.page.Claims;
import org.throughline.engine.page.Media;
import org.throughline.engine.page.Page;
import org.throughline.engine.page.UnreadablePage;
import tools.jackson.databind.JsonNode;

/** Pages as flat text: the report's lines. */
public final class PageTextArea implements Area {
    private final ArticleExtractor extractor = new ArticleExtractor();

    @Override
    public String name() {
        return "pagetext";
    }

    @Override
    public void predict(Path set, Path predictions) throws IOException {
        Map<String, Map<String, String>> results = new TreeMap<>();
        for (JsonNode row : Rows.read(set)) {
            StringJoiner lines = new StringJoiner("\n");
            row.get("lines").forEach(line -> lines.add(line.asString()));
            results.put(row.get("id").asString(), Map.of("text", extract(lines.toString())));
        }
        Rows.writeWhole(predictions, results);
    }

    private String extract(String text) {
        try {
            return extractor
                    .extract(new Page("page", "bench", Media.PAGE_TEXT, text, null, null, null, Claims.NONE))
                    .body();
        } catch (UnreadablePage unreadable) {
            return "";
        }
    }

    @Override
    public List<Run> runs(Path benchmarks) {
        Path folder = benchmarks.resolve("pagetext");
        Path evaluator = folder.resolve("evaluate.py");
        return List.of(
                new Run("pagetext/sh", folder.resolve("sh.jsonl.gz"), evaluator, List.of()),
                new Run("pagetext/wcxb", folder.resolve("wcxb.jsonl.gz"), evaluator, List.of()));
    }
}
