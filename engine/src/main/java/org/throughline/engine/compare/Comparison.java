package org.throughline.engine.compare;

import java.util.List;
import org.throughline.engine.reading.AnnotatedArticle;

/** Aligns the sentences of a story's independent reports into facts. */
public final class Comparison {
    /** @param reports one article a family, the family's original, in the order of their families */
    public List<Fact> compare(long story, List<AnnotatedArticle> reports) {
        return List.of();
    }
}
