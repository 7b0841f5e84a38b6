package org.throughline.engine.brief;

import java.util.List;
import org.throughline.engine.compare.Fact;
import org.throughline.engine.reading.AnnotatedArticle;

/** Chooses a story's headline and key points among the sentences of its reports; writes none of its own. */
public final class Briefing {
    /** @param reports one article a family, in the order of their families */
    public List<KeyPoint> keyPoints(List<AnnotatedArticle> reports, List<Fact> facts) {
        return List.of();
    }

    /** The headline that stands for the story. */
    public String headline(List<AnnotatedArticle> reports) {
        return reports.getFirst().article().headline();
    }
}
