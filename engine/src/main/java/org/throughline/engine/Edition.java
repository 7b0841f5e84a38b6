package org.throughline.engine;

import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import java.util.stream.Stream;
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

    /** The part that tells the stories of some articles: those stories whole, with all that belongs to them. */
    public Edition about(Set<Long> wanted) {
        Map<Long, Family> byId = familiesById();
        List<StoryReport> told = stories.stream()
                .filter(report -> articlesOf(report.story(), byId).anyMatch(wanted::contains))
                .toList();
        Set<Long> storyIds = told.stream().map(report -> report.story().id()).collect(Collectors.toSet());
        Set<Long> familyIds = told.stream()
                .flatMap(report -> report.story().families().stream())
                .collect(Collectors.toSet());
        Set<Long> articleIds = told.stream()
                .flatMap(report -> articlesOf(report.story(), byId))
                .collect(Collectors.toSet());
        Set<Long> known = new HashSet<>();
        articleIds.forEach(
                id -> LongStream.of(entityIds.getOrDefault(id, new long[0])).forEach(known::add));
        return new Edition(
                only(articles, articleIds),
                only(entityIds, articleIds),
                only(statementIds, articleIds),
                entities.stream().filter(entity -> known.contains(entity.id())).toList(),
                statements.stream()
                        .filter(statement -> statement.versions().stream()
                                .anyMatch(version -> articleIds.contains(version.article())))
                        .toList(),
                families.stream()
                        .filter(family -> familyIds.contains(family.id()))
                        .toList(),
                told,
                storylines.stream()
                        .filter(storyline -> storyline.stories().stream().anyMatch(storyIds::contains))
                        .toList());
    }

    private static Stream<Long> articlesOf(Story story, Map<Long, Family> families) {
        return story.families().stream()
                .map(families::get)
                .filter(Objects::nonNull)
                .flatMap(family -> family.members().stream().map(Family.Member::article));
    }

    private static <T> Map<Long, T> only(Map<Long, T> all, Set<Long> wanted) {
        Map<Long, T> part = new LinkedHashMap<>(all);
        part.keySet().retainAll(wanted);
        return Collections.unmodifiableMap(part);
    }

    /** A story with what is told of it. */
    public record StoryReport(Story story, String headline, List<Fact> facts, List<KeyPoint> keyPoints) {}
}
