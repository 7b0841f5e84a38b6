package org.throughline.store.library;

import org.jspecify.annotations.Nullable;

/**
 * Something that was done, in the words of an article.
 *
 * @param category PLOVER category
 * @param role of the entity it is shown for: {@code source} or {@code target}
 * @param day when, ISO, if said
 */
public record ActionView(
        Passage passage,
        String category,
        String modality,
        boolean negated,
        String role,
        @Nullable String day) {}
