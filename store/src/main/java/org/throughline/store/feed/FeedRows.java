package org.throughline.store.feed;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import org.jdbi.v3.core.statement.StatementContext;
import org.jspecify.annotations.Nullable;

/** Turns rows into records. */
final class FeedRows {
    private FeedRows() {}

    static FeedRecord feed(ResultSet row, StatementContext context) throws SQLException {
        return new FeedRecord(
                row.getString("address"),
                row.getString("source"),
                row.getString("title"),
                row.getString("home"),
                row.getString("category"),
                row.getInt("full_text") != 0,
                Instant.ofEpochMilli(row.getLong("added")),
                stand(row));
    }

    private static FeedStand stand(ResultSet row) throws SQLException {
        return new FeedStand(
                FeedStand.Standing.valueOf(row.getString("standing")),
                row.getString("etag"),
                row.getString("last_modified"),
                Instant.ofEpochMilli(row.getLong("next_look")),
                Duration.ofMillis(row.getLong("every_millis")),
                instant(row, "last_look"),
                instant(row, "last_success"),
                instant(row, "last_new"),
                row.getInt("failures"),
                row.getString("problem"));
    }

    static ItemRecord item(ResultSet row, StatementContext context) throws SQLException {
        String identity = row.getString("identity");
        String article = row.getString("article");
        return new ItemRecord(
                identity,
                article == null ? identity : article,
                row.getString("guid"),
                row.getString("title"),
                row.getLong("digest"),
                row.getInt("whole") != 0,
                row.getInt("tries"));
    }

    static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        long millis = row.getLong(column);
        return row.wasNull() ? null : Instant.ofEpochMilli(millis);
    }
}
