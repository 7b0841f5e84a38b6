package org.throughline.store.library;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;
import org.jspecify.annotations.Nullable;

/** What is new since a moment, which sections there are, and how a story's reports tell it. */
final class ReadingQueries {
    private static final int FACTS_SHOWN = 60;
    private static final int ARTICLES_LOOKED_AT = 200;
    private static final int SOURCES = 5000;
    private static final String NEW_FACT =
            "select f.story, story.headline, f.id, f.status, f.since, p.article, p.version,"
                    + " p.span_start, p.span_end, p.words, article.source, article.language from fact f"
                    + " join fact_sentence p on p.story = f.story and p.fact = f.id and p.place = 0"
                    + " join article on article.id = p.article join story on story.id = f.story ";

    private final Handle handle;

    ReadingQueries(Handle handle) {
        this.handle = handle;
    }

    long lastInput() {
        return handle.createQuery("select coalesce(max(sequence), 0) from input_log")
                .mapTo(Long.class)
                .one();
    }

    /** The sections that have stories; hops through the index, so a million stories cost no more than one. */
    List<String> topics() {
        List<String> topics = new ArrayList<>();
        Optional<String> next = Optional.of("");
        while (next.isPresent()) {
            next = handle.createQuery("select min(topic) from story where topic > :last")
                    .bind("last", next.get())
                    .mapTo(String.class)
                    .findOne();
            next.ifPresent(topics::add);
        }
        return topics;
    }

    /** How many facts of each story came after the moment given for it. */
    Map<Long, Integer> newFacts(Map<Long, Long> since) {
        Map<Long, Integer> counts = new HashMap<>();
        if (since.isEmpty()) {
            return counts;
        }
        long earliest = since.values().stream().mapToLong(Long::longValue).min().orElse(0);
        handle.createQuery("select story, since from fact where story in (<stories>) and since > :since")
                .bindList("stories", List.copyOf(since.keySet()))
                .bind("since", earliest)
                .map((row, context) -> Map.entry(row.getLong(1), row.getLong(2)))
                .forEach(entry -> {
                    if (entry.getValue() > since.getOrDefault(entry.getKey(), Long.MAX_VALUE)) {
                        counts.merge(entry.getKey(), 1, Integer::sum);
                    }
                });
        return counts;
    }

    List<NewFact> ofStory(long story, long since) {
        return list(handle.createQuery(NEW_FACT
                        + "where f.story = :id and f.since > :since order by f.since desc, f.place" + " limit :limit")
                .bind("id", story)
                .bind("since", since));
    }

    List<NewFact> ofStoryline(long storyline, long since) {
        return list(handle.createQuery(NEW_FACT
                        + "where f.story in (select id from story where storyline = :id) and f.since > :since"
                        + " order by f.since desc, f.place limit :limit")
                .bind("id", storyline)
                .bind("since", since));
    }

    /** Facts in whose sentences one of the entity's spellings stands. */
    List<NewFact> ofEntity(long entity, long since) {
        List<String> spellings = handle
                .createQuery("select spellings from entity where id = :id")
                .bind("id", entity)
                .map((row, context) -> Rows.counts(row.getString(1)).keySet())
                .stream()
                .flatMap(Set::stream)
                .toList();
        return list(handle.createQuery(NEW_FACT + "where f.since > :since and p.article in (select article from"
                                + " (select article from article_entity where entity = :id order by time desc limit :looked) m)"
                                + " order by f.since desc, f.story, f.place limit :limit")
                        .bind("id", entity)
                        .bind("looked", ARTICLES_LOOKED_AT)
                        .bind("since", since))
                .stream()
                .filter(fact -> spellings.stream().anyMatch(fact.passage().words()::contains))
                .toList();
    }

    List<NewFact> ofArticles(List<Long> articles, long since) {
        if (articles.isEmpty()) {
            return List.of();
        }
        return list(handle.createQuery(NEW_FACT + "where f.since > :since and p.article in (<articles>)"
                        + " order by f.since desc, f.story, f.place limit :limit")
                .bindList("articles", articles)
                .bind("since", since));
    }

    private static List<NewFact> list(Query query) {
        return query.bind("limit", FACTS_SHOWN)
                .map((row, context) -> new NewFact(
                        row.getLong("story"),
                        row.getString("headline"),
                        row.getLong("id"),
                        row.getString("status"),
                        row.getLong("since"),
                        Rows.passage(row)))
                .list();
    }

