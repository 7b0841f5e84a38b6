package org.throughline.app.fetching;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.throughline.app.reading.Outcome;
import org.throughline.app.reading.Quarantined;
import org.throughline.app.reading.ReadingPool;
import org.throughline.engine.article.SiteLines;
import org.throughline.engine.page.UnreadablePage;
import org.throughline.engine.reading.AnnotatedArticle;
import org.throughline.engine.reading.PageReader;
import org.throughline.feeds.saved.SavedPage;
import org.throughline.feeds.schedule.Hub;
import org.throughline.store.Accepted;
import org.throughline.store.PutAside;
import org.throughline.store.Store;
import org.throughline.store.feed.FeedRecord;
import org.throughline.store.feed.FeedStand;
import org.throughline.store.feed.SeenItems;

/**
 * Reads and stores what arrives, on one thread that owns the writing: batch by batch, articles first, then which items
 * they were, then how the feeds stand; so after a crash at any point the next look at a feed brings what is missing. The
 * queue holds a bounded number of pages: when storing is slow, fetching waits.
 */
final class Intake {
    private static final Logger LOG = LoggerFactory.getLogger(Intake.class);
    private static final int QUEUE = 256;
    private static final int BATCH = 256;
    private static final long GATHER_MILLIS = 250;

    private final BlockingQueue<Arrival> queue = new ArrayBlockingQueue<>(QUEUE);
    private final Store store;
    private final InstantSource clock;
    private final SiteLines sites = new SiteLines();
    private final ReadingPool pool;
    private final Consumer<String> lookEnded;
    private final AtomicLong added = new AtomicLong();
    private final AtomicLong renewed = new AtomicLong();
    private final AtomicLong heldBack = new AtomicLong();

    /** @param lookEnded told the address of each feed whose look is recorded */
    Intake(Store store, PageReader reader, InstantSource clock, Consumer<String> lookEnded) {
        this.store = store;
        this.clock = clock;
        this.lookEnded = lookEnded;
        int threads = Runtime.getRuntime().availableProcessors();
        this.pool = new ReadingPool(threads, page -> read(reader, page));
    }

    private AnnotatedArticle read(PageReader reader, SavedPage page) throws UnreadablePage {
        ArrivedPage arrived = (ArrivedPage) page;
        return arrived.read(reader, sites.snapshot(arrived.ofFeed().source()));
    }

    void put(Arrival arrival) throws InterruptedException {
        queue.put(arrival);
    }

    /** Articles stored for the first time, and new versions. */
    long added() {
        return added.get();
    }

    long renewed() {
        return renewed.get();
    }

    /** Looks that did not take place, because the host wants its rest. */
    long heldBack() {
        return heldBack.get();
    }

    int waiting() {
        return queue.size();
    }

    /** Works until the thread is interrupted. */
    void run() {
        try {
            while (true) {
                store(gather());
            }
        } catch (InterruptedException ended) {
            pool.close();
        }
    }

    private List<Arrival> gather() throws InterruptedException {
        List<Arrival> batch = new ArrayList<>();
        batch.add(queue.take());
        long end = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(GATHER_MILLIS);
        while (batch.size() < BATCH && !(batch.getLast() instanceof Arrival.Mark)) {
            Arrival next = queue.poll(Math.max(0, end - System.nanoTime()), TimeUnit.NANOSECONDS);
            if (next == null) {
                break;
            }
            batch.add(next);
        }
        return batch;
    }

    // A batch that cannot be stored (no space, a lock) must not end the service: its feeds are looked at again.
    private void store(List<Arrival> batch) throws InterruptedException {
        Set<String> unsettled = new HashSet<>();
        try {
            storeItems(batch);
        } catch (RuntimeException failure) {
            LOG.error("What was fetched could not be stored; its feeds will be asked again", failure);
            batch.forEach(arrival -> noteFeed(arrival, unsettled));
        }
        settle(
                batch.stream()
                        .filter(Arrival.Looked.class::isInstance)
                        .map(Arrival.Looked.class::cast)
                        .toList(),
                unsettled);
        postpone(batch.stream()
                .filter(Arrival.HeldBack.class::isInstance)
                .map(arrival -> ((Arrival.HeldBack) arrival).after())
                .toList());
        for (Arrival arrival : batch) {
            if (arrival instanceof Arrival.Mark mark) {
                mark.reached().countDown();
            }
        }
    }

