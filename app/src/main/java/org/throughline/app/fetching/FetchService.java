package org.throughline.app.fetching;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.throughline.engine.reading.PageReader;
import org.throughline.feeds.address.WebUrl;
import org.throughline.feeds.fetch.FetchSettings;
import org.throughline.feeds.fetch.WebClient;
import org.throughline.feeds.schedule.FeedQuestion;
import org.throughline.feeds.schedule.Interval;
import org.throughline.server.metrics.Figure;
import org.throughline.store.Store;
import org.throughline.store.feed.FeedRecord;
import org.throughline.store.feed.FeedStand;

/**
 * Looks at feeds when they are due: the owner of every thread that fetches. A feed is a virtual thread, so many at a time
 * and two of one host; reading and storing is one {@link Intake} behind a bounded queue, so memory does not grow with the
 * number of feeds, whatever they send and however slow the disk is.
 */
public final class FetchService implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(FetchService.class);
    private static final int LOOKS_AT_ONCE = 128;
    private static final int LOOKS_A_HOST = 2;
    private static final int DUE_AT_ONCE = 2_000;
    private static final long TICK_MILLIS = 500;
    private static final Duration BETWEEN_TIDYING = Duration.ofDays(1);

    /** Of a feed; twice as many as one document is read for. */
    private static final int ITEMS_KEPT = 10_000;

    private final Store store;
    private final InstantSource clock;
    private final WebClient client;
    private final Intake intake;
    private final FeedLook look;
    private final Set<String> underWay = ConcurrentHashMap.newKeySet();

    /** Those whose look ended since the due ones were last listed: the list may still name them. */
    private final Set<String> endedMeanwhile = ConcurrentHashMap.newKeySet();

    private final Map<String, Integer> hosts = new ConcurrentHashMap<>();
    private final AtomicLong looks = new AtomicLong();
    private final AtomicBoolean ended = new AtomicBoolean();
    private final Thread storing;
    private @Nullable Thread scheduling;

    public FetchService(Store store, FetchSettings settings, Interval interval, InstantSource clock) {
        this.store = store;
        this.clock = clock;
        this.client = new WebClient(settings, new StoredRests(store.feeds().rests(), clock));
        this.intake = new Intake(store, new PageReader(store.knowledge().forReading()), clock, this::ended);
        this.look = new FeedLook(
                new FeedQuestion(client), new PageFetcher(client), store.feeds(), interval, clock, intake::put);
        this.storing = Thread.ofPlatform().name("fetch-storing").daemon().start(intake::run);
    }

    /**
     * What a round of looks brought.
     *
     * @param looks feeds that were asked
     * @param heldBack feeds that were not, because their hosts want their rest
     */
    public record Round(long looks, long heldBack, long added, long renewed) {}

    /** Looks at all that is due, and returns when it is stored. */
    public Round once() throws InterruptedException {
        Instant now = clock.instant();
        while (startDue(now) || !underWay.isEmpty()) {
            Thread.sleep(TICK_MILLIS / 5);
        }
        CountDownLatch reached = new CountDownLatch(1);
        intake.put(new Arrival.Mark(reached));
        reached.await();
        long heldBack = intake.heldBack();
        return new Round(looks.get() - heldBack, heldBack, intake.added(), intake.renewed());
    }

    /** Looks at feeds as they fall due, until closed. */
    public FetchService start() {
        scheduling = Thread.ofPlatform().name("fetch-schedule").daemon().start(this::schedule);
        return this;
    }

    private void schedule() {
        Instant tidied = Instant.MIN;
        while (!ended.get()) {
            try {
                Instant now = clock.instant();
                if (tidied.isBefore(now.minus(BETWEEN_TIDYING))) {
                    tidied = now;
                    store.feeds().items().forgetAllBut(ITEMS_KEPT);
                }
                startDue(now);
                Thread.sleep(TICK_MILLIS);
            } catch (InterruptedException stopped) {
                return;
            } catch (RuntimeException failure) {
                LOG.error("The feeds that are due could not be listed; the next try is in a moment", failure);
            }
        }
    }

    /** True if some feed that is due could not be started yet. */
    private boolean startDue(Instant now) {
        boolean left = false;
        if (underWay.size() >= LOOKS_AT_ONCE) {
            return true;
        }
        endedMeanwhile.clear();
        for (FeedRecord feed : store.feeds().due(now, DUE_AT_ONCE)) {
            String host = host(feed);
            boolean room = underWay.size() < LOOKS_AT_ONCE && hosts.getOrDefault(host, 0) < LOOKS_A_HOST;
            left |= !room;
            if (room && isBegun(feed)) {
                hosts.merge(host, 1, Integer::sum);
                looks.incrementAndGet();
                Thread.ofVirtual().name("look").start(() -> look(feed, host));
            }
        }
        return left;
    }

    /** False if it is being looked at, or was since the due ones were listed: asked after it is noted, so that none slips through. */
    private boolean isBegun(FeedRecord feed) {
        if (!underWay.add(feed.address())) {
            return false;
        }
        boolean ended = endedMeanwhile.contains(feed.address());
        if (ended) {
            underWay.remove(feed.address());
        }
        return !ended;
    }

    // Whatever happens in one look, the others go on; a look that did not end is taken again later.
    private void look(FeedRecord feed, String host) {
        try {
            look.look(feed);
        } catch (InterruptedException stopped) {
            ended(feed.address());
        } catch (RuntimeException failure) {
            LOG.error("The look at {} failed", feed.address(), failure);
            settleFailure(feed);
        } finally {
            hosts.merge(host, -1, (count, less) -> count + less <= 0 ? null : count + less);
        }
    }

    private void settleFailure(FeedRecord feed) {
        try {
            FeedStand stand = feed.stand();
            String reason = "an error in Throughline; please report it";
            intake.put(new Arrival.Looked(feed.with(stand.failed(clock.instant(), stand.every(), reason))));
        } catch (InterruptedException stopped) {
            ended(feed.address());
        }
    }

    private void ended(String feed) {
        endedMeanwhile.add(feed);
        underWay.remove(feed);
    }

    private static String host(FeedRecord feed) {
        WebUrl url = WebUrl.of(feed.address());
        return url == null ? "" : url.host();
    }

    /** The client that this asks with: whoever else asks shares its turns with each host. */
    public WebClient client() {
        return client;
    }

    /** How the fetching stands, for the metrics. */
    public List<Figure> figures() {
        return List.of(
                Figure.sinceStart("looks", "Looks at feeds begun.", looks.get()),
                Figure.now("looks_under_way", "Looks at feeds not yet recorded.", underWay.size()),
                Figure.now("intake_waiting", "Arrivals that wait to be read and stored.", intake.waiting()),
                Figure.sinceStart("articles_added", "Articles stored for the first time.", intake.added()),
                Figure.sinceStart("articles_renewed", "New versions of articles stored.", intake.renewed()));
    }

    /** Feeds being looked at, and arrivals that wait to be stored. */
    public int underWay() {
        return underWay.size() + intake.waiting();
    }

    /** Stops; what is not stored by now comes with the next look. */
    @Override
    public void close() {
        ended.set(true);
        Thread schedule = scheduling;
        if (schedule != null) {
            schedule.interrupt();
        }
        storing.interrupt();
        try {
            storing.join(5_000);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
        client.close();
    }
}
