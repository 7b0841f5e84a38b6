package org.throughline.app.reading;

import java.time.Instant;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.throughline.engine.Edition;
import org.throughline.engine.Pipeline;
import org.throughline.engine.article.SiteLines;
import org.throughline.engine.page.Page;
import org.throughline.engine.reading.AnnotatedArticle;
import org.throughline.engine.reading.PageReader;
import org.throughline.feeds.saved.SavedPage;
import org.throughline.feeds.saved.SavedPages;

/**
 * Saved pages read in parallel, and put into the order in which the memory takes them in: by time, then identity, so that
 * the same pages give the same stories in whatever order they were named.
 *
 * <p>Once all are read it is known which lines recur across the pages of a site; the articles that took such lines for
 * theirs are then read once more.
 *
 * @param articles in the order of the log
 * @param quarantine what was put aside, in the order of the inputs
 * @param unusedFields what article lines said in vain, with the numbers of lines
 */
public record PagesRead(
        List<AnnotatedArticle> articles, List<Quarantined> quarantine, List<Map.Entry<String, Long>> unusedFields) {
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
        return of(pages, new PageReader(), progress);
    }

    /** The same with a reader that may know more than the pages. */
    public static PagesRead of(SavedPages pages, PageReader reader, Progress progress) throws InterruptedException {
        List<@Nullable AnnotatedArticle> read = new ArrayList<>();
        List<Quarantined> quarantine = new ArrayList<>();
        readAll(reader, new SiteLines(), pages.iterator(), outcome -> {
            read.add(outcome.article());
            if (outcome.quarantined() != null) {
                quarantine.add(outcome.quarantined());
            }
            progress.step();
        });
        List<Map.Entry<String, Long>> unused = pages.unusedFields().counted();
        SiteLines sites = new SiteLines();
        inOrder(read).forEach(article -> sites.learn(article.article()));
        readAgain(reader, pages, read, sites);
        return new PagesRead(inOrder(read), List.copyOf(quarantine), unused);
    }

    /** Reads those articles again whose body changes with what is known of their sites now. */
    private static void readAgain(
            PageReader reader, SavedPages pages, List<@Nullable AnnotatedArticle> read, SiteLines sites)
            throws InterruptedException {
        BitSet changed = new BitSet();
        for (int i = 0; i < read.size(); i++) {
            AnnotatedArticle article = read.get(i);
            changed.set(
                    i,
                    article != null
                            && sites.snapshot(article.article().source()).wouldChange(article.article()));
        }
        List<SavedPage> again = new ArrayList<>();
        int at = 0;
        for (Iterator<SavedPage> all = pages.iterator(); all.hasNext() && at < changed.length(); at++) {
            SavedPage page = all.next();
            if (changed.get(at)) {
                again.add(page);
            }
        }
        Iterator<Integer> places = changed.stream().iterator();
        readAll(reader, sites, again.iterator(), outcome -> {
            int place = places.next();
            read.set(place, outcome.article() == null ? read.get(place) : outcome.article());
        });
    }

    private static void readAll(PageReader reader, SiteLines sites, Iterator<SavedPage> pages, Consumer<Outcome> taker)
            throws InterruptedException {
        int threads = Runtime.getRuntime().availableProcessors();
        ReadingPool.Reading reading = saved -> {
            Page page = saved.load();
            return reader.read(page, sites.snapshot(page.source()));
        };
        try (ReadingPool pool = new ReadingPool(threads, reading)) {
            pool.readAll(pages, taker);
        }
    }

    private static List<AnnotatedArticle> inOrder(List<@Nullable AnnotatedArticle> read) {
        List<AnnotatedArticle> articles = new ArrayList<>();
        for (AnnotatedArticle article : read) {
            if (article != null) {
                articles.add(article);
            }
        }
        articles.sort(BY_TIME_THEN_IDENTITY);
        return articles;
    }

    /** What a memory that knows nothing else makes of the articles. */
    public Edition edition() {
        Pipeline pipeline = new Pipeline();
        articles.forEach(pipeline::accept);
        return pipeline.edition();
    }
}