    private static void noteFeed(Arrival arrival, Set<String> feeds) {
        if (arrival instanceof Arrival.Item item) {
            feeds.add(item.feed());
        }
    }

    private void storeItems(List<Arrival> batch) throws InterruptedException {
        List<Arrival.Item> items = batch.stream()
                .filter(Arrival.Item.class::isInstance)
                .map(Arrival.Item.class::cast)
                .toList();
        List<Arrival.Item> withPages =
                items.stream().filter(item -> item.page() != null).toList();
        List<AnnotatedArticle> articles = new ArrayList<>();
        List<AnnotatedArticle> fresh = new ArrayList<>();
        Iterator<Arrival.Item> places = withPages.iterator();
        Iterator<SavedPage> pages =
                withPages.stream().<SavedPage>map(Intake::page).iterator();
        pool.readAll(pages, outcome -> {
            Arrival.Item item = places.next();
            AnnotatedArticle article = keep(item, outcome);
            if (article != null) {
                articles.add(article);
                if (item.fresh()) {
                    fresh.add(article);
                }
            }
        });
        Accepted accepted = articles.isEmpty() ? new Accepted(0, 0, 0) : store.accept(articles);
        store.quarantine()
                .release(articles.stream().map(one -> one.article().identity()).toList());
        added.addAndGet(accepted.added());
        renewed.addAndGet(accepted.renewed());
        fresh.forEach(article -> sites.learn(article.article()));
        store.feeds()
                .items()
                .taken(
                        items.stream()
                                .map(item -> new SeenItems.Taken(item.feed(), item.item()))
                                .toList(),
                        clock.instant());
    }

    private static ArrivedPage page(Arrival.Item item) {
        ArrivedPage page = item.page();
        if (page == null) {
            throw new IllegalStateException("filtered before");
        }
        return page;
    }

    private @Nullable AnnotatedArticle keep(Arrival.Item item, Outcome outcome) {
        String source = page(item).ofFeed().source();
        if (outcome.quarantined() != null) {
            Quarantined why = outcome.quarantined();
            store.quarantine().note(List.of(new PutAside(item.item().article(), source, why.reason(), why.inWords())));
        }
        return outcome.article();
    }

    /** In one transaction: a flush of a slow disk for every feed would hold up all of them. */
    private void settle(List<Arrival.Looked> looks, Set<String> unsettled) {
        try {
            store.feeds()
                    .update(looks.stream()
                            .map(look -> unsettled.contains(look.after().address()) ? failed(look) : look.after())
                            .toList());
            looks.stream()
                    .filter(look -> !unsettled.contains(look.after().address()))
                    .forEach(this::follow);
        } catch (RuntimeException failure) {
            LOG.error("How {} feeds stand could not be noted", looks.size(), failure);
        } finally {
            looks.forEach(look -> lookEnded.accept(look.after().address()));
        }
    }

    private FeedRecord failed(Arrival.Looked look) {
        FeedStand stand = look.after().stand();
        return look.after().with(stand.failed(clock.instant(), stand.every(), "could not be stored"));
    }

    private void postpone(List<FeedRecord> feeds) {
        heldBack.addAndGet(feeds.size());
        try {
            store.feeds().update(feeds);
        } catch (RuntimeException failure) {
            LOG.error("That {} feeds rest could not be noted", feeds.size(), failure);
        } finally {
            feeds.forEach(feed -> lookEnded.accept(feed.address()));
        }
    }

    private void follow(Arrival.Looked look) {
        String address = look.after().address();
        if (look.movedTo() != null) {
            store.feeds().move(address, look.movedTo());
        } else if (look.hub() != null) {
            Hub hub = look.hub();
            store.hubs().offered(address, hub.address().href(), hub.topic().href(), clock.instant());
        }
    }
}
