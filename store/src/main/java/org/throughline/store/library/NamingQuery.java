package org.throughline.store.library;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** Adds up how the articles that name an entity write it and what they call it. */
final class NamingQuery {
    private static final int ARTICLES_LOOKED_AT = 3_000;

    private final Map<Naming.Use, Integer> uses = new TreeMap<>(Comparator.comparing(Naming.Use::source)
            .thenComparing(Naming.Use::language)
            .thenComparing(Naming.Use::spelling));
    private final Map<String, Naming.Role> roles = new TreeMap<>();

    static Naming of(Handle handle, long entity) {
        NamingQuery query = new NamingQuery();
        handle.createQuery("select m.spellings, m.titles, m.time, article.source, article.language"
                        + " from article_entity m join article on article.id = m.article"
                        + " where m.entity = :id order by m.time desc limit :limit")
                .bind("id", entity)
                .bind("limit", ARTICLES_LOOKED_AT)
                .map((row, context) -> query.add(row))
                .list();
        return query.naming();
    }

    private boolean add(ResultSet row) throws SQLException {
        String source = row.getString("source");
        String language = row.getString("language");
        Rows.counts(row.getString("spellings"))
                .forEach((spelling, count) ->
                        uses.merge(new Naming.Use(source, language, spelling, 0), count, Integer::sum));
        Instant time = Rows.instant(row, "time");
        LocalDate day = time == null ? null : time.atZone(ZoneOffset.UTC).toLocalDate();
        for (String title : Rows.strings(row.getString("titles"))) {
            roles.merge(title, new Naming.Role(title, day, day, 1), NamingQuery::both);
        }
        return true;
    }

    private static Naming.Role both(Naming.Role one, Naming.Role other) {
        return new Naming.Role(
                one.title(),
                day(one.first(), other.first(), true),
                day(one.last(), other.last(), false),
                one.articles() + other.articles());
    }

    private static @Nullable LocalDate day(@Nullable LocalDate one, @Nullable LocalDate other, boolean earlier) {
        if (one == null || other == null) {
            return one == null ? other : one;
        }
        return one.isBefore(other) == earlier ? one : other;
    }

    private Naming naming() {
        List<Naming.Use> counted = uses.entrySet().stream()
                .map(use -> new Naming.Use(
                        use.getKey().source(),
                        use.getKey().language(),
                        use.getKey().spelling(),
                        use.getValue()))
                .sorted(Comparator.comparingInt(Naming.Use::count).reversed())
                .toList();
        Comparator<Naming.Role> latest =
                Comparator.comparing(Naming.Role::last, Comparator.nullsFirst(Comparator.<LocalDate>naturalOrder()));
        return new Naming(
                counted, roles.values().stream().sorted(latest.reversed()).toList());
    }
}
