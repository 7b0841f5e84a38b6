package org.throughline.engine.name;

import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The person, organisation or place that several names stand for, across articles, sources and languages.
 *
 * @param name the form to show
 * @param spellings all forms seen, with counts
 * @param known its identifier in the knowledge base, null if it is not known there
 */
public record Entity(
        long id,
        EntityKind kind,
        String name,
        SortedMap<String, Integer> spellings,
        List<String> titles,
        @Nullable String known) {
    public Entity {
        spellings = Collections.unmodifiableSortedMap(new TreeMap<>(spellings));
        titles = List.copyOf(titles);
    }

    /** An entity that no knowledge base tells of. */
    public Entity(long id, EntityKind kind, String name, SortedMap<String, Integer> spellings, List<String> titles) {
        this(id, kind, name, spellings, titles, null);
    }
}
