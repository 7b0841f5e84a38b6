package org.throughline.engine.name;

import java.util.Collections;
import java.util.SortedSet;
import java.util.TreeSet;

/** A person's word on who is who: an input of the log like a page, obeyed by all later resolution until it is taken back. */
public sealed interface EntityCorrection {
    /** Two entities are one; the first one's id stays. */
    record Merge(long one, long other) implements EntityCorrection {}

    /** Some of an entity's spellings are another's: an entity of their own from now on. */
    record Split(long entity, SortedSet<String> spellings) implements EntityCorrection {
        public Split {
            spellings = Collections.unmodifiableSortedSet(new TreeSet<>(spellings));
        }
    }
}
