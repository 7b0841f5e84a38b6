package org.throughline.engine;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.throughline.engine.reading.AnnotatedArticle;

/**
 * Where the articles stand that the memory has taken in, so that the memory itself need not hold their words: it looks
 * up the few that a story's comparison needs. A map here; the log behind a small cache in a store.
 */
public interface Shelf {
    /** The latest version of an article; null if it is not known. */
    @Nullable
    AnnotatedArticle article(long id);

    /** Takes an article, in place of an earlier version. */
    void put(AnnotatedArticle article);

    /** A shelf that holds everything in memory. */
    static Shelf inMemory() {
        Map<Long, AnnotatedArticle> articles = new HashMap<>();
        return new Shelf() {
            @Override
            public @Nullable AnnotatedArticle article(long id) {
                return articles.get(id);
            }

            @Override
            public void put(AnnotatedArticle article) {
                articles.put(article.id(), article);
            }
        };
    }
}
