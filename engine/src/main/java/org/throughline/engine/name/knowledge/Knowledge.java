package org.throughline.engine.name.knowledge;

import java.util.List;

/**
 * What is known of people, organisations and places before any article is read, by their names. Safe for use from many
 * threads; what it answers goes into the article that was read, so later answers may differ without changing the past.
 */
@FunctionalInterface
public interface Knowledge {
    /** Nothing is known. */
    Knowledge NONE = key -> List.of();

    /**
     * Who has a name.
     *
     * @param key as {@link #key} makes it
     * @return those with the name among their labels or aliases in any language, in no order
     */
    List<KnownItem> named(String key);

    /** What a name is looked up by: lower case, without accents, marks and double spaces. Linear; empty if no letter is left. */
    static String key(String name) {
        return NameFolding.folded(name);
    }
}
