package org.throughline.store.library;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import org.throughline.engine.article.Span;

/** Stories and storylines. A page shows the first few hundred of everything, however large the story has grown. */
final class StoryQueries {
    private static final int ARTICLES_OF_A_COUNTRY = 3000;
    private static final int FAMILIES_SHOWN = 60;
    private static final int ARTICLES_SHOWN = 400;
    private static final int FACTS_SHOWN = 80;
    private static final int QUOTATIONS_SHOWN = 40;
    private static final int ENTITIES_SHOWN = 16;
    private static final int STORYLINE_SHOWN = 200;

    private final Handle handle;

    StoryQueries(Handle handle) {
        this.handle = handle;
    }

    Slice<StorySummary> ranked(int number, int size) {
        List<StorySummary> rows = handle.createQuery(
                        "select" + Rows.STORY + "from story order by standing desc, id limit :limit offset :offset")
                .bind("limit", size + 1)
                .bind("offset", (number - 1) * size)
                .map(Rows::story)
                .list();
        return Slice.of(rows, number, size);
    }

    Slice<StorySummary> ranked(String topic, int number, int size) {
        List<StorySummary> rows = handle.createQuery("select" + Rows.STORY
                        + "from story where topic = :topic order by standing desc, id limit :limit offset :offset")
                .bind("topic", topic)
                .bind("limit", size + 1)
                .bind("offset", (number - 1) * size)
                .map(Rows::story)
                .list();
        return Slice.of(rows, number, size);
    }

    Slice<StorySummary> from(String country, int number, int size) {
        List<StorySummary> rows = handle.createQuery("select" + Rows.STORY
                        + "from story where id in (select story from (select story, source from article"
                        + " order by time desc limit :looked) a join source on source.name = a.source"
                        + " where source.country = :country) order by standing desc, id limit :limit offset :offset")
                .bind("looked", ARTICLES_OF_A_COUNTRY)
                .bind("country", country)
                .bind("limit", size + 1)
                .bind("offset", (number - 1) * size)
                .map(Rows::story)
                .list();
        return Slice.of(rows, number, size);
    }

    Optional<StoryView> story(long id) {
        return summary(id)
                .map(summary -> new StoryView(
                        summary,
                        families(id),
                        keyPoints(id),
                        facts(id),
                        quotations(id),
                        entities(id),
                        storylineOf(summary)));
    }

    private Optional<StorySummary> summary(long id) {
        return handle.createQuery("select" + Rows.STORY + "from story where id = :id")
                .bind("id", id)
                .map(Rows::story)
                .findOne();
    }

    private @Nullable StorylineView storylineOf(StorySummary summary) {
        return summary.storyline() == null
                ? null
                : storyline(summary.storyline()).orElse(null);
    }

    private List<FamilyView> families(long story) {
        Map<Long, List<ArticleSummary>> members = new LinkedHashMap<>();
        handle.createQuery("select" + Rows.ARTICLE + "from article where story = :story order by time, id limit :limit")
                .bind("story", story)
                .bind("limit", ARTICLES_SHOWN)
                .map(Rows::article)
                .forEach(article -> members.computeIfAbsent(key(article), family -> new ArrayList<>())
                        .add(article));
        List<FamilyView> families = new ArrayList<>();
        handle.createQuery("select id, agency, articles, original from family where story = :story")
                .bind("story", story)
                .map((row, context) -> family(
                        row.getLong("id"),
                        row.getString("agency"),
                        row.getInt("articles"),
                        row.getLong("original"),
                        members.getOrDefault(row.getLong("id"), List.of())))
                .forEach(families::add);
        List<Long> order = new ArrayList<>(members.keySet());
        return families.stream()
                .filter(family -> members.containsKey(family.id()))
                .sorted(Comparator.comparingInt(family -> order.indexOf(family.id())))
                .limit(FAMILIES_SHOWN)
                .toList();
    }

    private static long key(ArticleSummary article) {
        return article.family() == null ? article.id() : article.family();
    }

