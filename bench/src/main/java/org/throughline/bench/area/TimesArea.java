package org.throughline.bench.area;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.throughline.bench.Area;
import org.throughline.bench.Rows;
import org.throughline.engine.article.Article;
import org.throughline.engine.language.LanguageLayer;
import org.throughline.engine.language.ParsedSentence;
import org.throughline.engine.time.TimeExpression;
import org.throughline.engine.time.TimeFinder;
import tools.jackson.databind.JsonNode;

/** Time expressions with their values, as in TempEval-3. */
public final class TimesArea implements Area {
    private final LanguageLayer languageLayer = new LanguageLayer();
    private final TimeFinder finder = new TimeFinder();

    @Override
    public String name() {
        return "times";
    }

    @Override
    public void predict(Path set, Path predictions) throws IOException {
        List<Map<String, Object>> rows = new ArrayList<>();
        for (JsonNode row : Rows.read(set)) {
            Map<String, Object> prediction = new LinkedHashMap<>();
            prediction.put("id", row.get("id").asString());
            prediction.put("timex", times(row));
            rows.add(prediction);
        }
        Rows.write(predictions, rows);
    }

    private List<Map<String, Object>> times(JsonNode row) {
        String text = row.get("text").asString();
        Article article = PlainArticles.of("", "en", text);
        List<ParsedSentence> sentences = languageLayer.annotate(article);
        LocalDate day = LocalDate.parse(row.get("dct").asString().substring(0, 10));
        List<Map<String, Object>> times = new ArrayList<>();
        for (TimeExpression time : finder.find(text, "en", sentences, day)) {
            Map<String, Object> one = new LinkedHashMap<>();
            one.put("s", time.span().start());
            one.put("e", time.span().end());
            one.put("type", time.type().label());
            one.put("value", time.value());
            times.add(one);
        }
        return times;
    }

    @Override
    public List<Run> runs(Path benchmarks) {
        Path folder = benchmarks.resolve(name());
        return List.of(new Run("times", folder.resolve("dev.jsonl"), folder.resolve("evaluate.py"), List.of()));
    }
}
