package org.throughline.engine.brief;

import java.util.List;
import org.throughline.engine.article.SentenceRef;

/**
 * What a story's reports themselves say about who someone is, or how things came to be.
 *
 * @param entity id of whom or what it is about
 */
public record BackgroundBox(long entity, List<SentenceRef> sentences) {
    public BackgroundBox {
        sentences = List.copyOf(sentences);
    }
}
