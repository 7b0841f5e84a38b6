package org.throughline.engine.name;

import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The person, organisation or place that several names stand for, across articles, sources and languages.
 *
 * @param name the form to show
 * @param spellings all forms seen, with counts
 */
public record Entity(long id, EntityKind kind, String name, SortedMap<String, Integer> spellings, List<String> titles) {
    public Entity {
        spellings = Collections.unmodifiableSortedMap(new TreeMap<>(spellings));
        titles = List.copyOf(titles);
    }
}
