package org.throughline.engine.brief;

import java.util.List;
import org.throughline.engine.article.SentenceRef;

/**
 * A sentence chosen to stand for what many reports of a story tell.
 *
 * @param sentence the words shown
 * @param sources the sources that carry the same fact
 */
public record KeyPoint(SentenceRef sentence, List<String> sources) {
    public KeyPoint {
        sources = List.copyOf(sources);
    }
}