    private static @Nullable FamilyView family(
            long id, @Nullable String agency, int articles, long original, List<ArticleSummary> members) {
        if (members.isEmpty()) {
            return null;
        }
        ArticleSummary first = members.stream()
                .filter(member -> member.id() == original)
                .findFirst()
                .orElse(members.getFirst());
        List<ArticleSummary> copies =
                members.stream().filter(member -> member != first).toList();
        return new FamilyView(id, agency, articles, first, copies);
    }

    List<KeyPointView> keyPoints(long story) {
        return handle.createQuery(
                        "select p.article, p.version, p.span_start, p.span_end, p.words, p.sources as told_by,"
                                + " article.source, article.language from key_point p join article on article.id = p.article"
                                + " where p.story = :story order by p.place")
                .bind("story", story)
                .map((row, context) -> new KeyPointView(Rows.passage(row), Rows.strings(row.getString("told_by"))))
                .list();
    }

    private List<FactView> facts(long story) {
        Map<Long, FactDraft> drafts = new LinkedHashMap<>();
        handle.createQuery(
                        "select f.id as fact, f.status, f.since, f.copies, p.article, p.version, p.span_start, p.span_end, p.words,"
                                + " p.differing, article.source, article.language"
                                + " from (select * from fact where story = :story order by place limit :limit) f"
                                + " join fact_sentence p on p.story = f.story and p.fact = f.id"
                                + " join article on article.id = p.article order by f.place, p.place")
                .bind("story", story)
                .bind("limit", FACTS_SHOWN)
                .map((row, context) -> {
                    long fact = row.getLong("fact");
                    if (!drafts.containsKey(fact)) {
                        drafts.put(
                                fact,
                                new FactDraft(
                                        fact,
                                        row.getString("status"),
                                        row.getLong("since"),
                                        Rows.numbers(row.getString("copies"))));
                    }
                    drafts.get(fact).add(Rows.passage(row), row.getString("differing"));
                    return fact;
                })
                .list();
        return drafts.values().stream().map(FactDraft::view).toList();
    }

    /** A fact while its sentences come in. */
    private record FactDraft(
            long id,
            String status,
            long since,
            List<Long> copies,
            List<Passage> passages,
            Map<Passage, List<Span>> differing) {
        FactDraft(long id, String status, long since, List<Long> copies) {
            this(id, status, since, copies, new ArrayList<>(), new HashMap<>());
        }

        void add(Passage passage, @Nullable String places) {
            passages.add(passage);
            if (places != null) {
                differing.put(passage, spans(places));
            }
        }

        FactView view() {
            return new FactView(id, status, since, passages, differing, copies);
        }
    }

    /** Reads {@code START-END START-END}. */
    private static List<Span> spans(String places) {
        List<Span> spans = new ArrayList<>();
        for (String place : places.split(" ", -1)) {
            int dash = place.indexOf('-');
            spans.add(
                    new Span(Integer.parseInt(place.substring(0, dash)), Integer.parseInt(place.substring(dash + 1))));
        }
        return spans;
    }

    /** Quotations of the originals only: a copy quotes what its original quotes. */
    private List<QuotationView> quotations(long story) {
        return handle.createQuery("select" + Rows.QUOTATION + "from quotation q" + Rows.QUOTATION_JOINS
                        + "where article.story = :story and (article.copy_kind is null or article.copy_kind = 'original')"
                        + " and q.kind <> 'indirect' order by q.time, q.article, q.place limit :limit")
                .bind("story", story)
                .bind("limit", QUOTATIONS_SHOWN)
                .map(Rows::quotation)
                .list();
    }

    private List<EntityMention> entities(long story) {
        return handle.createQuery("select entity.id, entity.kind, entity.name, count(distinct m.article) as articles"
                        + " from article join article_entity m on m.article = article.id"
                        + " join entity on entity.id = m.entity where article.story = :story"
                        + " group by entity.id, entity.kind, entity.name"
                        + " order by count(distinct m.article) desc, sum(m.mentions) desc, entity.id limit :limit")
                .bind("story", story)
                .bind("limit", ENTITIES_SHOWN)
                .map(EntityQueries::mention)
                .list();
    }

