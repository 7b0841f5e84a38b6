package org.throughline.store.feed;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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

    /** Notes how a feed stands, except when its last article came (see {@link #taken}). */
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
        return handle.createUpdate(INTO_FEED + onConflict)
                .bind("address", feed.address())
                .bind("source", feed.source())
                .bind("title", feed.title())
                .bind("home", feed.home())
                .bind("category", feed.category())
                .bind("fullText", feed.fullText() ? 1 : 0)
                .bind("added", feed.added().toEpochMilli())
                .bind("standing", feed.standing().name())
                .bind("etag", feed.etag())
                .bind("lastModified", feed.lastModified())
                .bind("nextLook", feed.nextLook().toEpochMilli())
                .bind("every", feed.every().toMillis())
                .bind("lastLook", millis(feed.lastLook()))
                .bind("lastSuccess", millis(feed.lastSuccess()))
                .bind("lastNew", millis(feed.lastNew()))
                .bind("failures", feed.failures())
                .bind("problem", feed.problem())
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

    /** Those whose last look failed, by address. */
    public List<FeedRecord> failing() {
        return readers.withHandle(
                handle -> handle.createQuery("select * from feed where problem is not null order by address")
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

    /** Those of the items that are known, by identity; an item known under another identity but this guid counts too. */
    public Map<String, ItemRecord> known(String feed, Collection<String> identities) {
        return readers.withHandle(handle -> {
            Map<String, ItemRecord> known = new HashMap<>();
            for (List<String> part : parts(identities)) {
                handle.createQuery("select * from feed_item where feed = :feed and identity in (<identities>)")
                        .bind("feed", feed)
                        .bindList("identities", part)
                        .map(FeedRows::item)
                        .forEach(item -> known.put(item.identity(), item));
            }
            return known;
        });
    }

    /** Those of the articles whose pages were read for any feed. */
    public Set<String> whole(Collection<String> identities) {
        return readers.withHandle(handle -> {
            Set<String> whole = new HashSet<>();
            for (List<String> part : parts(identities)) {
                whole.addAll(handle.createQuery(
                                "select distinct identity from feed_item where whole = 1 and identity in (<identities>)")
                        .bindList("identities", part)
                        .mapTo(String.class)
                        .list());
            }
            return whole;
        });
    }

    public Optional<ItemRecord> knownByGuid(String feed, String guid) {
        return readers.withHandle(handle -> handle.createQuery(
                        "select * from feed_item where feed = :feed and guid = :guid order by seen desc limit 1")
                .bind("feed", feed)
                .bind("guid", guid)
                .map(FeedRows::item)
                .findOne());
    }

    private static List<List<String>> parts(Collection<String> all) {
        List<String> list = new ArrayList<>(all);
        List<List<String>> parts = new ArrayList<>();
        for (int from = 0; from < list.size(); from += 500) {
            parts.add(list.subList(from, Math.min(list.size(), from + 500)));
        }
        return parts;
    }

    /** One item taken in, and of which feed. */
    public record Taken(String feed, ItemRecord item) {}

    /** Notes items whose articles are stored by now; new ones count for the day. */
    public void taken(List<Taken> items, Instant now) {
        writer.useTransaction(handle -> {
            for (Taken one : items) {
                take(handle, one.feed(), one.item(), now);
            }
        });
    }

    private static void take(Handle handle, String feed, ItemRecord item, Instant now) {
        int updated = handle.createUpdate("update feed_item set guid = :guid, title = :title, digest = :digest,"
                        + " whole = :whole, tries = :tries where feed = :feed and identity = :identity")
                .bind("feed", feed)
                .bindMethods(item)
                .execute();
        if (updated > 0) {
            return;
        }
        handle.createUpdate("insert into feed_item (feed, identity, guid, title, digest, whole, tries, seen)"
                        + " values (:feed, :identity, :guid, :title, :digest, :whole, :tries, :seen)")
                .bind("feed", feed)
                .bindMethods(item)
                .bind("seen", now.toEpochMilli())
                .execute();
        handle.createUpdate("insert into feed_day (feed, day, articles) values (:feed, :day, 1)"
                        + " on conflict (feed, day) do update set articles = feed_day.articles + 1")
                .bind("feed", feed)
                .bind("day", now.atZone(ZoneOffset.UTC).toLocalDate().toString())
                .execute();
        handle.execute("update feed set last_new = ? where address = ?", now.toEpochMilli(), feed);
    }

    /**
     * Forgets all but a feed's latest items. More than a feed can list at a time are kept, so those that go are not listed
     * any more; one that comes back all the same is an article that is stored already.
     */
    public int forgetItems(int kept) {
        return writer.inTransaction(handle -> {
            int forgotten = 0;
            List<String> longLists = handle.createQuery(
                            "select feed from feed_item group by feed having count(*) > :kept")
                    .bind("kept", kept)
                    .mapTo(String.class)
                    .list();
            for (String feed : longLists) {
                forgotten += handle.execute(
                        "delete from feed_item where feed = ? and seen <= (select seen from feed_item where feed = ?"
                                + " order by seen desc limit 1 offset ?)",
                        feed,
                        feed,
                        kept);
            }
            return forgotten;
        });
    }

    /** Every feed with its history, by category, then title. */
    public List<FeedHistory> all(Instant now, int days) {
        return readers.inTransaction(handle -> {
            Map<String, Map<LocalDate, Integer>> counts = new HashMap<>();
            Map<String, Long> sums = new HashMap<>();
            handle.createQuery("select feed, day, articles from feed_day")
                    .map((row, context) -> {
                        sums.merge(row.getString("feed"), row.getLong("articles"), Long::sum);
                        return counts.computeIfAbsent(row.getString("feed"), ignored -> new HashMap<>())
                                .put(LocalDate.parse(row.getString("day")), row.getInt("articles"));
                    })
                    .list();
            return handle
                    .createQuery("select * from feed order by category, title, address")
                    .map(FeedRows::feed)
                    .list()
                    .stream()
                    .map(feed -> new FeedHistory(
                            feed,
                            lastDays(feed, counts.getOrDefault(feed.address(), Map.of()), now, days),
                            sums.getOrDefault(feed.address(), 0L)))
                    .toList();
        });
    }

    private static List<Integer> lastDays(FeedRecord feed, Map<LocalDate, Integer> counts, Instant now, int days) {
        LocalDate today = now.atZone(ZoneOffset.UTC).toLocalDate();
        LocalDate added = feed.added().atZone(ZoneOffset.UTC).toLocalDate();
        List<Integer> last = new ArrayList<>();
        for (LocalDate day = today.minusDays(days); day.isBefore(today); day = day.plusDays(1)) {
            if (!day.isBefore(added)) {
                last.add(counts.getOrDefault(day, 0));
            }
        }
        return last;
    }

    private static @Nullable Long millis(@Nullable Instant instant) {
        return instant == null ? null : instant.toEpochMilli();
    }
}
