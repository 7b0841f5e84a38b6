package org.throughline.store;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;
import org.throughline.engine.Correction;
import org.throughline.engine.Edition;
import org.throughline.engine.Pipeline;
import org.throughline.engine.reading.AnnotatedArticle;
import org.throughline.store.archive.Imports;
import org.throughline.store.desk.Desk;
import org.throughline.store.feed.Feeds;
import org.throughline.store.feed.Hubs;
import org.throughline.store.knowledge.KnowledgeBase;
import org.throughline.store.library.Library;
import org.throughline.store.search.SearchIndex;

/**
 * What is kept of all that was read: the place to start in this module.
 *
 * <p>A batch of inputs is one transaction: the inputs go into the log under their sequence numbers, the memory
 * ({@link Pipeline}) takes them in, and what they changed is written with them, or nothing is. The memory is restored from its last snapshot
 * and the log after it when the first batch comes (opening to read costs none of that), so ids are the same in every run.
 * Repeats change nothing.
 *
 * <p>Safe for use from many threads; batches take turns. Another process may write to the same directory: the next
 * batch first takes in what that one logged.
 */
public final class Store implements AutoCloseable {
    /** So many inputs are replayed at most when the next process starts. */
    private static final long INPUTS_A_SNAPSHOT = 20_000;

    /** Fewer are replayed as fast as a snapshot is read. */
    private static final long INPUTS_WORTH_A_SNAPSHOT = 500;

    private final Database database;
    private final Jdbi writer;
    private final Library library;
    private final Feeds feeds;
    private final Hubs hubs;
    private final KnowledgeBase knowledge;
    private final Desk desk;
    private final Path directory;
    private final ReentrantLock turn = new ReentrantLock();
    private final MemoryFile snapshots;

    private @Nullable LoggedMemory memory;
    private @Nullable SearchIndex index;

    private Store(Database database, Path directory) {
        this.database = database;
        this.directory = directory;
        this.snapshots = new MemoryFile(directory);
        this.writer = database.writer();
        this.knowledge = new KnowledgeBase(writer, database.readers());
        this.desk = new Desk(writer, database.readers());
        this.library = new Library(database.readers(), InputLog::article);
        this.feeds = new Feeds(writer, database.readers());
        this.hubs = new Hubs(writer, database.readers());
    }

    /**
     * Opens the database in a directory, creating both if need be, readable by their owner alone.
     *
     * @throws StoreException if it cannot be used: damaged, not writable, or of a newer version
     */
    public static Store open(Path directory) {
        return new Store(Database.open(directory), directory);
    }

    /** Whether a directory holds a store, opened by {@link #open} before. */
    public static boolean isIn(Path directory) {
        return Files.isRegularFile(directory.resolve(Database.FILE));
    }

    /** What can be asked of the store. */
    public Library library() {
        return library;
    }

    /** What the person at the reader keeps. */
    public Desk desk() {
        return desk;
    }

    /** The imported knowledge base; without one it answers that nothing is known. */
    public KnowledgeBase knowledge() {
        return knowledge;
    }

    /** The feeds that are read. */
    public Feeds feeds() {
        return feeds;
    }

    /** Who tells of changes to the feeds. */
    public Hubs hubs() {
        return hubs;
    }

    /** How far archives have been taken in. */
    public Imports imports() {
        return new Imports(writer, database.readers());
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
        return inTurn(handle -> accept(handle, batch));
    }

    /** One transaction, one at a time; what fails leaves neither rows nor memory behind. */
    private <T> T inTurn(Function<Handle, T> work) {
        turn.lock();
        try {
            T result = writer.inTransaction(work::apply);
            snapshot(INPUTS_A_SNAPSHOT);
            return result;
        } catch (RuntimeException failure) {
            memory = null;
            throw failure;
        } finally {
            turn.unlock();
        }
    }

    /**
     * Obeys a person: the correction is an input of the log like any other.
     *
     * @return its number in the log, by which it can be taken back
     */
    public long correct(Correction correction) {
        return inTurn(handle -> {
            LoggedMemory known = remember(handle);
            long sequence = InputLog.append(handle, correction);
            known.correction(sequence, correction);
            project(handle, known, new TreeMap<>());
            return sequence;
        });
    }

    /** Takes a correction back; false if there is none of that number in force. */
    public boolean undo(long corrected) {
        return inTurn(handle -> {
            LoggedMemory known = remember(handle);
            if (InputLog.correction(handle, corrected) == null) {
                return false;
            }
            known.undo(InputLog.appendUndo(handle, corrected), corrected);
            project(handle, known, new TreeMap<>());
            return true;
        });
    }

    /** The corrections in force, the latest first. */
    public List<LoggedCorrection> corrections() {
        return database.readers().withHandle(InputLog::corrections);
    }

    /** Everything the memory holds now, as it would be shown: every article in memory, every story compared. */
    public Edition edition() {
        return inTurn(handle -> remember(handle).pipeline().edition());
    }

    /** The stories of some articles, whole. */
    public Edition editionOf(Set<Long> articles) {
        return inTurn(handle -> remember(handle).pipeline().editionOf(articles));
    }

    /** The inputs that could not be read. */
    public Quarantine quarantine() {
        return new Quarantine(writer);
    }

    private Accepted accept(Handle handle, List<AnnotatedArticle> batch) {
        LoggedMemory known = remember(handle);
        SortedMap<Long, AnnotatedArticle> changed = new TreeMap<>();
        int added = 0;
        for (AnnotatedArticle article : batch) {
            Long before = known.pipeline().version(article.id());
            if (before != null && before == article.article().version()) {
                continue;
            }
            added += before == null ? 1 : 0;
            long sequence = InputLog.append(handle, article);
            known.article(sequence, article);
            changed.put(sequence, article);
        }
        if (!changed.isEmpty()) {
            project(handle, known, changed);
        }
        return new Accepted(added, changed.size() - added, batch.size() - changed.size());
    }

    private static void project(Handle handle, LoggedMemory known, SortedMap<Long, AnnotatedArticle> changed) {
        new Projection(handle, known.pipeline().news(), known.last()).write(changed);
    }

    private LoggedMemory remember(Handle handle) {
        LoggedMemory known = memory == null ? snapshots.load(handle) : memory;
        known.catchUp(handle);
        memory = known;
        return known;
    }

    /** Writes down what is remembered, for a quick start of the next process. Happens by itself now and then. */
    void saveMemory() {
        turn.lock();
        try {
            snapshot(0);
        } finally {
            turn.unlock();
        }
    }

    /** Writes down what is remembered if that many inputs have come since it was last written. */
    private void snapshot(long inputs) {
        LoggedMemory known = memory;
        if (known != null && known.sinceSnapshot() >= inputs) {
            database.readers().useHandle(handle -> snapshots.save(handle, known));
        }
    }

    @Override
    public void close() {
        turn.lock();
        try {
            snapshot(INPUTS_WORTH_A_SNAPSHOT);
        } finally {
            turn.unlock();
        }
        SearchIndex open = index;
        if (open != null) {
            open.close();
        }
        database.close();
    }
}
