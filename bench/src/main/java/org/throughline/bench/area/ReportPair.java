package org.throughline.bench.area;

import java.util.List;
import org.throughline.engine.compare.Report;
import org.throughline.engine.name.EntityRegister;
import org.throughline.engine.reading.AnnotatedArticle;
import org.throughline.engine.reading.PageReader;
import tools.jackson.databind.JsonNode;

/** Two articles of one event, read as the program reads them, as the two reports of a story. */
public record ReportPair(Report one, Report other) {
    /** @param one the fields {@code title} and {@code text} are read; offsets are those of {@code text} */
    public static ReportPair read(PageReader reader, JsonNode one, JsonNode other) {
        EntityRegister entities = new EntityRegister();
        return new ReportPair(report(reader, entities, one), report(reader, entities, other));
    }

    private static Report report(PageReader reader, EntityRegister entities, JsonNode side) {
        AnnotatedArticle article = reader.annotate(PlainArticles.of(
                side.path("title").asString(""),
                side.path("lang").asString("en"),
                side.path("text").asString("")));
        return new Report(article, entities.resolve(article.names()));
    }

    public List<Report> both() {
        return List.of(one, other);
    }
}
