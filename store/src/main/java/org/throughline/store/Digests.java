package org.throughline.store;

import org.jdbi.v3.core.Handle;
import org.throughline.engine.article.Ids;

/** What one table of derived things holds, as a number for each row, so that a batch writes only what it changed. */
final class Digests {
    private final Handle handle;
    private final String table;

    Digests(Handle handle, String table) {
        this.handle = handle;
        this.table = table;
    }

    static long of(Object value) {
        return Ids.of(StoredForm.json(value));
    }

    /** Whether the thing is new or differs from what is stored. */
    boolean changed(long id, long digest) {
        return handle.createQuery("select digest from " + table + " where id = :id")
                .bind("id", id)
                .mapTo(Long.class)
                .findOne()
                .map(stored -> stored != digest)
                .orElse(true);
    }
}
