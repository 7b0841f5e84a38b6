package org.throughline.engine.quotation;

import java.util.List;
import org.throughline.engine.article.SentenceRef;

/**
 * What several quotations of the same words have in common.
 *
 * @param speaker entity id, 0 while unknown
 * @param versions where it was quoted, the earliest first
 */
public record Statement(long id, long speaker, List<SentenceRef> versions) {
    public Statement {
        versions = List.copyOf(versions);
    }
}
