package org.throughline.store.library;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.statement.StatementContext;
import org.jspecify.annotations.Nullable;
import org.throughline.engine.copy.Coverage;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Turns rows into records; each constant of columns goes with the method of the same name. */
final class Rows {
    static final String STORY = " story.id as id, story.headline as headline, story.language as language,"
            + " story.first_time, story.last_time, story.reports, story.drawing, story.copied, story.revisions,"
            + " story.sources, story.storyline, story.topic as topic ";
    static final String ARTICLE = " article.id, article.version, article.versions, article.source, article.address,"
            + " article.path, article.headline, article.language, article.agency, article.time, article.day,"
            + " article.family, article.copy_kind, article.similarity, article.story ";
    static final String QUOTATION = " q.article, q.version, q.span_start, q.span_end, q.words, article.source,"
            + " article.language, q.statement, q.speaker, coalesce(q.speaker_name, entity.name) as speaker_name, q.kind,"
            + " q.time, article.story,"
            + " (select count(*) from quotation o where o.statement = q.statement) as versions ";
    static final String QUOTATION_JOINS =
            " join article on article.id = q.article left join entity on entity.id = q.speaker ";

    private static final JsonMapper JSON = JsonMapper.shared();

    private Rows() {}

    static StorySummary story(ResultSet row, StatementContext context) throws SQLException {
        return new StorySummary(
                row.getLong("id"),
                row.getString("headline"),
                row.getString("language"),
                instant(row, "first_time"),
                instant(row, "last_time"),
                new Coverage(
                        row.getInt("reports"),
                        row.getInt("drawing"),
                        counts(row.getString("copied")),
                        row.getInt("revisions")),
                strings(row.getString("sources")),
                number(row, "storyline"),
                row.getString("topic"));
    }

    static ArticleSummary article(ResultSet row, StatementContext context) throws SQLException {
        return new ArticleSummary(
                row.getLong("id"),
                row.getLong("version"),
                row.getInt("versions"),
                row.getString("source"),
                row.getString("address"),
                row.getString("path"),
                row.getString("headline"),
                row.getString("language"),
                row.getString("agency"),
                instant(row, "time"),
                row.getString("day"),
                number(row, "family"),
                row.getString("copy_kind"),
                row.getDouble("similarity"),
                number(row, "story"));
    }

    static QuotationView quotation(ResultSet row, StatementContext context) throws SQLException {
        return new QuotationView(
                passage(row),
                row.getLong("statement"),
                number(row, "speaker"),
                row.getString("speaker_name"),
                row.getString("kind"),
                instant(row, "time"),
                number(row, "story"),
                row.getInt("versions"));
    }

    /** Needs {@code article, version, span_start, span_end, words, source, language}. */
    static Passage passage(ResultSet row) throws SQLException {
        return new Passage(
                row.getLong("article"),
                row.getLong("version"),
                row.getInt("span_start"),
                row.getInt("span_end"),
                row.getString("words"),
                row.getString("source"),
                row.getString("language"));
    }

    static @Nullable Long number(ResultSet row, String column) throws SQLException {
        long value = row.getLong(column);
        return row.wasNull() ? null : value;
    }

    static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        Long value = number(row, column);
        return value == null ? null : Instant.ofEpochMilli(value);
    }

    static List<String> strings(String json) {
        return JSON.readValue(json, new TypeReference<List<String>>() {});
    }

    static List<Long> numbers(String json) {
        return JSON.readValue(json, new TypeReference<List<Long>>() {});
    }

    static Map<String, Integer> counts(String json) {
        return JSON.readValue(json, new TypeReference<LinkedHashMap<String, Integer>>() {});
    }
}
