package org.throughline.app.fetching;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.throughline.engine.page.Page;
import org.throughline.feeds.address.OwnAddress;
import org.throughline.feeds.address.WebAddress;
import org.throughline.feeds.address.WebUrl;
import org.throughline.feeds.fetch.FetchFailure;
import org.throughline.feeds.format.FeedPart;
import org.throughline.feeds.item.FeedItem;
import org.throughline.feeds.schedule.FeedAnswer;
import org.throughline.feeds.schedule.FeedQuestion;
import org.throughline.feeds.schedule.Hub;
import org.throughline.feeds.schedule.Interval;
import org.throughline.store.feed.FeedRecord;
import org.throughline.store.feed.FeedStand;
import org.throughline.store.feed.Feeds;
import org.throughline.store.feed.ItemRecord;

/**
 * One look at one feed: asks for it, finds out which of its items are new or changed, fetches their pages, hands all over
 * in the order of publication, and last of all how the feed stands. Writes nothing itself, so a look that is broken off
 * is simply taken again. Blocking; safe for use from many threads.
 */
final class FeedLook {
    private static final int MOST_TRIES = 3;

    private final FeedQuestion question;
    private final PageFetcher pages;
    private final Feeds feeds;
    private final Interval interval;
    private final InstantSource clock;
    private final Sink sink;

    /** Where arrivals go; waits while there is no room. */
    @FunctionalInterface
    interface Sink {
        void put(Arrival arrival) throws InterruptedException;
    }

    FeedLook(FeedQuestion question, PageFetcher pages, Feeds feeds, Interval interval, InstantSource clock, Sink sink) {
        this.question = question;
        this.pages = pages;
        this.feeds = feeds;
        this.interval = interval;
        this.clock = clock;
        this.sink = sink;
    }

    void look(FeedRecord feed) throws InterruptedException {
        WebUrl address = WebUrl.of(feed.address());
        if (address == null) {
            // Nobody adds such a feed; a list edited by hand may hold one.
            failed(feed, interval.longest(), FetchFailure.REFUSAL);
            return;
        }
        FeedStand stand = feed.stand();
        switch (question.ask(address, stand.etag(), stand.lastModified())) {
            case FeedAnswer.Items items -> take(feed, items);
            case FeedAnswer.Unchanged unchanged -> {
                Duration every = interval.afterNothingNew(stand.every());
                looked(feed, every, unchanged.pause(), stand.etag(), stand.lastModified(), null, null);
            }
            case FeedAnswer.Failed failed -> {
                Duration every = interval.afterFailures(stand.every(), stand.failures());
                failed(feed, Interval.spread(interval.waitFor(every, failed.pause())), failed.reason());
            }
            case FeedAnswer.HeldBack held -> {
                Instant next = clock.instant().plus(Interval.spread(held.rest()));
                sink.put(new Arrival.HeldBack(feed.with(stand.postponed(next))));
            }
            case FeedAnswer.Gone gone -> sink.put(new Arrival.Looked(feed.with(stand.gone(clock.instant()))));
        }
    }

    private void failed(FeedRecord feed, Duration wait, String reason) throws InterruptedException {
        sink.put(new Arrival.Looked(feed.with(feed.stand().failed(clock.instant(), wait, reason))));
    }

    private void looked(
            FeedRecord feed,
            Duration every,
            @Nullable Duration pause,
            @Nullable String etag,
            @Nullable String lastModified,
            @Nullable String movedTo,
            @Nullable Hub hub)
            throws InterruptedException {
        Duration wait = Interval.spread(interval.waitFor(every, pause));
        FeedStand after = feed.stand().looked(clock.instant(), every, wait, etag, lastModified);
        sink.put(new Arrival.Looked(feed.with(after), movedTo, hub));
    }

