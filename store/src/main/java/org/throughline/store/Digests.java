package org.throughline.store;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.throughline.engine.article.Ids;

/**
 * What one table of derived things holds, as a number for each row, so that a batch writes only what it changed. Costs
 * a few bytes of memory for each row while a batch is written.
 */
final class Digests {
    private final Map<Long, Long> stored = new HashMap<>();
    private final Set<Long> unseen = new LinkedHashSet<>();

    Digests(Handle handle, String table) {
        handle.createQuery("select id, digest from " + table + " order by id")
                .map((row, context) -> Map.entry(row.getLong(1), row.getLong(2)))
                .forEach(entry -> stored.put(entry.getKey(), entry.getValue()));
        unseen.addAll(stored.keySet());
    }

    static long of(Object value) {
        return Ids.of(StoredForm.json(value));
    }

    /** Notes that the thing still exists; whether it is new or differs from what is stored. */
    boolean changed(long id, long digest) {
        unseen.remove(id);
        Long before = stored.put(id, digest);
        return before == null || before != digest;
    }

    /** Stored things that were not named since. */
    Set<Long> unseen() {
        return unseen;
    }
}
