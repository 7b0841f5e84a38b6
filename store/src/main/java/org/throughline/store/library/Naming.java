package org.throughline.store.library;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an entity was called, where and when, in the latest articles that name it.
 *
 * @param uses the commonest first
 * @param roles the latest first
 */
public record Naming(List<Use> uses, List<Role> roles) {
    public Naming {
        uses = List.copyOf(uses);
        roles = List.copyOf(roles);
    }

    /** How often a source wrote a spelling in a language. */
    public record Use(String source, String language, String spelling, int count) {}

    /**
     * A title or role said of the entity.
     *
     * @param first the day (UTC) of the first article that says so, null if all are undated
     * @param articles how many say so
     */
    public record Role(
            String title,
            @Nullable LocalDate first,
            @Nullable LocalDate last,
            int articles) {}
}
