package org.throughline.store;

import java.util.Collection;
import java.util.List;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.PreparedBatch;

/** The inputs put aside, each with its reason, until they can be read after all. */
public final class Quarantine {
    private final Jdbi writer;

    Quarantine(Jdbi writer) {
        this.writer = writer;
    }

    /** Notes inputs that could not be read; a repeat raises its count of tries. */
    public void note(List<PutAside> inputs) {
        if (inputs.isEmpty()) {
            return;
        }
        writer.useTransaction(handle -> {
            PreparedBatch batch = handle.prepareBatch("insert into quarantine (identity, source, reason, detail, tries)"
                    + " values (:identity, :source, :reason, :detail, 1)"
                    + " on conflict (identity) do update set reason = excluded.reason,"
                    + " detail = excluded.detail, tries = quarantine.tries + 1");
            for (PutAside one : inputs) {
                batch.bind("identity", one.identity())
                        .bind("source", one.source())
                        .bind("reason", one.reason().name())
                        .bind("detail", one.words())
                        .add();
            }
            batch.execute();
        });
    }

    /** Forgets those of the inputs that are noted: they were read meanwhile. */
    public void release(Collection<String> identities) {
        if (identities.isEmpty()) {
            return;
        }
        writer.useTransaction(handle -> {
            PreparedBatch batch = handle.prepareBatch("delete from quarantine where identity = :identity");
            identities.forEach(identity -> batch.bind("identity", identity).add());
            batch.execute();
        });
    }
}
