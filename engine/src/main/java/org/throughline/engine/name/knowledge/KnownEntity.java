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
 * @param prominence in how many encyclopaedias it has an article, at least 1
 */
public record KnownEntity(
        String id,
        EntityKind kind,
        SortedMap<String, String> labels,
        SortedMap<String, SortedSet<String>> names,
        SortedMap<String, String> descriptions,
        int prominence) {
    public KnownEntity {
        labels = Collections.unmodifiableSortedMap(new TreeMap<>(labels));
        names = Collections.unmodifiableSortedMap(new TreeMap<>(names));
        descriptions = Collections.unmodifiableSortedMap(new TreeMap<>(descriptions));
    }

    /** The label in English, else in the language of the smallest code that has one, else any name. */
    public String label() {
        return labels.isEmpty()
                ? names.firstEntry().getValue().first()
                : labels.getOrDefault("en", labels.firstEntry().getValue());
    }

    /** The description in English, else in another language; empty if there is none. */
    public String description() {
        return descriptions.isEmpty()
                ? ""
                : descriptions.getOrDefault("en", descriptions.firstEntry().getValue());
    }
}
