package org.throughline.engine;

import java.util.List;
import java.util.Map;
import org.throughline.engine.brief.KeyPoint;
import org.throughline.engine.compare.Fact;
import org.throughline.engine.copy.Family;
import org.throughline.engine.name.Entity;
import org.throughline.engine.quotation.Statement;
import org.throughline.engine.reading.AnnotatedArticle;
import org.throughline.engine.story.Story;
import org.throughline.engine.storyline.Storyline;

/**
 * Everything known at one moment, ready to be shown or stored.
 *
 * @param articles by id, in the order of the log
 * @param entityIds by article id: the entity ids of its local entities
 * @param statementIds by article id: the statement ids of its quotations
 */
public record Edition(
        Map<Long, AnnotatedArticle> articles,
        Map<Long, long[]> entityIds,
        Map<Long, long[]> statementIds,
        List<Entity> entities,
        List<Statement> statements,
        List<Family> families,
        List<StoryReport> stories,
        List<Storyline> storylines) {

    /** A story with what is told of it. */
    public record StoryReport(Story story, String headline, List<Fact> facts, List<KeyPoint> keyPoints) {}
}
