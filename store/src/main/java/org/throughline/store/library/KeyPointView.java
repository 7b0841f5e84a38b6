package org.throughline.store.library;

import java.util.List;

/** A chosen sentence and the sources that tell the same. */
public record KeyPointView(Passage passage, List<String> sources) {
    public KeyPointView {
        sources = List.copyOf(sources);
    }
}
