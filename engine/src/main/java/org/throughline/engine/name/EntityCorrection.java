package org.throughline.engine.name;

import java.util.Collections;
import java.util.SortedSet;
import java.util.TreeSet;
import org.throughline.engine.article.Ids;

/** A person's word on who is who: an input of the log like a page, obeyed by all later resolution until it is taken back. */
public sealed interface EntityCorrection {
    /** Two entities are one; the first one's id stays. */
    record Merge(long one, long other) implements EntityCorrection {}

    /** An entity is of another kind than its mentions were taken for. */
    record OfKind(long entity, EntityKind kind) implements EntityCorrection {}

    /** Some of what is one entity is another. */
    sealed interface Parting extends EntityCorrection {
        long entity();

        /** Whether an entity of an article, found to be {@link #entity}, is the other one. */
        boolean takes(LocalEntity local);

        /** The id of the other one. */
        long part();
    }

    /** Some of an entity's spellings are another's: an entity of their own from now on. */
    record Split(long entity, SortedSet<String> spellings) implements Parting {
        public Split {
            spellings = Collections.unmodifiableSortedSet(new TreeSet<>(spellings));
        }

        @Override
        public boolean takes(LocalEntity local) {
            return spellings.contains(local.name());
        }

        @Override
        public long part() {
            return Ids.of("entity part", Long.toString(entity), String.join("\n", spellings));
        }
    }

    /** Two of one name: who is given one of these roles by an article is another than who is not. */
    record SplitByRole(long entity, SortedSet<String> roles) implements Parting {
        public SplitByRole {
            roles = Collections.unmodifiableSortedSet(new TreeSet<>(roles));
        }

        @Override
        public boolean takes(LocalEntity local) {
            return local.titles().stream().anyMatch(roles::contains);
        }

        @Override
        public long part() {
            return Ids.of("entity role", Long.toString(entity), String.join("\n", roles));
        }
    }
}
