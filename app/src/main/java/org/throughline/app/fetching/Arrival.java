package org.throughline.app.fetching;

import org.jspecify.annotations.Nullable;
import org.throughline.feeds.schedule.Hub;
import org.throughline.store.feed.FeedRecord;
import org.throughline.store.feed.ItemRecord;

/** What the fetching side hands to the storing side, in this order: the items of a feed, then how its look ended. */
sealed interface Arrival {
    /** @param page null if the article is stored already and only belongs to one more feed */
    record Item(String feed, ItemRecord item, @Nullable ArrivedPage page, boolean fresh) implements Arrival {}

    /**
     * @param movedTo where the feed is from now on; null if where it was
     * @param hub who tells of its changes; null if the answer did not say
     */
    record Looked(
            FeedRecord after,
            @Nullable String movedTo,
            @Nullable Hub hub) implements Arrival {
        Looked(FeedRecord after) {
            this(after, null, null);
        }
    }

    /** A feed was not asked, because its host wants its rest. */
    record HeldBack(FeedRecord after) implements Arrival {}

    /** Somebody waits for all that came before. */
    record Mark(java.util.concurrent.CountDownLatch reached) implements Arrival {}
}
