package org.throughline.app.reading;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.throughline.engine.Edition;
import org.throughline.engine.Pipeline;
import org.throughline.engine.reading.AnnotatedArticle;
import org.throughline.engine.reading.PageReader;
import org.throughline.feeds.saved.SavedPages;

/**
 * Saved pages read in parallel, and put into the order in which the memory takes them in: by time, then identity, so that
 * the same pages give the same stories in whatever order they were named.
 *
 * @param articles in the order of the log
 * @param quarantine what was put aside, in the order of the inputs
 */
public record PagesRead(List<AnnotatedArticle> articles, List<Quarantined> quarantine) {
    /** By time, the undated last, then by identity; of several versions the one saved first. */
    static final Comparator<AnnotatedArticle> BY_TIME_THEN_IDENTITY = Comparator.comparing(
                    (AnnotatedArticle one) -> one.article().time(),
                    Comparator.nullsLast(Comparator.<Instant>naturalOrder()))
            .thenComparing(one -> one.article().captured(), Comparator.nullsLast(Comparator.<Instant>naturalOrder()))
            .thenComparing(one -> one.article().identity())
            .thenComparing(one -> one.article().source())
            .thenComparingLong(one -> one.article().version());

    /** Reads with as many threads as there are processors. */
    public static PagesRead of(SavedPages pages, Progress progress) throws InterruptedException {
        PageReader reader = new PageReader();
        List<AnnotatedArticle> articles = new ArrayList<>();
        List<Quarantined> quarantine = new ArrayList<>();
        int threads = Runtime.getRuntime().availableProcessors();
        try (ReadingPool pool = new ReadingPool(threads, page -> reader.read(page.load()))) {
            pool.readAll(pages.iterator(), outcome -> {
                if (outcome.article() != null) {
                    articles.add(outcome.article());
                } else if (outcome.quarantined() != null) {
                    quarantine.add(outcome.quarantined());
                }
                progress.step();
            });
        }
        articles.sort(BY_TIME_THEN_IDENTITY);
        return new PagesRead(articles, List.copyOf(quarantine));
    }

    /** What a memory that knows nothing else makes of the articles. */
    public Edition edition() {
        Pipeline pipeline = new Pipeline();
        articles.forEach(pipeline::accept);
        return pipeline.edition();
    }
}
