package org.throughline.store.search;

import java.io.IOException;
import java.util.List;
import java.util.Set;
import org.throughline.engine.article.Article;

/** The stored inputs, as the index takes them in. */
public interface Inputs {
    /** Takes what was stored. */
    interface Sink {
        void article(Article article, List<Long> entities) throws IOException;

        void entity(long id, Set<String> spellings) throws IOException;
    }

    /** The number of the last input. */
    long last();

    /**
     * Hands over the articles of the next inputs after a number, and the entities they changed.
     *
     * @return the number of the last input handed over
     */
    long read(long after, int most, Sink sink) throws IOException;
}
