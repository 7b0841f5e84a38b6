package org.throughline.bench.area;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.throughline.bench.Area;
import org.throughline.bench.Rows;
import org.throughline.engine.article.Article;
import org.throughline.engine.article.ArticleExtractor;
import org.throughline.engine.article.Found;
import org.throughline.engine.article.PublicationTime;
import org.throughline.engine.page.Claims;
import org.throughline.engine.page.Decoder;
import org.throughline.engine.page.Media;
import org.throughline.engine.page.Page;
import org.throughline.engine.page.UnreadablePage;
import tools.jackson.databind.JsonNode;

/** HTML pages: the report's text, headline, authors and date. */
public final class ExtractionArea implements Area {
    private static final List<String> SETS = List.of("sh", "naeb", "traf", "wcxb", "htmldate");

    private final ArticleExtractor extractor = new ArticleExtractor();

    @Override
    public String name() {
        return "extraction";
    }

    @Override
    public void predict(Path set, Path predictions) throws IOException {
        Map<String, Map<String, String>> results = new TreeMap<>();
        for (JsonNode row : Rows.read(set)) {
            results.put(row.get("id").asString(), extract(set, row));
        }
        Rows.writeWhole(predictions, results);
    }

    private Map<String, String> extract(Path set, JsonNode row) throws IOException {
        Map<String, String> result = new LinkedHashMap<>();
        result.put("text", "");
        try {
            Article article = extractor.extract(page(set, row));
            result.put("text", article.body());
            result.put("title", article.headline());
            result.put(
                    "author",
                    article.metadata().authors().stream().map(Found::value).collect(Collectors.joining("; ")));
            Found<PublicationTime> published = article.metadata().published();
            if (published != null) {
                result.put("date", published.value().day().toString());
            }
        } catch (UnreadablePage unreadable) {
            result.put("reason", unreadable.getMessage());
        }
        return result;
    }

    /** The page of a row, from the file beside its set. */
    public static Page page(Path set, JsonNode row) throws IOException, UnreadablePage {
        Path file = set.resolveSibling(row.get("file").asString());
        try (InputStream bytes = Rows.open(file)) {
            String html = Decoder.decode(bytes.readAllBytes(), Media.HTML, null);
            JsonNode address = row.get("url");
            return new Page(
                    "page",
                    "bench",
                    Media.HTML,
                    html,
                    address == null || address.isNull() ? null : address.asString(),
                    null,
                    null,
                    Claims.NONE);
        }
    }

    @Override
    public List<Run> runs(Path benchmarks) {
        Path folder = benchmarks.resolve("extraction");
        return SETS.stream()
                .map(set -> new Run(
                        "extraction/" + set,
                        folder.resolve(set).resolve("truth.jsonl"),
                        folder.resolve("evaluate.py"),
                        List.of()))
                .toList();
    }
}
