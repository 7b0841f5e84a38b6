package org.throughline.engine;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.throughline.engine.article.SentenceRef;
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

    /** The words of a sentence; empty if its article is unknown or has another version by now. */
    public String words(SentenceRef sentence) {
        AnnotatedArticle article = articles.get(sentence.article());
        return article != null && article.article().version() == sentence.version()
                ? sentence.span().in(article.article().text())
                : "";
    }

    public Map<Long, Family> familiesById() {
        Map<Long, Family> byId = new LinkedHashMap<>();
        families.forEach(family -> byId.put(family.id(), family));
        return byId;
    }

    public Map<Long, Entity> entitiesById() {
        Map<Long, Entity> byId = new LinkedHashMap<>();
        entities.forEach(entity -> byId.put(entity.id(), entity));
        return byId;
    }

    /** A story with what is told of it. */
    public record StoryReport(Story story, String headline, List<Fact> facts, List<KeyPoint> keyPoints) {}
}
