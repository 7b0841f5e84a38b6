package org.throughline.store.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.throughline.store.Store;

/** What is remembered of feeds, and what is not for ever. */
class FeedsTest {
    private static final Instant NOW = Instant.parse("2031-06-20T12:00:00Z");

    @TempDir
    Path directory;

    private static FeedRecord feed(String name) {
        return FeedRecord.added(
                "https://" + name + ".example/feed", name, name, null, "", true, NOW, Duration.ofHours(1));
    }

    private static void take(Store store, FeedRecord feed, int items) {
        for (int n = 0; n < items; n++) {
            ItemRecord item = new ItemRecord("item " + n, "item " + n, null, "t", n, true, 1);
            store.feeds().items().taken(List.of(new SeenItems.Taken(feed.address(), item)), NOW.plusSeconds(n));
        }
    }

    @Test
    void onlyTheLatestItemsOfAFeedAreRemembered() {
        try (Store store = Store.open(directory)) {
            FeedRecord large = feed("alba");
            FeedRecord small = feed("borel");
            List.of(large, small).forEach(store.feeds()::add);
            take(store, large, 12);
            take(store, small, 5);
            assertThat(store.feeds().items().forgetAllBut(5)).isEqualTo(7);
            List<String> asked = List.of("item 0", "item 4", "item 6", "item 7", "item 11");
            assertThat(store.feeds().items().known(large.address(), asked)).containsOnlyKeys("item 7", "item 11");
            assertThat(store.feeds().items().known(small.address(), asked)).containsOnlyKeys("item 0", "item 4");
        }
    }

    @Test
    void aHubGoesWithItsFeed() {
        try (Store store = Store.open(directory)) {
            FeedRecord feed = feed("alba");
            store.feeds().add(feed);
            store.hubs().offered(feed.address(), "https://hub.example/", feed.address(), NOW);
            HubRecord first = store.hubs().due(NOW, 10).getFirst();
            store.hubs().offered(feed.address(), "https://hub.example/", feed.address(), NOW);
            assertThat(store.hubs().due(NOW, 10)).containsExactly(first);
            store.hubs().offered(feed.address(), "https://other.example/", feed.address(), NOW);
            HubRecord second = store.hubs().due(NOW, 10).getFirst();
            assertThat(second.secret()).isNotEqualTo(first.secret());
            store.feeds().remove(feed.address());
            assertThat(store.hubs().byToken(second.token())).isEmpty();
        }
    }
}
