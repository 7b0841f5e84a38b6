package org.throughline.store.archive;

import org.jdbi.v3.core.Jdbi;

/** How far each archive has been taken in. A file is known by its name and size. */
public final class Imports {
    private final Jdbi writer;
    private final Jdbi readers;

    public Imports(Jdbi writer, Jdbi readers) {
        this.writer = writer;
        this.readers = readers;
    }

    /**
     * How far one archive is.
     *
     * @param place after the last page that was taken in, as the archive counts
     */
    public record Stand(long place, boolean ended, long articles, long putAside) {
        public static final Stand BEGINNING = new Stand(0, false, 0, 0);
    }

    /** The beginning for a file that is not known, or has another size by now. */
    public Stand of(String file, long bytes) {
        return readers.withHandle(handle -> handle.createQuery(
                        "select place, ended, articles, put_aside from import where file = :file and bytes = :bytes")
                .bind("file", file)
                .bind("bytes", bytes)
                .map((row, context) -> new Stand(row.getLong(1), row.getInt(2) != 0, row.getLong(3), row.getLong(4)))
                .findOne()
                .orElse(Stand.BEGINNING));
    }

    public void note(String file, long bytes, Stand stand) {
        writer.useHandle(handle -> handle.createUpdate("insert into import (file, bytes, place, ended, articles,"
                        + " put_aside) values (:file, :bytes, :place, :ended, :articles, :putAside)"
                        + " on conflict (file) do update set bytes = excluded.bytes, place = excluded.place,"
                        + " ended = excluded.ended, articles = excluded.articles, put_aside = excluded.put_aside")
                .bind("file", file)
                .bind("bytes", bytes)
                .bind("place", stand.place())
                .bind("ended", stand.ended() ? 1 : 0)
                .bind("articles", stand.articles())
                .bind("putAside", stand.putAside())
                .execute());
    }
}