    private void take(FeedRecord feed, FeedAnswer.Items answer) throws InterruptedException {
        FeedRecord named = named(feed, answer);
        List<String> identities = answer.items().stream()
                .map(item -> item.identity(feed.address()))
                .toList();
        Map<String, ItemRecord> known = feeds.items().known(feed.address(), identities);
        Set<String> whole = feeds.items().whole(identities);
        List<FeedItem> items = new ArrayList<>(answer.items()).reversed();
        Set<String> done = new HashSet<>();
        int seen = 0;
        for (FeedItem item : items) {
            ItemRecord before = known(feed, item, known);
            seen += before == null ? 0 : 1;
            String identity = before == null ? item.identity(feed.address()) : before.identity();
            if (done.add(identity) && isToBeTaken(item, before)) {
                takeItem(named, item, identity, before, whole.contains(identity));
            }
        }
        FeedStand stand = feed.stand();
        Duration every =
                stand.lastSuccess() == null ? stand.every() : interval.afterItems(stand.every(), seen, items.size());
        WebUrl movedTo = answer.movedTo();
        looked(
                named,
                every,
                answer.pause(),
                answer.etag(),
                answer.lastModified(),
                movedTo == null || movedTo.fetched().equals(feed.address()) ? null : movedTo.fetched(),
                answer.hub());
    }

    private @Nullable ItemRecord known(FeedRecord feed, FeedItem item, Map<String, ItemRecord> known) {
        ItemRecord byIdentity = known.get(item.identity(feed.address()));
        if (byIdentity != null || item.guid() == null) {
            return byIdentity;
        }
        return feeds.items()
                .knownByGuid(feed.address(), item.guid())
                .filter(one -> item.mayBe(one.identity(), one.title()))
                .orElse(null);
    }

    private static boolean isToBeTaken(FeedItem item, @Nullable ItemRecord before) {
        return before == null || before.digest() != item.digest() || !before.whole() && before.tries() < MOST_TRIES;
    }

    private void takeItem(
            FeedRecord feed, FeedItem item, String identity, @Nullable ItemRecord before, boolean readForAnother)
            throws InterruptedException {
        if (before == null && readForAnother) {
            ItemRecord record = new ItemRecord(identity, identity, item.guid(), item.title(), item.digest(), true, 0);
            sink.put(new Arrival.Item(feed.address(), record, null, false));
            return;
        }
        PageFetcher.Answer page = feed.fullText() ? pages.fetch(item.linked()) : PageFetcher.Answer.NEVER;
        String content = page.content();
        FeedItem told = before == null ? amended(item, content) : item;
        String article = before != null ? before.article() : told == item ? identity : told.identity(feed.address());
        int tries = before == null ? 1 : before.tries() + 1;
        ItemRecord record = new ItemRecord(
                identity, article, item.guid(), item.title(), item.digest(), !page.worthAnotherTry(), tries);
        boolean sameAgain = before != null && before.digest() == item.digest() && content == null;
        ArrivedPage arrived = sameAgain ? null : arrived(told, article, feed, content);
        sink.put(new Arrival.Item(feed.address(), record, arrived, before == null));
    }

    private ArrivedPage arrived(FeedItem item, String article, FeedRecord feed, @Nullable String content) {
        Instant received = clock.instant();
        String source = item.address() == null ? feed.source() : item.address().site();
        Page whole = content == null ? null : item.asPage(article, source, received, content);
        return new ArrivedPage(item.asPage(article, source, received), whole);
    }

    /** At the address that its page tells: the feed's may hold parameters that name nothing. The same if it tells no other. */
    private static FeedItem amended(FeedItem item, @Nullable String content) {
        WebAddress listed = item.address();
        WebAddress told = listed == null || content == null ? listed : OwnAddress.amended(listed, content);
        return told == null || told.equals(listed) ? item : item.at(told);
    }

    /** A feed added by its bare address gets the name that it gives itself. */
    private static FeedRecord named(FeedRecord feed, FeedAnswer.Items answer) {
        FeedPart head = answer.head();
        String title = head.title();
        if (!feed.title().isBlank() || title == null || title.isBlank()) {
            return feed;
        }
        WebUrl home = answer.address().resolve(head.link());
        return feed.named(title.strip(), home == null ? feed.home() : home.fetched());
    }
}
