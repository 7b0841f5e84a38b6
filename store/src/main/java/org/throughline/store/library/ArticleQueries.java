package org.throughline.store.library;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongFunction;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.StatementContext;
import org.jspecify.annotations.Nullable;
import org.throughline.engine.reading.AnnotatedArticle;

/** Articles, their sources, and what was put aside. */
final class ArticleQueries {
    private static final int ARTICLES_LOOKED_AT = 1000;
    private static final int ORIGINS_SHOWN = 12;
    private static final double MILLISECONDS_AN_HOUR = 3_600_000;

    /** With the title of the site, else of the shortest-named of its feeds: sections say more than the publisher's name. */
    private static final String SOURCES =
            "select name, coalesce(title, (select feed.title from feed where feed.source ="
                    + " source.name and feed.title <> '' order by length(feed.title), feed.title limit 1)) as title,"
                    + " articles, latest from source";

    private final Handle handle;
    private final LongFunction<@Nullable AnnotatedArticle> log;

    /** @param log gives the article of an entry of the log */
    ArticleQueries(Handle handle, LongFunction<@Nullable AnnotatedArticle> log) {
        this.handle = handle;
        this.log = log;
    }

    Optional<ArticleView> article(long id, @Nullable Long version) {
        Optional<ArticleSummary> summary = handle.createQuery("select" + Rows.ARTICLE + "from article where id = :id")
                .bind("id", id)
                .map(Rows::article)
                .findOne();
        return summary.flatMap(found -> view(found, version == null ? found.version() : version));
    }

    private Optional<ArticleView> view(ArticleSummary summary, long version) {
        List<ArticleView.VersionView> versions = handle.createQuery("select version, sequence from input_log"
                        + " where subject = :id and kind = 'article' order by sequence")
                .bind("id", summary.id())
                .map((row, context) -> new ArticleView.VersionView(row.getLong(1), row.getLong(2)))
                .list();
        return versions.reversed().stream()
                .filter(one -> one.version() == version)
                .findFirst()
                .map(one -> log.apply(one.sequence()))
                .map(content -> new ArticleView(
                        summary, content, version == summary.version() ? entities(summary.id()) : List.of(), versions));
    }

    private List<Long> entities(long article) {
        return handle.createQuery("select entity from article_entity where article = :id order by place")
                .bind("id", article)
                .mapTo(Long.class)
                .list();
    }

    Slice<ArticleSummary> latest(int number, int size) {
        return list("", null, number, size);
    }

    Slice<ArticleSummary> of(String source, int number, int size) {
        return list(" where source = :source", source, number, size);
    }

    private Slice<ArticleSummary> list(String where, @Nullable String source, int number, int size) {
        var query = handle.createQuery("select" + Rows.ARTICLE + "from article" + where
                        + " order by time desc limit :limit offset :offset")
                .bind("limit", size + 1)
                .bind("offset", (number - 1) * size);
        if (source != null) {
            query.bind("source", source);
        }
        return Slice.of(query.map(Rows::article).list(), number, size);
    }

    Slice<SourceView> sources(int number, int size) {
        List<SourceView> rows = handle.createQuery(
                        SOURCES + " order by articles desc, name limit :limit offset :offset")
                .bind("limit", size + 1)
                .bind("offset", (number - 1) * size)
                .map(ArticleQueries::source)
                .list();
        return Slice.of(rows, number, size);
    }

    Optional<SourceView> source(String name) {
        return handle.createQuery(SOURCES + " where name = :name")
                .bind("name", name)
                .map(ArticleQueries::source)
                .findOne();
    }

    private static SourceView source(ResultSet row, StatementContext context) throws SQLException {
        String name = row.getString("name");
        String title = row.getString("title");
        return new SourceView(name, title == null ? name : title, row.getLong("articles"), Rows.instant(row, "latest"));
    }

    /** What sources call themselves, by name; those that do not are left out. */
    Map<String, String> sourceTitles() {
        return handle.createQuery("select name, title from (" + SOURCES + ") titled where title is not null")
                .reduceRows(new HashMap<>(), (titles, row) -> {
                    titles.put(row.getColumn("name", String.class), row.getColumn("title", String.class));
                    return titles;
                });
    }

    /** Whose reports a source carries, and how much later. */
    List<CopyFlow> copiesBy(String source) {
        return flows(
                "select coalesce(family.agency, original.source) as origin, :source as carrier, count(*) as copies,"
                        + " avg(a.time - original.time) as later from (select family, copy_kind, time from article"
                        + " where source = :source order by time desc limit :looked) a join family on family.id = a.family"
                        + " join article original on original.id = family.original"
                        + " where a.copy_kind not in ('original', 'revision')"
                        + " group by coalesce(family.agency, original.source) order by copies desc, origin limit :limit",
                source);
    }

    /** Who carries a source's reports, and how much later. */
    List<CopyFlow> copiesOf(String source) {
        return flows(
                "select :source as origin, copy.source as carrier, count(*) as copies,"
                        + " avg(copy.time - a.time) as later from (select family, time from article"
                        + " where source = :source and copy_kind = 'original' order by time desc limit :looked) a"
                        + " join article copy on copy.family = a.family"
                        + " where copy.copy_kind not in ('original', 'revision') and copy.source <> :source"
                        + " group by copy.source order by copies desc, copy.source limit :limit",
                source);
    }

    private List<CopyFlow> flows(String query, String source) {
        return handle.createQuery(query)
                .bind("source", source)
                .bind("looked", ARTICLES_LOOKED_AT)
                .bind("limit", ORIGINS_SHOWN)
                .map((row, context) -> {
                    double later = row.getDouble("later");
                    double hours = row.wasNull() ? -1 : later / MILLISECONDS_AN_HOUR;
                    return new CopyFlow(row.getString("origin"), row.getString("carrier"), row.getInt("copies"), hours);
                })
                .list();
    }

    Slice<QuarantineView> quarantine(int number, int size) {
        List<QuarantineView> rows = handle.createQuery("select identity, source, reason, detail, tries from quarantine"
                        + " order by reason, identity limit :limit offset :offset")
                .bind("limit", size + 1)
                .bind("offset", (number - 1) * size)
                .map((row, context) -> new QuarantineView(
                        row.getString("identity"),
                        row.getString("source"),
                        row.getString("reason"),
                        row.getString("detail"),
                        row.getInt("tries")))
                .list();
        return Slice.of(rows, number, size);
    }

    Totals totals() {
        return handle.createQuery("select (select coalesce(sum(articles), 0) from source) as articles,"
                        + " (select count(*) from story) as stories, (select count(*) from source) as sources,"
                        + " (select count(*) from quarantine) as quarantined")
                .map((row, context) -> new Totals(
                        row.getLong("articles"),
                        row.getLong("stories"),
                        row.getLong("sources"),
                        row.getLong("quarantined")))
                .one();
    }
}
