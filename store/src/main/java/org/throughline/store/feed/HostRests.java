package org.throughline.store.feed;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.jdbi.v3.core.Jdbi;

/** The hosts that asked to be left alone, kept so that the next process leaves them alone too. */
public final class HostRests {
    private final Jdbi writer;
    private final Jdbi readers;

    HostRests(Jdbi writer, Jdbi readers) {
        this.writer = writer;
        this.readers = readers;
    }

    /** A host wants its rest; of several wishes the longest counts. Those that are over are forgotten. */
    public void note(String host, Instant until, Instant now) {
        writer.useTransaction(handle -> {
            handle.execute("delete from host_rest where until <= ?", now.toEpochMilli());
            handle.execute(
                    "insert into host_rest (host, until) values (?, ?)"
                            + " on conflict (host) do update set until = max(host_rest.until, excluded.until)",
                    host,
                    until.toEpochMilli());
        });
    }

    /** Until when each host that rests now does so. */
    public Map<String, Instant> at(Instant now) {
        return readers.withHandle(handle -> {
            Map<String, Instant> rests = new HashMap<>();
            handle.createQuery("select host, until from host_rest where until > :now")
                    .bind("now", now.toEpochMilli())
                    .map((row, context) -> rests.put(row.getString("host"), Instant.ofEpochMilli(row.getLong("until"))))
                    .list();
            return rests;
        });
    }
}
