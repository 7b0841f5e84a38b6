package org.throughline.store.library;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.StatementContext;

/** Entities and their quotations and actions. */
final class EntityQueries {
    private static final int ARTICLES_LOOKED_AT = 300;
    private static final int STORIES_SHOWN = 20;
    private static final int QUOTATIONS_SHOWN = 20;
    private static final int ACTIONS_SHOWN = 30;
    private static final int VERSIONS_SHOWN = 100;

    private final Handle handle;

    EntityQueries(Handle handle) {
        this.handle = handle;
    }

    static EntityMention mention(ResultSet row, StatementContext context) throws SQLException {
        return new EntityMention(
                row.getLong("id"), row.getString("kind"), row.getString("name"), row.getInt("articles"));
    }

    Slice<EntityMention> list(int number, int size) {
        List<EntityMention> rows = handle.createQuery("select id, kind, name, articles from entity"
                        + " order by articles desc, id limit :limit offset :offset")
                .bind("limit", size + 1)
                .bind("offset", (number - 1) * size)
                .map(EntityQueries::mention)
                .list();
        return Slice.of(rows, number, size);
    }

    /** Those with the words in a spelling, letters big or small. */
    Slice<EntityMention> find(String words, int number, int size) {
        String escaped = words.replace("!", "!!").replace("%", "!%").replace("_", "!_");
        List<EntityMention> rows = handle.createQuery("select id, kind, name, articles from entity"
                        + " where lower(spellings) like lower(:words) escape '!' order by articles desc, id"
                        + " limit :limit offset :offset")
                .bind("words", "%" + escaped + "%")
                .bind("limit", size + 1)
                .bind("offset", (number - 1) * size)
                .map(EntityQueries::mention)
                .list();
        return Slice.of(rows, number, size);
    }

    List<EntityMention> of(List<Long> ids) {
        if (ids.isEmpty()) {
            return List.of();
        }
        return handle
                .createQuery("select id, kind, name, articles from entity where id in (<ids>)")
                .bindList("ids", ids)
                .map(EntityQueries::mention)
                .stream()
                .sorted(Comparator.comparingInt(entity -> ids.indexOf(entity.id())))
                .toList();
    }

    Optional<EntityView> entity(long id) {
        return handle.createQuery(
                        "select id, kind, name, articles, spellings, titles, known from entity where id = :id")
                .bind("id", id)
                .map((row, context) -> new EntityView(
                        mention(row, context),
                        row.getString("known"),
                        Rows.strings(row.getString("titles")),
                        Rows.counts(row.getString("spellings")),
                        usedBy(id),
                        stories(id),
                        quotationsBy(id, 1, QUOTATIONS_SHOWN).items(),
                        actions(id)))
                .findOne();
    }

    private Map<String, List<String>> usedBy(long id) {
        Map<String, Set<String>> sources = new LinkedHashMap<>();
        handle.createQuery(
                        "select m.spellings, article.source from article_entity m"
                                + " join article on article.id = m.article where m.entity = :id order by m.time desc limit :limit")
                .bind("id", id)
                .bind("limit", ARTICLES_LOOKED_AT)
                .map((row, context) -> {
                    String source = row.getString("source");
                    Rows.counts(row.getString("spellings"))
                            .keySet()
                            .forEach(spelling -> sources.computeIfAbsent(spelling, unseen -> new TreeSet<>())
                                    .add(source));
                    return source;
                })
                .list();
        Map<String, List<String>> usedBy = new LinkedHashMap<>();
        sources.forEach((spelling, who) -> usedBy.put(spelling, List.copyOf(who)));
        return usedBy;
    }

    private List<StorySummary> stories(long id) {
        return handle.createQuery("select" + Rows.STORY + "from story where id in (select article.story from"
                        + " (select article from article_entity where entity = :id order by time desc limit :looked) m"
                        + " join article on article.id = m.article) order by last_time desc, id limit :limit")
                .bind("id", id)
                .bind("looked", ARTICLES_LOOKED_AT)
                .bind("limit", STORIES_SHOWN)
                .map(Rows::story)
                .list();
    }

    Slice<QuotationView> quotationsBy(long speaker, int number, int size) {
        List<QuotationView> rows = handle.createQuery("select" + Rows.QUOTATION + "from quotation q"
                        + Rows.QUOTATION_JOINS
                        + "where q.speaker = :speaker order by q.time desc, q.article, q.place"
                        + " limit :limit offset :offset")
                .bind("speaker", speaker)
                .bind("limit", size + 1)
                .bind("offset", (number - 1) * size)
                .map(Rows::quotation)
                .list();
        return Slice.of(rows, number, size);
    }

    Slice<QuotationView> quotations(int number, int size) {
        List<QuotationView> rows = handle.createQuery("select" + Rows.QUOTATION
                        + "from (select * from quotation order by time desc limit :limit offset :offset) q"
                        + Rows.QUOTATION_JOINS + "order by q.time desc, q.article, q.place")
                .bind("limit", size + 1)
                .bind("offset", (number - 1) * size)
                .map(Rows::quotation)
                .list();
        return Slice.of(rows, number, size);
    }

    /** The quotations of the same words, the earliest first. */
    List<QuotationView> statement(long id) {
        return handle.createQuery("select" + Rows.QUOTATION + "from quotation q" + Rows.QUOTATION_JOINS
                        + "where q.statement = :statement order by coalesce(q.time, :undated), q.article, q.place"
                        + " limit :limit")
                .bind("statement", id)
                .bind("undated", Long.MAX_VALUE)
                .bind("limit", VERSIONS_SHOWN)
                .map(Rows::quotation)
                .list();
    }

    /** Quotations of others in which one of its spellings stands, in the latest articles that name it. */
    List<QuotationView> quotationsAbout(long id) {
        List<String> spellings = handle
                .createQuery("select spellings from entity where id = :id")
                .bind("id", id)
                .map((row, context) -> Rows.counts(row.getString(1)).keySet())
                .stream()
                .flatMap(Set::stream)
                .toList();
        return handle
                .createQuery(
                        "select" + Rows.QUOTATION + "from (select * from quotation where article in (select article"
                                + " from (select article from article_entity where entity = :id order by time desc"
                                + " limit :looked) m)) q" + Rows.QUOTATION_JOINS
                                + "where q.speaker is null or q.speaker <> :id order by q.time desc, q.article, q.place")
                .bind("id", id)
                .bind("looked", ARTICLES_LOOKED_AT)
                .map(Rows::quotation)
                .stream()
                .filter(quotation ->
                        spellings.stream().anyMatch(quotation.passage().words()::contains))
                .limit(QUOTATIONS_SHOWN)
                .toList();
    }

    private List<ActionView> actions(long id) {
        return handle.createQuery("select p.role, a.category, a.modality, a.negated, a.day, a.article, a.version,"
                        + " a.span_start, a.span_end, a.words, article.source, article.language"
                        + " from (select * from action_party where entity = :id order by time desc limit :limit) p"
                        + " join action a on a.article = p.article and a.place = p.place"
                        + " join article on article.id = p.article order by p.time desc, p.article, p.place")
                .bind("id", id)
                .bind("limit", ACTIONS_SHOWN)
                .map((row, context) -> new ActionView(
                        Rows.passage(row),
                        row.getString("category"),
                        row.getString("modality"),
                        row.getInt("negated") != 0,
                        row.getString("role"),
                        row.getString("day")))
                .list();
    }
}
