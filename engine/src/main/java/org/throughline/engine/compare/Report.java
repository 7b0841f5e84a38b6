package org.throughline.engine.compare;

import java.util.List;
import org.throughline.engine.reading.AnnotatedArticle;

/**
 * An independent report of a story: the original of one family.
 *
 * @param entities the entity ids of the article's local entities
 * @param copies articles in the same language that carry the report, as reports with no copies of their own
 */
public record Report(AnnotatedArticle article, long[] entities, List<Report> copies) {
    /** One whose copies do not matter. */
    public Report(AnnotatedArticle article, long[] entities) {
        this(article, entities, List.of());
    }
}
