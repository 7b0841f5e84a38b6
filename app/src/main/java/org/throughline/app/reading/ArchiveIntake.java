package org.throughline.app.reading;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.throughline.engine.article.SiteLines;
import org.throughline.engine.page.Page;
import org.throughline.engine.reading.AnnotatedArticle;
import org.throughline.engine.reading.PageReader;
import org.throughline.feeds.archive.Archive;
import org.throughline.feeds.archive.ArchivedPage;
import org.throughline.feeds.saved.SavedPage;

/**
 * Reads an archive in parallel and hands its articles over in batches, in the archive's order, each with the place after
 * it. Holds one batch and the pages under way, however large the archive is.
 */
public final class ArchiveIntake {
    private static final int BATCH = 500;

    /** A batch is handed over early once it is this old: on a slow machine, or of long pages, little is to be lost. */
    private static final long BATCH_NANOS = TimeUnit.SECONDS.toNanos(15);

    private final PageReader reader;
    private final SiteLines sites = new SiteLines();

    public ArchiveIntake(PageReader reader) {
        this.reader = reader;
    }

    /** Some pages of an archive: the articles on them, what could not be read, and the place after the last. */
    public record Batch(List<AnnotatedArticle> articles, List<Quarantined> putAside, long place) {}

    /** Takes a batch; called on the caller's thread. */
    @FunctionalInterface
    public interface Taker {
        void take(Batch batch);
    }

    public void read(Archive archive, Taker taker, Progress progress) throws InterruptedException {
        Deque<Long> places = new ArrayDeque<>();
        Gathering gathering = new Gathering(taker);
        int threads = Runtime.getRuntime().availableProcessors();
        try (ReadingPool pool = new ReadingPool(threads, this::read)) {
            pool.readAll(new Noting(archive, places), outcome -> {
                gathering.add(outcome, places.remove());
                progress.step();
            });
        }
        gathering.hand();
    }

    private AnnotatedArticle read(SavedPage saved) throws org.throughline.engine.page.UnreadablePage {
        Page page = saved.load();
        return reader.read(page, sites.snapshot(page.source()));
    }

    private final class Gathering {
        private final Taker taker;
        private List<AnnotatedArticle> articles = new ArrayList<>();
        private List<Quarantined> putAside = new ArrayList<>();
        private long place;
        private long begun = System.nanoTime();

        Gathering(Taker taker) {
            this.taker = taker;
        }

        void add(Outcome outcome, long after) {
            place = after;
            AnnotatedArticle article = outcome.article();
            if (article != null) {
                articles.add(article);
                sites.learn(article.article());
            } else if (outcome.quarantined() != null) {
                putAside.add(outcome.quarantined());
            }
            if (articles.size() + putAside.size() >= BATCH || System.nanoTime() - begun > BATCH_NANOS) {
                hand();
            }
        }

        void hand() {
            if (articles.size() + putAside.size() > 0) {
                taker.take(new Batch(articles, putAside, place));
            }
            articles = new ArrayList<>();
            putAside = new ArrayList<>();
            begun = System.nanoTime();
        }
    }

    /** Notes the places of the pages that go out. */
    private record Noting(Archive archive, Deque<Long> places) implements Iterator<SavedPage> {
        @Override
        public boolean hasNext() {
            return archive.hasNext();
        }

        @Override
        public SavedPage next() {
            ArchivedPage page = archive.next();
            places.add(page.place());
            return page.page();
        }
    }
}
