package org.throughline.engine.article;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.throughline.engine.memory.Restorable;
import org.throughline.engine.memory.Snapshot;

/**
 * Lines that recur across the pages of one source: they are the site's, not a report's. Memory, fed in log order by one
 * thread; {@link #snapshot} may be asked from any thread and gives what was known when it was last fed.
 *
 * <p>Bounded: the sources heard of last, and for each the lines seen last, about 16 kB a source.
 */
public final class SiteLines implements Restorable {
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

    @Override
    public void save(DataOutputStream out) throws IOException {
        out.writeInt(sources.size());
        for (Map.Entry<String, SiteMemory> source : sources.entrySet()) {
            Snapshot.write(out, source.getKey());
            source.getValue().save(out);
        }
    }

    @Override
    public void restore(DataInputStream in) throws IOException {
        for (int left = in.readInt(); left > 0; left--) {
            String source = Snapshot.readString(in);
            SiteMemory memory = SiteMemory.restored(in);
            sources.put(source, memory);
            snapshots.put(source, memory.snapshot());
        }
    }

    @Override
    public long digest() {
        long digest = sources.size();
        for (Map.Entry<String, SiteSnapshot> source : new TreeMap<>(snapshots).entrySet()) {
            digest =
                    Ids.mix(digest + Ids.of(source.getKey()) + source.getValue().number());
        }
        return digest;
    }
}
