package org.throughline.store;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.MigrationVersion;
import org.jdbi.v3.core.Jdbi;

/**
 * The SQLite file: one connection that writes, a pool of those that only read.
 *
 * <p>WAL lets readers go on while a batch is written; {@code synchronous=FULL} costs one flush a batch and loses nothing
 * that was acknowledged, not even on power loss. Writing transactions begin immediately, so that two processes on one
 * directory wait for one another and never deadlock.
 */
final class Database implements AutoCloseable {
    static final String FILE = "throughline.db";
    private static final int READERS = 8;
    private static final String MIGRATIONS = "classpath:org/throughline/store/migration";

    private final HikariDataSource writer;
    private final HikariDataSource readers;

    private Database(HikariDataSource writer, HikariDataSource readers) {
        this.writer = writer;
        this.readers = readers;
    }

    static Database open(Path directory) {
        Path file = createPrivately(directory);
        HikariDataSource writer = null;
        try {
            writer = pool(file, 1, "&transaction_mode=IMMEDIATE", null);
            migrate(writer, file);
            return new Database(writer, pool(file, READERS, "", "pragma query_only = on"));
        } catch (RuntimeException failure) {
            if (writer != null) {
                writer.close();
            }
            throw failure instanceof StoreException ? failure : explain(file, failure);
        }
    }

    /** News reading is private: only the owner may open the directory and the files in it. */
    private static Path createPrivately(Path directory) {
        boolean posix = FileSystems.getDefault().supportedFileAttributeViews().contains("posix");
        Path file = directory.resolve(FILE);
        try {
            if (posix && !Files.exists(directory)) {
                Files.createDirectories(
                        directory, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
            } else {
                Files.createDirectories(directory);
            }
            if (!Files.exists(file)) {
                Files.createFile(file);
            }
            if (posix) {
                Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
            }
            return file;
        } catch (IOException failure) {
            throw new StoreException("The data directory " + directory + " cannot be made or written there.", failure);
        }
    }

    private static HikariDataSource pool(
            Path file, int size, String more, @org.jspecify.annotations.Nullable String first) {
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl("jdbc:sqlite:" + file.toAbsolutePath()
                + "?journal_mode=WAL&synchronous=FULL&foreign_keys=on&busy_timeout=10000&cache_size=-16000" + more);
        config.setMaximumPoolSize(size);
        config.setMinimumIdle(1);
        config.setConnectionInitSql(first);
        config.setPoolName(size == 1 ? "writer" : "readers");
        return new HikariDataSource(config);
    }

    private static void migrate(HikariDataSource writer, Path file) {
        Flyway flyway = Flyway.configure()
                .dataSource(writer)
                .locations(MIGRATIONS)
                .placeholders(Map.of("bytes", "blob"))
                .load();
        MigrationInfo current = flyway.info().current();
        MigrationVersion newest = newestKnown(flyway);
        if (current != null
                && current.getVersion() != null
                && current.getVersion().compareTo(newest) > 0) {
            throw new StoreException("The database " + file + " was written by a newer Throughline (schema "
                    + current.getVersion() + ", this one knows " + newest
                    + "): use that version, or another --data directory.");
        }
        if (current == null || !newest.equals(current.getVersion())) {
            flyway.migrate();
        }
    }

    private static MigrationVersion newestKnown(Flyway flyway) {
        MigrationVersion newest = MigrationVersion.EMPTY;
        for (MigrationInfo info : flyway.info().all()) {
            MigrationVersion version = info.getVersion();
            boolean known = info.getState() != org.flywaydb.core.api.MigrationState.FUTURE_SUCCESS
                    && info.getState() != org.flywaydb.core.api.MigrationState.FUTURE_FAILED;
            if (known && version != null && version.compareTo(newest) > 0) {
                newest = version;
            }
        }
        return newest;
    }

    private static StoreException explain(Path file, RuntimeException failure) {
        String why = reason(failure);
        boolean damaged = why.contains("SQLITE_NOTADB") || why.contains("SQLITE_CORRUPT");
        if (damaged) {
            return new StoreException(
                    "The database " + file + " is damaged or no database (" + why
                            + "). Nothing was changed. Restore a backup, or move the file away and read the pages again.",
                    failure);
        }
        String kind = failure instanceof FlywayException ? "cannot be brought up to date" : "cannot be opened";
        return new StoreException("The database " + file + " " + kind + ": " + why, failure);
    }

    private static String reason(Throwable failure) {
        Throwable deepest = failure;
        while (deepest.getCause() != null && deepest.getCause() != deepest) {
            deepest = deepest.getCause();
        }
        return String.valueOf(deepest.getMessage());
    }

    Jdbi writer() {
        return Jdbi.create(writer);
    }

    Jdbi readers() {
        return Jdbi.create(readers);
    }

    @Override
    public void close() {
        readers.close();
        writer.close();
    }
}
