package org.throughline.engine.name.knowledge;

import java.util.Collections;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import org.throughline.engine.name.EntityKind;

/**
 * A person, organisation or place of the knowledge base.
 *
 * @param id Wikidata's id, such as {@code Q42}
 * @param names by language code: the label and all aliases
 * @param labels by language code
 * @param descriptions by language code
 */
public record KnownEntity(
        String id,
        EntityKind kind,
        SortedMap<String, String> labels,
        SortedMap<String, SortedSet<String>> names,
        SortedMap<String, String> descriptions) {
    public KnownEntity {
        labels = Collections.unmodifiableSortedMap(new TreeMap<>(labels));
        names = Collections.unmodifiableSortedMap(new TreeMap<>(names));
        descriptions = Collections.unmodifiableSortedMap(new TreeMap<>(descriptions));
    }
}