    List<BackgroundView> background(long story) {
        Map<Long, List<Passage>> passages = new LinkedHashMap<>();
        handle.createQuery("select b.entity, b.article, b.version, b.span_start, b.span_end, b.words, article.source,"
                        + " article.language from background b join article on article.id = b.article"
                        + " where b.story = :story order by b.place")
                .bind("story", story)
                .map((row, context) -> Map.entry(row.getLong("entity"), Rows.passage(row)))
                .forEach(entry -> passages.computeIfAbsent(entry.getKey(), id -> new ArrayList<>())
                        .add(entry.getValue()));
        List<BackgroundView> boxes = new ArrayList<>();
        for (EntityMention entity : new EntityQueries(handle).of(List.copyOf(passages.keySet()))) {
            boxes.add(new BackgroundView(entity, passages.getOrDefault(entity.id(), List.of())));
        }
        return boxes;
    }

    List<WordingView> wordings(long story) {
        return handle.createQuery("select w.thing, w.term, w.article, w.version, w.span_start, w.span_end, w.words,"
                        + " article.source, article.language from wording w join article on article.id = w.article"
                        + " where w.story = :story order by w.place")
                .bind("story", story)
                .map((row, context) -> new WordingView(row.getInt("thing"), row.getString("term"), Rows.passage(row)))
                .list();
    }

    List<SourceStanding> sources() {
        return handle.createQuery("select name, articles, language, country from source order by articles desc, name"
                        + " limit :limit")
                .bind("limit", SOURCES)
                .map((row, context) -> new SourceStanding(
                        row.getString("name"),
                        row.getLong("articles"),
                        row.getString("language"),
                        row.getString("country")))
                .list();
    }

    /** What only this source tells, of the stories that others tell too; the latest first. */
    List<NewFact> onlyIn(String source) {
        return list(handle.createQuery(NEW_FACT + "where f.status = 'only' and story.reports > 1 and p.article in"
                        + " (select id from (select id from article where source = :source order by time desc"
                        + " limit :looked) a) and not exists (select 1 from article c where c.family = article.family"
                        + " and c.source <> article.source) order by article.time desc, f.place limit :limit")
                .bind("source", source)
                .bind("looked", ARTICLES_LOOKED_AT));
    }

    /** Of a source's latest articles in stories that others tell too: how many there are, and how many came first. */
    Firsts firsts(String source) {
        return handle.createQuery(
                        "select count(*) as told, coalesce(sum(case when a.time = story.first_time then 1 else 0"
                                + " end), 0) as first from (select story, time from article where source = :source"
                                + " order by time desc limit :looked) a join story on story.id = a.story where story.reports > 1")
                .bind("source", source)
                .bind("looked", ARTICLES_LOOKED_AT)
                .map((row, context) -> new Firsts(row.getInt("told"), row.getInt("first")))
                .one();
    }

    /** Quotations with a word in them, among the latest. @param speaker part of a speaker's name, or nothing */
    Slice<QuotationView> quotations(String words, @Nullable String speaker, int number, int size) {
        List<QuotationView> rows = handle.createQuery("select" + Rows.QUOTATION
                        + "from (select * from quotation order by time desc limit 20000) q" + Rows.QUOTATION_JOINS
                        + "where lower(q.words) like :words escape '\\'"
                        + " and lower(coalesce(entity.name, q.speaker_name, '')) like :speaker escape '\\'"
                        + " order by q.time desc, q.article, q.place limit :limit offset :offset")
                .bind("words", pattern(words))
                .bind("speaker", pattern(speaker == null ? "" : speaker))
                .bind("limit", size + 1)
                .bind("offset", (number - 1) * size)
                .map(Rows::quotation)
                .list();
        return Slice.of(rows, number, size);
    }

    private static String pattern(String words) {
        return "%"
                + words.toLowerCase(Locale.ROOT)
                        .strip()
                        .replace("\\", "\\\\")
                        .replace("%", "\\%")
                        .replace("_", "\\_")
                + "%";
    }

    List<ArticleSummary> members(long family) {
        return handle.createQuery(
                        "select" + Rows.ARTICLE + "from article where family = :id order by time, id limit 100")
                .bind("id", family)
                .map(Rows::article)
                .list();
    }
}
