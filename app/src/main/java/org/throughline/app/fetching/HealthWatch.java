package org.throughline.app.fetching;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.throughline.feeds.address.WebUrl;
import org.throughline.feeds.fetch.FetchFailure;
import org.throughline.feeds.fetch.FetchRequest;
import org.throughline.feeds.fetch.Fetched;
import org.throughline.feeds.fetch.WebClient;
import org.throughline.feeds.schedule.Wellbeing;
import org.throughline.store.feed.FeedHistory;
import org.throughline.store.feed.FeedRecord;
import org.throughline.store.feed.Feeds;
import tools.jackson.databind.json.JsonMapper;

/**
 * Tells an address of the operator's when a feed comes into trouble, falls silent or is well again: one JSON document for
 * all that changed since the last look, posted through the one outbound client. What could not be told is told with the
 * next look. After a restart, what is in trouble then is told again.
 */
public final class HealthWatch implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(HealthWatch.class);
    private static final long LOOK_MILLIS = 60_000;

    /** One failed look is the web as usual; so many in a row are trouble. */
    static final int FAILURES = 3;

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Feeds feeds;
    private final WebClient client;
    private final WebUrl address;
    private final InstantSource clock;
    private final Map<String, Health> told = new HashMap<>();
    private final Thread thread;

    /** How a feed is. */
    enum Health {
        WELL,
        FAILING,
        SILENT,
        GONE
    }

    /** One feed's news, as it is posted. */
    record Change(String feed, String title, String source, String health, String problem, String since) {}

    /** Watches until closed. */
    public HealthWatch(Feeds feeds, WebClient client, WebUrl address, InstantSource clock) {
        this(feeds, client, address, clock, LOOK_MILLIS);
    }

    HealthWatch(Feeds feeds, WebClient client, WebUrl address, InstantSource clock, long lookMillis) {
        this.feeds = feeds;
        this.client = client;
        this.address = address;
        this.clock = clock;
        this.thread = Thread.ofVirtual().name("health-watch").unstarted(() -> watch(lookMillis));
        thread.start();
    }

    private void watch(long lookMillis) {
        try {
            while (true) {
                look();
                Thread.sleep(lookMillis);
            }
        } catch (InterruptedException stopped) {
            LOG.debug("No longer watching");
        }
    }

    private void look() throws InterruptedException {
        try {
            Map<String, Health> now = new HashMap<>();
            List<Change> changes = new ArrayList<>();
            for (FeedHistory history : feeds.all(clock.instant(), Wellbeing.DAYS)) {
                Health health = health(history, clock.instant());
                String feed = history.feed().address();
                now.put(feed, health);
                if (told.getOrDefault(feed, Health.WELL) != health) {
                    changes.add(change(history.feed(), health));
                }
            }
            if (changes.isEmpty() || tell(changes)) {
                told.clear();
                told.putAll(now);
            }
        } catch (RuntimeException failure) {
            LOG.error("How the feeds are could not be looked at; the next try is in a minute", failure);
        }
    }

    static Health health(FeedHistory history, Instant now) {
        FeedRecord feed = history.feed();
        if (!feed.stand().isAsked()) {
            return Health.GONE;
        }
        if (feed.stand().failures() >= FAILURES) {
            return Health.FAILING;
        }
        return Wellbeing.of(history.counts(), feed.stand().lastNew(), now).silent() ? Health.SILENT : Health.WELL;
    }

    private static Change change(FeedRecord feed, Health health) {
        Instant since =
                health == Health.SILENT ? feed.stand().lastNew() : feed.stand().lastSuccess();
        return new Change(
                feed.address(),
                feed.title(),
                feed.source(),
                health.name().toLowerCase(Locale.ROOT),
                feed.stand().problem() == null ? "" : feed.stand().problem(),
                since == null ? "" : since.toString());
    }

    private boolean tell(List<Change> changes) throws InterruptedException {
        try {
            String document = JSON.writeValueAsString(Map.of("feeds", changes));
            Fetched answer = client.fetch(FetchRequest.postJson(address, document));
            if (answer.isGood()) {
                return true;
            }
            LOG.warn("The alert about {} feeds was answered {}; it is sent again", changes.size(), answer.status());
        } catch (FetchFailure failure) {
            LOG.warn("The alert about {} feeds was not sent: {}", changes.size(), failure.getMessage());
        }
        return false;
    }

    @Override
    public void close() {
        thread.interrupt();
    }
}
