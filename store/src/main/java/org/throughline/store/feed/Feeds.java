package org.throughline.store.feed;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/**
 * The tables of feeds. Not part of the log: losing a row costs another look at a feed, never an article. Safe for use from
 * many threads; writes are short.
 */
public final class Feeds {
    private static final String INTO_FEED =
            "insert into feed (address, source, title, home, category, full_text, added, standing, etag, last_modified,"
                    + " next_look, every_millis, last_look, last_success, last_new, failures, problem) values (:address,"
                    + " :source, :title, :home, :category, :fullText, :added, :standing, :etag, :lastModified,"
                    + " :nextLook, :every, :lastLook, :lastSuccess, :lastNew, :failures, :problem)"
                    + " on conflict (address) do ";

    private static final String UPDATE = "update set source = excluded.source, title = excluded.title,"
            + " home = excluded.home, category = excluded.category, full_text = excluded.full_text,"
            + " standing = excluded.standing, etag = excluded.etag, last_modified = excluded.last_modified,"
            + " next_look = excluded.next_look, every_millis = excluded.every_millis, last_look = excluded.last_look,"
            + " last_success = excluded.last_success, failures = excluded.failures, problem = excluded.problem";

    private final Jdbi writer;
    private final Jdbi readers;

    public Feeds(Jdbi writer, Jdbi readers) {
        this.writer = writer;
        this.readers = readers;
    }

    /** Which items the feeds have shown. */
    public SeenItems items() {
        return new SeenItems(writer, readers);
    }

    /** The hosts that want to be left alone. */
    public HostRests rests() {
        return new HostRests(writer, readers);
    }

    /** Every feed with its history, by category, then title. */
    public List<FeedHistory> all(Instant now, int days) {
        return readers.inTransaction(handle -> FeedHistories.all(handle, now, days));
    }

    /** False, and nothing changed, if the feed is known. */
    public boolean add(FeedRecord feed) {
        return writer.withHandle(handle -> write(handle, feed, "nothing")) > 0;
    }

    /** The addresses of all feeds. */
    public List<String> addresses() {
        return readers.withHandle(handle -> handle.createQuery("select address from feed order by address")
                .mapTo(String.class)
                .list());
    }

    /** Notes how a feed stands, except when its last article came (see {@link SeenItems#taken}). */
    public void update(FeedRecord feed) {
        writer.useHandle(handle -> write(handle, feed, UPDATE));
    }

    /** The same for many, in one transaction. */
    public void update(List<FeedRecord> feeds) {
        if (!feeds.isEmpty()) {
            writer.useTransaction(handle -> feeds.forEach(feed -> write(handle, feed, UPDATE)));
        }
    }

    /** Forgets the feed, and which of its items are known; its articles stay. False if it was not known. */
    public boolean remove(String address) {
        return writer.inTransaction(handle -> {
            handle.execute("delete from feed_item where feed = ?", address);
            handle.execute("delete from feed_day where feed = ?", address);
            handle.execute("delete from feed_hub where feed = ?", address);
            return handle.execute("delete from feed where address = ?", address) > 0;
        });
    }

    /** The feed is at another address from now on; its items stay known. If that one is read already, it replaces this one. */
    public void move(String from, String to) {
        writer.useTransaction(handle -> {
            boolean taken = !handle.createQuery("select 1 from feed where address = :to")
                    .bind("to", to)
                    .mapTo(Integer.class)
                    .list()
                    .isEmpty();
            handle.execute("delete from feed_hub where feed = ?", from);
            if (taken) {
                handle.execute("delete from feed where address = ?", from);
            } else {
                handle.execute(
                        "update feed set address = ?, etag = null, last_modified = null where address = ?", to, from);
                handle.execute("update feed_item set feed = ? where feed = ?", to, from);
                handle.execute("update feed_day set feed = ? where feed = ?", to, from);
            }
        });
    }

    private static int write(Handle handle, FeedRecord feed, String onConflict) {
        FeedStand stand = feed.stand();
        return handle.createUpdate(INTO_FEED + onConflict)
                .bind("address", feed.address())
                .bind("source", feed.source())
                .bind("title", feed.title())
                .bind("home", feed.home())
                .bind("category", feed.category())
                .bind("fullText", feed.fullText() ? 1 : 0)
                .bind("added", feed.added().toEpochMilli())
                .bind("standing", stand.standing().name())
                .bind("etag", stand.etag())
                .bind("lastModified", stand.lastModified())
                .bind("nextLook", stand.nextLook().toEpochMilli())
                .bind("every", stand.every().toMillis())
                .bind("lastLook", millis(stand.lastLook()))
                .bind("lastSuccess", millis(stand.lastSuccess()))
                .bind("lastNew", millis(stand.lastNew()))
                .bind("failures", stand.failures())
                .bind("problem", stand.problem())
                .execute();
    }

    public Optional<FeedRecord> feed(String address) {
        return readers.withHandle(handle -> handle.createQuery("select * from feed where address = :address")
                .bind("address", address)
                .map(FeedRows::feed)
                .findOne());
    }

    /** Those to be asked by now, the longest overdue first. */
    public List<FeedRecord> due(Instant now, int most) {
        return readers.withHandle(handle -> handle.createQuery("select * from feed where standing = 'ACTIVE'"
                        + " and next_look <= :now order by next_look limit :most")
                .bind("now", now.toEpochMilli())
                .bind("most", most)
                .map(FeedRows::feed)
                .list());
    }

    /** Every feed is due now. */
    public void allDue(Instant now) {
        writer.useHandle(handle -> handle.execute(
                "update feed set next_look = ? where standing = 'ACTIVE' and next_look > ?",
                now.toEpochMilli(),
                now.toEpochMilli()));
    }

    /** The feed is due now, if it is asked at all. */
    public void dueNow(String address, Instant now) {
        writer.useHandle(handle -> handle.execute(
                "update feed set next_look = ? where address = ? and standing = 'ACTIVE' and next_look > ?",
                now.toEpochMilli(),
                address,
                now.toEpochMilli()));
    }

    /** Those whose last look failed and was not before a moment, by address. */
    public List<FeedRecord> failedSince(Instant moment) {
        return readers.withHandle(handle -> handle.createQuery(
                        "select * from feed where problem is not null and last_look >= :moment order by address")
                .bind("moment", moment.toEpochMilli())
                .map(FeedRows::feed)
                .list());
    }

    /** When the next feed is due; empty if there is none to be asked. */
    public Optional<Instant> nextLook() {
        return readers.withHandle(
                handle -> handle.createQuery("select min(next_look) as next from feed where standing = 'ACTIVE'")
                        .map((row, context) -> Optional.ofNullable(FeedRows.instant(row, "next")))
                        .one());
    }

    private static @Nullable Long millis(@Nullable Instant instant) {
        return instant == null ? null : instant.toEpochMilli();
    }
}
