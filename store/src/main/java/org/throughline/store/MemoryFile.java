package org.throughline.store;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import org.jdbi.v3.core.Handle;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The last snapshot of the memory, beside the database: spares replaying the log from its beginning. It names the entry
 * of the log it was made after; one that does not fit the log, is damaged or of another version of the program is passed
 * over, because the log tells everything.
 */
final class MemoryFile {
    private static final Logger LOG = LoggerFactory.getLogger(MemoryFile.class);

    private final Path file;
    private final Path unfinished;

    MemoryFile(Path directory) {
        file = directory.resolve("memory.snapshot");
        unfinished = directory.resolve("memory.snapshot.part");
    }

    /** Never fails the caller: what could not be saved is replayed. */
    void save(Handle handle, LoggedMemory memory) {
        try {
            createPrivately();
            try (OutputStream out = Files.newOutputStream(unfinished)) {
                DataOutputStream head = new DataOutputStream(out);
                head.writeLong(memory.last());
                head.writeLong(InputLog.fingerprint(handle, memory.last()));
                head.flush();
                memory.pipeline().save(out);
            }
            Files.move(unfinished, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException failure) {
            LOG.warn("No snapshot of the memory could be written to {}: {}", file, failure.toString());
        }
        memory.saved();
    }

    /** What was read is private, as the database is. */
    private void createPrivately() throws IOException {
        Files.deleteIfExists(unfinished);
        Files.createFile(unfinished);
        if (FileSystems.getDefault().supportedFileAttributeViews().contains("posix")) {
            Files.setPosixFilePermissions(unfinished, PosixFilePermissions.fromString("rw-------"));
        }
    }

    /** As of the snapshot; empty if there is none that serves. */
    LoggedMemory load(Handle handle) {
        if (Files.exists(file)) {
            try (InputStream in = Files.newInputStream(file)) {
                DataInputStream head = new DataInputStream(in);
                long sequence = head.readLong();
                if (head.readLong() == InputLog.fingerprint(handle, sequence)) {
                    LoggedMemory memory = new LoggedMemory(handle);
                    memory.pipeline().restore(in);
                    memory.restored(handle, sequence);
                    return memory;
                }
            } catch (IOException unusable) {
                LOG.info("The snapshot of the memory is passed over: {}", unusable.toString());
            }
        }
        return new LoggedMemory(handle);
    }
}
