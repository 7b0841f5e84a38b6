package org.throughline.engine.article;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Lines that recur across the pages of one source: they are the site's, not a report's. Memory, fed in log order; what a
 * page is read with is a {@link #snapshot}, taken before. Bounded: the newest sources, and for each the lines seen last.
 */
public final class SiteLines {
    private static final int MOST_SOURCES = 5_000;
    private static final int MOST_LINES = 600;
    private static final int LEAST_PAGES = 4;
    private static final double LEAST_SHARE = 0.3;

    private final Map<String, Source> sources = bounded(MOST_SOURCES);

    /** Counts the lines of an article once each. A new version of a known article counts as another page. */
    public void learn(Article article) {
        Source source = sources.get(article.source());
        if (source == null) {
            source = new Source();
            sources.put(article.source(), source);
        }
        source.pages++;
        Set<Long> seen = new HashSet<>();
        for (Block block : article.blocks()) {
            long line = Ids.of(block.span().in(article.text()));
            if (seen.add(line)) {
                source.lines.merge(line, 1, Integer::sum);
            }
        }
    }

    /** Which lines are the source's own, as known now; learning more does not change it. */
    public Predicate<String> snapshot(String name) {
        Source source = sources.get(name);
        if (source == null || source.pages < LEAST_PAGES) {
            return line -> false;
        }
        Set<Long> repeated = new HashSet<>();
        double least = Math.max(LEAST_PAGES, LEAST_SHARE * source.pages);
        source.lines.forEach((line, pages) -> {
            if (pages >= least) {
                repeated.add(line);
            }
        });
        return line -> repeated.contains(Ids.of(line));
    }

    private static <K, V> Map<K, V> bounded(int most) {
        return new LinkedHashMap<>(16, 0.75f, true) {
            private static final long serialVersionUID = 1;

            @Override
            protected boolean removeEldestEntry(Map.Entry<K, V> eldest) {
                return size() > most;
            }
        };
    }

    private static final class Source {
        int pages;
        final Map<Long, Integer> lines = bounded(MOST_LINES);
    }
}
