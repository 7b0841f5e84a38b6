package org.throughline.engine.article;

import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Lines that recur across the pages of one source: they are the site's, not a report's. Memory, fed in log order by one
 * thread; {@link #snapshot} may be asked from any thread and gives what was known when it was last fed.
 *
 * <p>Bounded: the sources heard of last, and for each the lines seen last, about 16 kB a source.
 */
public final class SiteLines {
    private static final int MOST_SOURCES = 2_000;

    private final Map<String, SiteMemory> sources = new LinkedHashMap<>(16, 0.75f, true);
    private final Map<String, SiteSnapshot> snapshots = new ConcurrentHashMap<>();

    /** Counts the lines of a page once each. A new version of a known article must not be given: it is no other page. */
    public void learn(Article article) {
        SiteMemory source = sources.computeIfAbsent(article.source(), any -> new SiteMemory());
        source.learn(article);
        snapshots.put(article.source(), source.snapshot());
        if (sources.size() > MOST_SOURCES) {
            Iterator<String> oldest = sources.keySet().iterator();
            snapshots.remove(oldest.next());
            oldest.remove();
        }
    }

    /** What is known of a source now; learning more does not change it. */
    public SiteSnapshot snapshot(String source) {
        return snapshots.getOrDefault(source, SiteSnapshot.NONE);
    }
}
