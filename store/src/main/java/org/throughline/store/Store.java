package org.throughline.store;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.locks.ReentrantLock;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;
import org.throughline.engine.Edition;
import org.throughline.engine.Pipeline;
import org.throughline.engine.page.UnreadablePage;
import org.throughline.engine.reading.AnnotatedArticle;
import org.throughline.store.knowledge.KnowledgeBase;
import org.throughline.store.library.Library;
import org.throughline.store.search.SearchIndex;

/**
 * What is kept of all that was read: the place to start in this module.
 *
 * <p>A batch of inputs is one transaction: the inputs go into the log under their sequence numbers, the memory
 * ({@link Pipeline}) takes them in, and what they changed is written with them, or nothing is. The memory is rebuilt by
 * replaying the log when the first batch comes (opening to read costs none of that), so ids are the same in every run.
 * Repeats change nothing.
 *
 * <p>Safe for use from many threads; batches take turns. Another process may write to the same directory: the next
 * batch first takes in what that one logged.
 */
public final class Store implements AutoCloseable {
    private final Database database;
    private final Jdbi writer;
    private final Library library;
    private final KnowledgeBase knowledge;
    private final Path directory;
    private final ReentrantLock turn = new ReentrantLock();

    private @Nullable Memory memory;
    private @Nullable SearchIndex index;

    private Store(Database database, Path directory) {
        this.database = database;
        this.directory = directory;
        this.writer = database.writer();
        this.knowledge = new KnowledgeBase(writer, database.readers());
        this.library = new Library(database.readers(), InputLog::article);
    }

    /**
     * Opens the database in a directory, creating both if need be, readable by their owner alone.
     *
     * @throws StoreException if it cannot be used: damaged, not writable, or of a newer version
     */
    public static Store open(Path directory) {
        return new Store(Database.open(directory), directory);
    }

    /** What can be asked of the store. */
    public Library library() {
        return library;
    }

    /** The imported knowledge base; without one it answers that nothing is known. */
    public KnowledgeBase knowledge() {
        return knowledge;
    }

    /** The search index, opened when it is first asked for; whoever serves it keeps it up to date. */
    public SearchIndex search() {
        turn.lock();
        try {
            SearchIndex open = index;
            if (open == null) {
                open = new SearchIndex(directory.resolve("search"), library, new LoggedInputs(database.readers()));
                index = open;
            }
            return open;
        } finally {
            turn.unlock();
        }
    }

    /**
     * Takes in articles in the given order; all of them are kept when this returns, or none if it fails.
     *
     * @throws StoreException if the log cannot be read
     */
    public Accepted accept(List<AnnotatedArticle> batch) {
        turn.lock();
        try {
            return writer.inTransaction(handle -> accept(handle, batch));
        } catch (RuntimeException failure) {
            memory = null;
            throw failure;
        } finally {
            turn.unlock();
        }
    }

    /** Everything the memory holds now, as it would be shown. Costs a replay of the log if nothing was accepted yet. */
    public Edition edition() {
        turn.lock();
        try {
            return writer.inTransaction(handle -> remember(handle).pipeline.edition());
        } finally {
            turn.unlock();
        }
    }

    /** Notes an input that could not be read; a repeat raises its count of tries. */
    public void quarantine(String identity, String source, UnreadablePage why) {
        writer.useHandle(
                handle -> handle.createUpdate("insert into quarantine (identity, source, reason, detail, tries)"
                                + " values (:identity, :source, :reason, :detail, 1)"
                                + " on conflict (identity) do update set reason = excluded.reason,"
                                + " detail = excluded.detail, tries = quarantine.tries + 1")
                        .bind("identity", identity)
                        .bind("source", source)
                        .bind("reason", why.reason().name())
                        .bind("detail", why.getMessage())
                        .execute());
    }

    private Accepted accept(Handle handle, List<AnnotatedArticle> batch) {
        Memory known = remember(handle);
        ArticleRows rows = new ArticleRows(handle);
        SortedMap<Long, AnnotatedArticle> changed = new TreeMap<>();
        int added = 0;
        for (AnnotatedArticle article : batch) {
            Long before = known.version(article.id(), rows);
            if (before != null && before == article.article().version()) {
                continue;
            }
            added += before == null ? 1 : 0;
            long sequence = InputLog.append(handle, article);
            known.take(sequence, article);
            changed.put(sequence, article);
        }
        if (!changed.isEmpty()) {
            new Projection(handle, known.pipeline.edition(), known.last).write(changed);
        }
        return new Accepted(added, changed.size() - added, batch.size() - changed.size());
    }

    private Memory remember(Handle handle) {
        Memory known = memory == null ? new Memory() : memory;
        InputLog.replay(handle, known.last, Long.MAX_VALUE, known::take);
        memory = known;
        return known;
    }

    @Override
    public void close() {
        SearchIndex open = index;
        if (open != null) {
            open.close();
        }
        database.close();
    }

    /** The memory and how far in the log it has come. */
    private static final class Memory {
        private final Pipeline pipeline = new Pipeline();
        private final Map<Long, Long> versions = new HashMap<>();
        private long last;

        void take(long sequence, AnnotatedArticle article) {
            pipeline.accept(article);
            versions.put(article.id(), article.article().version());
            last = sequence;
        }

        @Nullable
        Long version(long article, ArticleRows rows) {
            Long version = versions.get(article);
            return version == null ? rows.version(article) : version;
        }
    }
}
