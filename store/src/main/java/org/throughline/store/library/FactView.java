package org.throughline.store.library;

import java.util.List;
import java.util.Map;
import org.throughline.engine.article.Span;

/**
 * One thing that a story's reports tell, with the sentences that carry it.
 *
 * @param status {@code shared}, {@code only} or {@code conflict}
 * @param since the input of the log that first brought it
 * @param contradicted by passage, where in its words stands what another source contradicts
 * @param copies articles that copied one of its reports with the sentence in it
 */
public record FactView(
        long id,
        String status,
        long since,
        List<Passage> passages,
        Map<Passage, List<Span>> contradicted,
        List<Long> copies) {
    public FactView {
        copies = List.copyOf(copies);
        passages = List.copyOf(passages);
        contradicted = Map.copyOf(contradicted);
    }

    /** Where in the words of a passage stands what another source contradicts. */
    public List<Span> differing(Passage passage) {
        return contradicted.getOrDefault(passage, List.of());
    }
}
