package org.throughline.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.throughline.store.search.Inputs;

/** The inputs of the log and the rows that followed from them, for the index. */
final class LoggedInputs implements Inputs {
    private final Jdbi jdbi;

    LoggedInputs(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    @Override
    public long last() {
        return jdbi.withHandle(InputLog::last);
    }

    @Override
    public long read(long after, int most, Sink sink) throws IOException {
        try {
            return jdbi.inTransaction(handle -> {
                long to = Math.min(after + most, InputLog.last(handle));
                InputLog.replay(handle, after, to, (sequence, article) -> {
                    try {
                        sink.article(article.article(), entitiesOf(handle, article.id()));
                    } catch (IOException failure) {
                        throw new UncheckedIOException(failure);
                    }
                });
                entities(handle, after, to, sink);
                return to;
            });
        } catch (UncheckedIOException failure) {
            throw failure.getCause();
        }
    }

    private static List<Long> entitiesOf(Handle handle, long article) {
        return handle.createQuery("select entity from article_entity where article = :article order by place")
                .bind("article", article)
                .mapTo(Long.class)
                .list();
    }

    /** Rows from before entities told when they changed count as changed at the very beginning. */
    private static void entities(Handle handle, long after, long to, Sink sink) {
        handle.createQuery("select id, spellings from entity where changed > :after and changed <= :to order by id")
                .bind("after", after == 0 ? -1 : after)
                .bind("to", to)
                .map((row, context) -> {
                    Set<String> spellings = StoredForm.names(row.getString("spellings"));
                    try {
                        sink.entity(row.getLong("id"), spellings);
                    } catch (IOException failure) {
                        throw new UncheckedIOException(failure);
                    }
                    return row.getLong("id");
                })
                .useStream(rows -> rows.forEach(id -> {}));
    }
}
