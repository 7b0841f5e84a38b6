package org.throughline.app.reading;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.throughline.engine.Edition;
import org.throughline.engine.Pipeline;
import org.throughline.engine.reading.AnnotatedArticle;
import org.throughline.feeds.saved.SavedPages;

/**
 * Reads saved pages to the end: all pages in parallel, then their articles into the memory in the order of time, then
 * identity, so that the same pages give the same stories in whatever order they were named.
 *
 * @param edition what is known when all is read
 * @param quarantine what was put aside, in the order of the inputs
 */
public record SavedReading(Edition edition, List<Quarantined> quarantine) {
    /** The order of the log: by time, the undated last, then by identity; of several versions the one saved first. */
    static final Comparator<AnnotatedArticle> BY_TIME_THEN_IDENTITY = Comparator.comparing(
                    (AnnotatedArticle one) -> one.article().time(),
                    Comparator.nullsLast(Comparator.<Instant>naturalOrder()))
            .thenComparing(one -> one.article().captured(), Comparator.nullsLast(Comparator.<Instant>naturalOrder()))
            .thenComparing(one -> one.article().identity())
            .thenComparing(one -> one.article().source())
            .thenComparingLong(one -> one.article().version());

    /** Reads with as many threads as there are processors. */
    public static SavedReading of(SavedPages pages, Progress progress) throws InterruptedException {
        Pipeline pipeline = new Pipeline();
        List<AnnotatedArticle> read = new ArrayList<>();
        List<Quarantined> quarantine = new ArrayList<>();
        int threads = Runtime.getRuntime().availableProcessors();
        try (ReadingPool pool = new ReadingPool(threads, page -> pipeline.read(page.load()))) {
            pool.readAll(pages.iterator(), outcome -> {
                if (outcome.article() != null) {
                    read.add(outcome.article());
                } else if (outcome.quarantined() != null) {
                    quarantine.add(outcome.quarantined());
                }
                progress.step();
            });
        }
        read.sort(BY_TIME_THEN_IDENTITY);
        read.forEach(pipeline::accept);
        return new SavedReading(pipeline.edition(), List.copyOf(quarantine));
    }
}
