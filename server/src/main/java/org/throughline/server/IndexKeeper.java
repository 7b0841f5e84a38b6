package org.throughline.server;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.throughline.store.search.SearchIndex;

/** Keeps the search index up with what is stored, also by other processes: looks every other second, on a thread of its own. */
final class IndexKeeper implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(IndexKeeper.class);
    private static final long SECONDS_BETWEEN = 2;

    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(work -> {
        Thread keeper = new Thread(work, "search-index");
        keeper.setDaemon(true);
        return keeper;
    });

    IndexKeeper(SearchIndex index) {
        thread.scheduleWithFixedDelay(() -> keepUp(index), 0, SECONDS_BETWEEN, TimeUnit.SECONDS);
    }

    private static void keepUp(SearchIndex index) {
        try {
            index.catchUp();
        } catch (RuntimeException failure) {
            LOG.error(
                    "The search index cannot be brought up to date; the next try is in {} s", SECONDS_BETWEEN, failure);
        }
    }

    @Override
    public void close() {
        ExecutorService stopping = thread;
        stopping.close();
    }
}
