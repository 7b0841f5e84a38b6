package org.throughline.app.fetching;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.throughline.feeds.fetch.AllowList;
import org.throughline.feeds.fetch.FetchSettings;
import org.throughline.feeds.fetch.WebClient;
import org.throughline.feeds.invented.InventedWeb;
import org.throughline.feeds.invented.Request;
import org.throughline.store.Store;
import org.throughline.store.feed.FeedRecord;
import org.throughline.store.feed.ItemRecord;
import org.throughline.store.feed.SeenItems;

/** The operator is told when a feed comes into trouble, and when it is well again. */
class HealthWatchTest {
    private static final Instant NOW = Instant.parse("2026-03-20T12:00:00Z");

    @TempDir
    Path directory;

    private final LinkedBlockingQueue<Request> told = new LinkedBlockingQueue<>();
    private final AtomicInteger refusals = new AtomicInteger();

    private static FeedRecord feed(String name) {
        Instant added = NOW.minus(Duration.ofDays(20));
        return FeedRecord.added(
                "https://" + name + ".example/feed",
                name + ".example",
                name,
                null,
                "",
                true,
                added,
                Duration.ofHours(1));
    }

    private static FeedRecord failed(FeedRecord feed, int times) {
        FeedRecord after = feed;
        for (int n = 0; n < times; n++) {
            after = after.with(after.stand().failed(NOW, Duration.ofHours(1), "the server answered 500"));
        }
        return after;
    }

    private static void fillThenFallSilent(Store store, FeedRecord feed) {
        for (int n = 0; n < 60; n++) {
            ItemRecord item = new ItemRecord(feed.source() + "/" + n, feed.source() + "/" + n, null, "t", n, true, 1);
            store.feeds()
                    .items()
                    .taken(List.of(new SeenItems.Taken(feed.address(), item)), NOW.minus(Duration.ofDays(19 - n / 5)));
        }
    }

    private String next() throws InterruptedException {
        Request request = told.poll(10, TimeUnit.SECONDS);
        assertThat(request).isNotNull();
        assertThat(request.method()).isEqualTo("POST");
        assertThat(request.header("content-type")).startsWith("application/json");
        return String.valueOf(request.header("body"));
    }

    @Test
    void troubleIsToldOnceAndRecoveryToo() throws Exception {
        FeedRecord alba = feed("alba");
        FeedRecord borel = feed("borel");
        FeedRecord corvin = feed("corvin");
        FetchSettings settings =
                FetchSettings.polite(AllowList.of(List.of(InventedWeb.ALLOWED))).withGap(Duration.ZERO);
        try (InventedWeb web = InventedWeb.start(0);
                Store store = Store.open(directory);
                WebClient client = new WebClient(settings)) {
            web.put("operator", (request, reply) -> {
                told.add(request);
                reply.send(refusals.getAndDecrement() > 0 ? 503 : 204, Map.of(), new byte[0]);
            });
            List.of(alba, borel, corvin).forEach(store.feeds()::add);
            store.feeds().update(failed(alba, HealthWatch.FAILURES));
            store.feeds().update(failed(borel, HealthWatch.FAILURES - 1));
            fillThenFallSilent(store, corvin);
            refusals.set(1);
            try (HealthWatch watch = new HealthWatch(
                    store.feeds(), client, web.url("operator", "/alert"), InstantSource.fixed(NOW), 50)) {
                assertThat(watch).isNotNull();
                String refused = next();
                assertThat(next()).as("told again").isEqualTo(refused);
                assertThat(refused)
                        .contains("\"feed\":\"https://alba.example/feed\"", "\"health\":\"failing\"", "answered 500")
                        .contains("corvin.example", "\"health\":\"silent\"")
                        .doesNotContain("borel");
                assertThat(told.poll(300, TimeUnit.MILLISECONDS))
                        .as("told once")
                        .isNull();
                store.feeds()
                        .update(alba.with(
                                alba.stand().looked(NOW, Duration.ofHours(1), Duration.ofHours(1), null, null)));
                assertThat(next()).contains("alba", "\"health\":\"well\"").doesNotContain("corvin");
            }
        }
    }
}
