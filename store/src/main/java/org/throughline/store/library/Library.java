package org.throughline.store.library;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;
import org.throughline.engine.reading.AnnotatedArticle;

/**
 * What the reader asks of the store. Every answer is a value of its own, made by a handful of indexed queries in one
 * read transaction, so that a page is of one moment. Pages are counted from 1. Safe for use from many threads.
 */
public final class Library {
    private final Jdbi jdbi;
    private final LoggedArticles log;

    /** Gives the article of an entry of the log. */
    @FunctionalInterface
    public interface LoggedArticles {
        @Nullable
        AnnotatedArticle article(Handle handle, long sequence);
    }

    public Library(Jdbi jdbi, LoggedArticles log) {
        this.jdbi = jdbi;
        this.log = log;
    }

    private <T> T read(Function<Handle, T> query) {
        return jdbi.inTransaction(query::apply);
    }

    private ArticleQueries articles(Handle handle) {
        return new ArticleQueries(handle, sequence -> log.article(handle, sequence));
    }

    /** By their standing: freshness and independent reports; copies do not count. */
    public Slice<StorySummary> stories(int number, int size) {
        return read(handle -> new StoryQueries(handle).ranked(number, size));
    }

    public Optional<StoryView> story(long id) {
        return read(handle -> new StoryQueries(handle).story(id));
    }

    public List<KeyPointView> keyPoints(long story) {
        return read(handle -> new StoryQueries(handle).keyPoints(story));
    }

    /** The article that stands for a family. */
    public Optional<Long> articleOfFamily(long family) {
        return read(handle -> handle.createQuery("select original from family where id = :id")
                .bind("id", family)
                .mapTo(Long.class)
                .findOne());
    }

    /** Storylines of more than one story, the latest first. */
    public Slice<StorylineView> storylines(int number, int size) {
        return read(handle -> new StoryQueries(handle).storylines(number, size));
    }

    public Optional<StorylineView> storyline(long id) {
        return read(handle -> new StoryQueries(handle).storyline(id));
    }

    /** @param version of the body; the current one if not given */
    public Optional<ArticleView> article(long id, @Nullable Long version) {
        return read(handle -> articles(handle).article(id, version));
    }

    public Slice<ArticleSummary> latestArticles(int number, int size) {
        return read(handle -> articles(handle).latest(number, size));
    }

    public Slice<SourceView> sources(int number, int size) {
        return read(handle -> articles(handle).sources(number, size));
    }

    public Optional<SourceView> source(String name) {
        return read(handle -> articles(handle).source(name));
    }

    public Slice<ArticleSummary> articlesOf(String source, int number, int size) {
        return read(handle -> articles(handle).of(source, number, size));
    }

    /** Whose reports a source repeats, among its latest thousand articles. */
    public List<CopyFlow> copiesBy(String source) {
        return read(handle -> articles(handle).copiesBy(source));
    }

    public Slice<EntityMention> entities(int number, int size) {
        return read(handle -> new EntityQueries(handle).list(number, size));
    }

    /** Entities with some words in a spelling, those that most articles name first. */
    public Slice<EntityMention> entitiesNamed(String words, int number, int size) {
        return read(handle -> new EntityQueries(handle).find(words, number, size));
    }

    /** What an entity was called by whom, and the roles said of it by date. */
    public Naming naming(long entity) {
        return read(handle -> NamingQuery.of(handle, entity));
    }

    public Optional<EntityView> entity(long id) {
        return read(handle -> new EntityQueries(handle).entity(id));
    }

    /** Those of the ids that name an entity, in their order. */
    public List<EntityMention> entitiesOf(List<Long> ids) {
        return read(handle -> new EntityQueries(handle).of(ids));
    }

    public Slice<QuotationView> quotations(int number, int size) {
        return read(handle -> new EntityQueries(handle).quotations(number, size));
    }

    /** The quotations of the same words, the earliest first; empty if no such statement is stored. */
    public List<QuotationView> statement(long id) {
        return id == 0 ? List.of() : read(handle -> new EntityQueries(handle).statement(id));
    }

