package org.throughline.store.feed;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Handle;

/** Every feed with what came of it day by day. */
final class FeedHistories {
    private FeedHistories() {}

    /** By category, then title. */
    static List<FeedHistory> all(Handle handle, Instant now, int days) {
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
}
