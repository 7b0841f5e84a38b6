package org.throughline.engine.name;

import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A person, organisation or place within one article: what its short and full forms have in common.
 *
 * @param name the fullest form, as written
 * @param spellings every form with how often it occurs; inflection such as a possessive is cut off
 * @param titles roles said of it in the article ("Kazakh President")
 */
public record LocalEntity(EntityKind kind, String name, SortedMap<String, Integer> spellings, List<String> titles) {
    public LocalEntity {
        spellings = Collections.unmodifiableSortedMap(new TreeMap<>(spellings));
        titles = List.copyOf(titles);
    }
}
