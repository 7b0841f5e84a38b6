package org.throughline.store.library;

import java.util.List;

/** What the reports of a story say about someone or something it is about. */
public record BackgroundView(EntityMention entity, List<Passage> passages) {
    public BackgroundView {
        passages = List.copyOf(passages);
    }
}
