package org.throughline.store;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import org.throughline.engine.Shelf;
import org.throughline.engine.reading.AnnotatedArticle;

/**
 * The articles of the log, the latest asked for kept in memory. Belongs to one transaction at a time: whoever has the
 * turn sets its handle.
 */
final class LogShelf implements Shelf {
    /** Some 50 kB each. */
    private static final int KEPT = 2_000;

    private final Map<Long, AnnotatedArticle> kept = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Long, AnnotatedArticle> eldest) {
            return size() > KEPT;
        }
    };

    private final Map<Long, Long> sequences = new HashMap<>();
    private Handle handle;

    LogShelf(Handle handle) {
        this.handle = handle;
    }

    void within(Handle turn) {
        handle = turn;
    }

    /** Tells where in the log the latest version of an article stands. */
    void note(long article, long sequence) {
        sequences.put(article, sequence);
    }

    @Override
    public @Nullable AnnotatedArticle article(long id) {
        AnnotatedArticle article = kept.get(id);
        Long sequence = sequences.get(id);
        if (article == null && sequence != null) {
            article = InputLog.article(handle, sequence);
            if (article != null) {
                kept.put(id, article);
            }
        }
        return article;
    }

    @Override
    public void put(AnnotatedArticle article) {
        kept.put(article.id(), article);
    }
}
