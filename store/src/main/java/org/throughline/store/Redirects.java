package org.throughline.store;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** Keeps old ids leading to what carries their contents now; chains are cut short when they are written. */
final class Redirects {
    static final String FAMILY = "family";
    static final String STORY = "story";
    static final String STORYLINE = "storyline";
    static final String ENTITY = "entity";

    private final Handle handle;

    Redirects(Handle handle) {
        this.handle = handle;
    }

    void lead(String kind, long oldId, long newId) {
        handle.createUpdate("update redirect set new_id = :new where kind = :kind and new_id = :old")
                .bind("kind", kind)
                .bind("old", oldId)
                .bind("new", newId)
                .execute();
        handle.createUpdate("insert into redirect (kind, old_id, new_id) values (:kind, :old, :new)"
                        + " on conflict (kind, old_id) do update set new_id = excluded.new_id")
                .bind("kind", kind)
                .bind("old", oldId)
                .bind("new", newId)
                .execute();
    }

    /** An id that names a thing again leads nowhere else. */
    void clear(String kind, long id) {
        handle.execute("delete from redirect where kind = ? and old_id = ?", kind, id);
    }

    /** The value that occurs most often, the smallest of equals; nothing if there is none. */
    static @Nullable Long commonest(Collection<Long> values) {
        Map<Long, Integer> counts = new HashMap<>();
        values.forEach(value -> counts.merge(value, 1, Integer::sum));
        return counts.entrySet().stream()
                .max(Map.Entry.<Long, Integer>comparingByValue()
                        .thenComparing(Map.Entry.<Long, Integer>comparingByKey().reversed()))
                .map(Map.Entry::getKey)
                .orElse(null);
    }
}
