package org.throughline.engine.story;

import java.util.Collections;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * A person's word on which families tell one story: an input of the log like a page, obeyed by all later clustering until it
 * is taken back. It names families and never stories, because families keep while stories are thought over; a story is
 * named by its families. Said of a family that is not known yet it holds from the day the family comes.
 */
public sealed interface StoryCorrection {
    /** Every family that is named. */
    SortedSet<Long> families();

    /** What takes it back where nothing can be decided anew. */
    StoryCorrection opposite();

    /** All these families tell one story: two stories become one. */
    record Together(SortedSet<Long> families) implements StoryCorrection {
        public Together {
            families = Collections.unmodifiableSortedSet(new TreeSet<>(families));
        }

        @Override
        public StoryCorrection opposite() {
            SortedSet<Long> rest = new TreeSet<>(families);
            SortedSet<Long> first =
                    new TreeSet<>(families.isEmpty() ? families : families.headSet(families.first() + 1));
            rest.removeAll(first);
            return new Apart(rest, first);
        }
    }

    /**
     * None of these families is of one story with any of those: a story is split, or a report does not belong to it (one
     * family here, the rest of its story there).
     */
    record Apart(SortedSet<Long> these, SortedSet<Long> those) implements StoryCorrection {
        public Apart {
            these = Collections.unmodifiableSortedSet(new TreeSet<>(these));
            those = Collections.unmodifiableSortedSet(new TreeSet<>(those));
            if (these.stream().anyMatch(those::contains)) {
                throw new IllegalArgumentException("a family cannot be kept apart from itself");
            }
        }

        @Override
        public SortedSet<Long> families() {
            SortedSet<Long> all = new TreeSet<>(these);
            all.addAll(those);
            return all;
        }

        @Override
        public StoryCorrection opposite() {
            return new Together(families());
        }
    }
}
