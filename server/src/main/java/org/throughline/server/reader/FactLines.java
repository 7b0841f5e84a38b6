package org.throughline.server.reader;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.throughline.store.library.FactView;
import org.throughline.store.library.Passage;

/** A fact as a page shows it: the first sentence of every source, and behind a fold what else the sources say of it. */
public record FactLines(List<Passage> shown, List<Passage> more) {
    private static final int MOST_SHOWN = 5;

    public static FactLines of(FactView fact) {
        List<Passage> shown = new ArrayList<>();
        List<Passage> more = new ArrayList<>();
        Set<String> sources = new HashSet<>();
        for (Passage passage : fact.passages()) {
            boolean first = sources.add(passage.source());
            (first && shown.size() < MOST_SHOWN ? shown : more).add(passage);
        }
        return new FactLines(shown, more);
    }
}