    public Slice<QuotationView> quotationsBy(long speaker, int number, int size) {
        return read(handle -> new EntityQueries(handle).quotationsBy(speaker, number, size));
    }

    /** What sources call themselves, by name; those that do not are left out. */
    public Map<String, String> sourceTitles() {
        return read(handle -> articles(handle).sourceTitles());
    }

    public Slice<QuarantineView> quarantine(int number, int size) {
        return read(handle -> articles(handle).quarantine(number, size));
    }

    public Totals totals() {
        return read(handle -> articles(handle).totals());
    }

    /** Where an id leads that no longer names a thing. @param kind story, family, storyline or entity */
    public Optional<Long> redirect(String kind, long oldId) {
        return read(handle -> handle.createQuery("select new_id from redirect where kind = :kind and old_id = :id")
                .bind("kind", kind)
                .bind("id", oldId)
                .mapTo(Long.class)
                .findOne());
    }

    /** The stories of a section, by their standing. */
    public Slice<StorySummary> storiesOf(String topic, int number, int size) {
        return read(handle -> new StoryQueries(handle).ranked(topic, number, size));
    }

    /** Of the latest stories, those that sources of a country tell, by their standing. @param country ISO 3166 code */
    public Slice<StorySummary> storiesFrom(String country, int number, int size) {
        return read(handle -> new StoryQueries(handle).from(country, number, size));
    }

    /** Labels of the sections that have stories. */
    public List<String> topics() {
        return read(handle -> new ReadingQueries(handle).topics());
    }

    /** The number of the last input of the log: a moment, after which something may be new. */
    public long lastInput() {
        return read(handle -> new ReadingQueries(handle).lastInput());
    }

    /** How many facts of each story came after the input given for it. */
    public Map<Long, Integer> newFacts(Map<Long, Long> since) {
        return read(handle -> new ReadingQueries(handle).newFacts(since));
    }

    public List<NewFact> newFactsOfStory(long story, long since) {
        return read(handle -> new ReadingQueries(handle).ofStory(story, since));
    }

    public List<NewFact> newFactsOfStoryline(long storyline, long since) {
        return read(handle -> new ReadingQueries(handle).ofStoryline(storyline, since));
    }

    public List<NewFact> newFactsOfEntity(long entity, long since) {
        return read(handle -> new ReadingQueries(handle).ofEntity(entity, since));
    }

    public List<NewFact> newFactsOfArticles(List<Long> articles, long since) {
        return read(handle -> new ReadingQueries(handle).ofArticles(articles, since));
    }

    public List<BackgroundView> background(long story) {
        return read(handle -> new ReadingQueries(handle).background(story));
    }

    /** What a story's reports call one thing by different names. */
    public List<WordingView> wordings(long story) {
        return read(handle -> new ReadingQueries(handle).wordings(story));
    }

    /** The sources with most articles, a few thousand at most. */
    public List<SourceStanding> standings() {
        return read(handle -> new ReadingQueries(handle).sources());
    }

    public List<NewFact> onlyIn(String source) {
        return read(handle -> new ReadingQueries(handle).onlyIn(source));
    }

    public Firsts firsts(String source) {
        return read(handle -> new ReadingQueries(handle).firsts(source));
    }

    /** Who carries a source's reports, among its latest thousand articles. */
    public List<CopyFlow> copiesOf(String source) {
        return read(handle -> articles(handle).copiesOf(source));
    }

    /** Quotations with these words by a speaker of such a name, among the latest twenty thousand. */
    public Slice<QuotationView> quotations(String words, String speaker, int number, int size) {
        return read(handle -> new ReadingQueries(handle).quotations(words, speaker, number, size));
    }

    /** The articles of a family, the earliest first, a hundred at most. */
    public List<ArticleSummary> members(long family) {
        return read(handle -> new ReadingQueries(handle).members(family));
    }

    /** What others say of an entity, in the latest articles that name it. */
    public List<QuotationView> quotationsAbout(long entity) {
        return read(handle -> new EntityQueries(handle).quotationsAbout(entity));
    }
}
