package org.throughline.store.knowledge;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.LongConsumer;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.throughline.engine.article.Ids;
import org.throughline.engine.name.EntityKind;
import org.throughline.engine.name.knowledge.Knowledge;
import org.throughline.engine.name.knowledge.KnowledgeImport;
import org.throughline.engine.name.knowledge.KnownItem;
import org.throughline.engine.name.knowledge.UnreadableDump;
import org.throughline.store.StoreException;
import tools.jackson.databind.json.JsonMapper;

/**
 * The imported knowledge base, if there is one: empty answers without. Safe for use from many threads; a look-up is one
 * indexed query, some 30 microseconds.
 */
public final class KnowledgeBase implements Knowledge {
    private static final String CURRENT = "select number from knowledge_dump where current = 1";
    private static final int NAME_SLICES = 256;
    private static final JsonMapper JSON = JsonMapper.shared();

    private final Jdbi writer;
    private final Jdbi readers;

    public KnowledgeBase(Jdbi writer, Jdbi readers) {
        this.writer = writer;
        this.readers = readers;
    }

    /** What reading should ask: this, or nothing if nothing was imported. */
    public Knowledge forReading() {
        boolean imported = readers.withHandle(handle ->
                handle.createQuery(CURRENT).mapTo(Integer.class).findOne().isPresent());
        return imported ? this : NONE;
    }

    @Override
    public List<KnownItem> named(String key) {
        return readers.withHandle(handle -> handle.createQuery("select id, kind, prominence, description"
                        + " from knowledge_name n join knowledge_item i on i.dump = n.dump and i.id = n.item"
                        + " where n.dump = (" + CURRENT + ") and n.name = :name order by id")
                .bind("name", hash(key))
                .map((row, context) -> new KnownItem(
                        row.getString("id"),
                        kind(row.getString("kind")),
                        row.getInt("prominence"),
                        row.getString("description")))
                .list());
    }

    /** All that is known of an item, if it is in the imported dump. */
    public Optional<KnownItemView> item(String id) {
        return readers.withHandle(handle -> handle.createQuery(
                        "select kind, label, content from knowledge_item where dump = (" + CURRENT + ") and id = :id")
                .bind("id", id)
                .map((row, context) -> {
                    ItemContent content = JSON.readValue(row.getString("content"), ItemContent.class);
                    return new KnownItemView(
                            id, row.getString("kind"), row.getString("label"), content.descriptions(), content.names());
                })
                .findOne());
    }

    /**
     * Takes in a dump, in the place of the one before. Everything else may go on meanwhile: the new items count only when
     * the dump was read to its end, and nothing of an unreadable one is kept.
     *
     * @param file JSON, plain or packed with gzip or bzip2
     * @param progress is told how many bytes of the file have been read
     * @return how many items are kept
     * @throws UnreadableDump if the file is no whole Wikidata dump
     * @throws IOException if the file cannot be opened or unpacked
     */
    public long importFrom(Path file, Set<EntityKind> kinds, LongConsumer progress) throws UnreadableDump, IOException {
        try (DumpFile dump = new DumpFile(file)) {
            int number = writer.inTransaction(handle -> begin(handle, file));
            boolean read = false;
            try {
                DumpRows rows = new DumpRows(writer, number);
                long kept =
                        new KnowledgeImport(kinds, rows, items -> progress.accept(dump.taken())).read(dump.content());
                rows.flush();
                writer.useTransaction(handle -> makeCurrent(handle, number));
                read = true;
                return kept;
            } finally {
                throwAway(read ? "current = 0" : "number = " + number);
            }
        }
    }

    private static int begin(Handle handle, Path file) {
        int number = handle.createQuery("select coalesce(max(number), 0) + 1 from knowledge_dump")
                .mapTo(Integer.class)
                .one();
        handle.execute(
                "insert into knowledge_dump (number, file, current) values (?, ?, 0)",
                number,
                String.valueOf(file.getFileName()));
        return number;
    }

    private static void makeCurrent(Handle handle, int number) {
        if (handle.execute("update knowledge_dump set current = 1 where number = ?", number) == 0) {
            throw new StoreException("Another import ended while this dump was read. Nothing of this one was kept.");
        }
        handle.execute("update knowledge_dump set current = 0 where number <> ?", number);
    }

    /** A slice a transaction: a whole dump has millions of rows, and nobody else could write for so long. */
    private void throwAway(String which) {
        List<Integer> dumps =
                writer.withHandle(handle -> handle.createQuery("select number from knowledge_dump where " + which)
                        .mapTo(Integer.class)
                        .list());
        for (int dump : dumps) {
            for (int slice = 0; slice < NAME_SLICES; slice++) {
                long from = Long.MIN_VALUE + slice * (1L << 56);
                writer.useHandle(handle -> handle.execute(
                        "delete from knowledge_name where dump = ? and name >= ? and name <= ?",
                        dump,
                        from,
                        from + (1L << 56) - 1));
            }
            for (int digits = 9; digits < 100; digits++) {
                String from = digits == 9 ? "" : "Q" + digits;
                String to = digits == 99 ? "R" : "Q" + (digits + 1);
                writer.useHandle(handle -> handle.execute(
                        "delete from knowledge_item where dump = ? and id >= ? and id < ?", dump, from, to));
            }
            writer.useHandle(handle -> handle.execute("delete from knowledge_dump where number = ?", dump));
        }
    }

    static long hash(String key) {
        return Ids.of("known name", key);
    }

    private static EntityKind kind(String label) {
        return EntityKind.valueOf(label.toUpperCase(Locale.ROOT));
    }
}