    Optional<StorylineView> storyline(long id) {
        return handle.createQuery("select stories, articles, first_time, last_time from storyline where id = :id")
                .bind("id", id)
                .map((row, context) -> new StorylineView(
                        id,
                        row.getInt("stories"),
                        row.getInt("articles"),
                        Rows.instant(row, "first_time"),
                        Rows.instant(row, "last_time"),
                        storiesOf(id),
                        timelineOf(id),
                        positionsOf(id)))
                .findOne();
    }

    private List<PositionView> positionsOf(long storyline) {
        return handle.createQuery("select p.category, p.before_category, p.matter, p.first_day, p.last_day, p.tellings,"
                        + " p.article, p.version, p.span_start, p.span_end, p.words, article.source, article.language,"
                        + " actor.id as actor_id, actor.kind as actor_kind, actor.name as actor_name,"
                        + " towards.id as towards_id, towards.kind as towards_kind, towards.name as towards_name"
                        + " from storyline_position p join article on article.id = p.article"
                        + " join entity actor on actor.id = p.actor left join entity towards on towards.id = p.towards"
                        + " where p.storyline = :id order by p.place limit :limit")
                .bind("id", storyline)
                .bind("limit", STORYLINE_SHOWN)
                .map((row, context) -> new PositionView(
                        actor(row, "actor"),
                        Rows.number(row, "towards_id") == null ? null : actor(row, "towards"),
                        row.getString("category"),
                        row.getString("before_category"),
                        row.getString("matter"),
                        row.getString("first_day"),
                        row.getString("last_day"),
                        row.getInt("tellings"),
                        Rows.passage(row)))
                .list();
    }

    private static EntityMention actor(ResultSet row, String role) throws SQLException {
        return new EntityMention(
                row.getLong(role + "_id"), row.getString(role + "_kind"), row.getString(role + "_name"), 1);
    }

    private List<StorySummary> storiesOf(long storyline) {
        return handle.createQuery("select" + Rows.STORY
                        + "from story where storyline = :id order by storyline_place limit :limit")
                .bind("id", storyline)
                .bind("limit", STORYLINE_SHOWN)
                .map(Rows::story)
                .list();
    }

    private List<TimelineView> timelineOf(long storyline) {
        return handle.createQuery(
                        "select t.day, t.story, t.article, t.version, t.span_start, t.span_end, t.words,"
                                + " article.source, article.language from timeline_entry t"
                                + " join article on article.id = t.article where t.storyline = :id order by t.place limit :limit")
                .bind("id", storyline)
                .bind("limit", STORYLINE_SHOWN)
                .map((row, context) -> new TimelineView(row.getString("day"), Rows.passage(row), row.getLong("story")))
                .list();
    }

    Slice<StorylineView> storylines(int number, int size) {
        List<StorylineView> rows = handle.createQuery(
                        "select id, stories, articles, first_time, last_time from storyline where stories > 1"
                                + " order by last_time desc, id limit :limit offset :offset")
                .bind("limit", size + 1)
                .bind("offset", (number - 1) * size)
                .map((row, context) -> new StorylineView(
                        row.getLong("id"),
                        row.getInt("stories"),
                        row.getInt("articles"),
                        Rows.instant(row, "first_time"),
                        Rows.instant(row, "last_time"),
                        lastStoriesOf(row.getLong("id")),
                        List.of(),
                        List.of()))
                .list();
        return Slice.of(rows, number, size);
    }

    private List<StorySummary> lastStoriesOf(long storyline) {
        return handle.createQuery("select" + Rows.STORY
                        + "from story where storyline = :id order by storyline_place desc limit 3")
                .bind("id", storyline)
                .map(Rows::story)
                .list();
    }
}
