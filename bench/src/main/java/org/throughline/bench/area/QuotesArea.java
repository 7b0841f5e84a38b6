package org.throughline.bench.area;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.throughline.bench.Area;
import org.throughline.bench.Rows;
import org.throughline.engine.article.Span;
import org.throughline.engine.name.Names;
import org.throughline.engine.quotation.Quotation;
import org.throughline.engine.quotation.QuotationFinder;
import tools.jackson.databind.JsonNode;

/** Quotations with their speakers: PolNeAR (English) and the German news corpus. */
public final class QuotesArea implements Area {
    private final QuoteRows rows = new QuoteRows();
    private final QuotationFinder finder = new QuotationFinder();

    @Override
    public String name() {
        return "quotes";
    }

    @Override
    public void predict(Path set, Path predictions) throws IOException {
        List<Prediction> all = new ArrayList<>();
        for (JsonNode row : Rows.read(set)) {
            all.add(predict(row));
        }
        Rows.write(predictions, all);
    }

    private Prediction predict(JsonNode row) {
        QuoteRows.Parsed parsed = rows.parse(row);
        List<Found> quotes = new ArrayList<>();
        for (Quotation quotation : finder.find(parsed.article(), parsed.sentences(), parsed.names())) {
            quotes.add(found(quotation, parsed.names()));
        }
        return new Prediction(row.path("id").asString(), quotes);
    }

    private static Found found(Quotation quotation, Names names) {
        Span source = quotation.source();
        String speaker = quotation.speaker() < 0
                ? ""
                : names.entities().get(quotation.speaker()).name();
        return new Found(
                quotation.content().stream().map(QuotesArea::pair).toList(),
                source == null ? List.of() : List.of(pair(source)),
                speaker,
                quotation.kind().label(),
                quotation.cue() == null ? null : pair(quotation.cue()),
                quotation.confidence());
    }

    private static List<Integer> pair(Span span) {
        return List.of(span.start(), span.end());
    }

    @Override
    public List<Run> runs(Path benchmarks) {
        Path folder = benchmarks.resolve("quotes");
        Path evaluator = folder.resolve("evaluate.py");
        return List.of(
                new Run("PolNeAR", folder.resolve("dev.jsonl"), evaluator, List.of()),
                new Run("German news", folder.resolve("de_dev.jsonl"), evaluator, List.of()));
    }

    private record Prediction(String id, List<Found> quotes) {}

    private record Found(
            List<List<Integer>> content,
            List<List<Integer>> source,
            String speaker,
            String type,
            @Nullable List<Integer> cue,
            double confidence) {}
}
