package org.throughline.store.library;

import java.util.List;

/**
 * One thing that a story's reports tell, with the sentences that carry it.
 *
 * @param status {@code shared}, {@code only} or {@code conflict}
 * @param since the input of the log that first brought it
 */
public record FactView(long id, String status, long since, List<Passage> passages) {
    public FactView {
        passages = List.copyOf(passages);
    }
}
