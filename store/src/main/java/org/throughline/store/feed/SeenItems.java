package org.throughline.store.feed;

import java.time.Instant;
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

/** Which items the feeds have shown, and which articles they are. Safe for use from many threads; writes are short. */
public final class SeenItems {
    private final Jdbi writer;
    private final Jdbi readers;

    SeenItems(Jdbi writer, Jdbi readers) {
        this.writer = writer;
        this.readers = readers;
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
        int updated = handle.createUpdate(
                        "update feed_item set article = :article, guid = :guid, title = :title,"
                                + " digest = :digest, whole = :whole, tries = :tries where feed = :feed and identity = :identity")
                .bind("feed", feed)
                .bindMethods(item)
                .execute();
        if (updated > 0) {
            return;
        }
        handle.createUpdate("insert into feed_item (feed, identity, article, guid, title, digest, whole, tries, seen)"
                        + " values (:feed, :identity, :article, :guid, :title, :digest, :whole, :tries, :seen)")
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
    public int forgetAllBut(int kept) {
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
}
