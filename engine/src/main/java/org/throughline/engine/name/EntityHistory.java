package org.throughline.engine.name;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an entity was called, where and when.
 *
 * @param uses by source, language and spelling, in that order
 * @param roles by title
 */
public record EntityHistory(List<Use> uses, List<Role> roles) {
    public EntityHistory {
        uses = List.copyOf(uses);
        roles = List.copyOf(roles);
    }

    /** How often a source wrote a spelling in a language. */
    public record Use(String source, String language, String spelling, int count) {}

    /**
     * A title or role said of the entity.
     *
     * @param first the day of the first article that says so, null if all are undated
     */
    public record Role(
            String title,
            @Nullable LocalDate first,
            @Nullable LocalDate last,
            int count) {}
}
