package org.throughline.engine.name;

import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A person, organisation or place within one article: what its short and full forms have in common.
 *
 * @param name the fullest form, as written
 * @param spellings every form with how often it occurs; inflection such as a possessive is cut off
 * @param titles roles said of it in the article ("Kazakh President")
 * @param known its identifier in the knowledge base that the article was read with, null if it is not known there
 */
public record LocalEntity(
        EntityKind kind,
        String name,
        SortedMap<String, Integer> spellings,
        List<String> titles,
        @Nullable String known) {
    public LocalEntity {
        spellings = Collections.unmodifiableSortedMap(new TreeMap<>(spellings));
        titles = List.copyOf(titles);
    }

    /** An entity of which nothing but the article tells. */
    public LocalEntity(EntityKind kind, String name, SortedMap<String, Integer> spellings, List<String> titles) {
        this(kind, name, spellings, titles, null);
    }

    /** The same with its identifier, and of the kind that is known. */
    public LocalEntity known(EntityKind as, String identifier) {
        return new LocalEntity(as, name, spellings, titles, identifier);
    }
}
