package org.throughline.store.search;

import java.util.List;
import org.throughline.store.library.EntityMention;
import org.throughline.store.library.Slice;

/**
 * What was found.
 *
 * @param entities whom the words name, in any spelling
 * @param total how many articles; at least so many if {@code totalIsExact} is false
 * @param behind inputs that the index has not taken in yet
 */
public record SearchAnswer(
        List<EntityMention> entities, Slice<SearchHit> hits, long total, boolean totalIsExact, long behind) {
    public SearchAnswer {
        entities = List.copyOf(entities);
    }
}
