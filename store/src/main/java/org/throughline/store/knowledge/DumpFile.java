package org.throughline.store.knowledge;

import java.io.BufferedInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicLong;
import java.util.zip.GZIPInputStream;
import org.apache.commons.compress.compressors.bzip2.BZip2CompressorInputStream;

/**
 * A dump on disk, unpacked while it is read: gzip and bzip2 (both in several parts, as parallel packers write them) are told
 * by their first bytes, not by the file's name.
 */
final class DumpFile implements AutoCloseable {
    private static final int BUFFER = 1 << 16;

    private final AtomicLong taken = new AtomicLong();
    private final InputStream content;

    DumpFile(Path file) throws IOException {
        InputStream bytes = new BufferedInputStream(new Counted(Files.newInputStream(file)), BUFFER);
        try {
            content = unpacked(bytes);
        } catch (IOException e) {
            bytes.close();
            throw new IOException(file + " cannot be unpacked: " + e.getMessage(), e);
        }
    }

    private static InputStream unpacked(InputStream bytes) throws IOException {
        bytes.mark(4);
        int first = bytes.read();
        int second = bytes.read();
        bytes.reset();
        if (first == 'B' && second == 'Z') {
            return new Guarded(new BufferedInputStream(new BZip2CompressorInputStream(bytes, true), BUFFER));
        }
        return first == 0x1f && second == 0x8b ? new GZIPInputStream(bytes, BUFFER) : bytes;
    }

    InputStream content() {
        return content;
    }

    /** How many bytes of the file have been taken so far. */
    long taken() {
        return taken.get();
    }

    @Override
    public void close() throws IOException {
        content.close();
    }

    private final class Counted extends FilterInputStream {
        Counted(InputStream in) {
            super(in);
        }

        @Override
        public int read(byte[] into, int offset, int length) throws IOException {
            int got = super.read(into, offset, length);
            taken.addAndGet(Math.max(0, got));
            return got;
        }
    }

    /** Corrupt bzip2 may end in an index out of bounds: to the reader it is one more damage of the input. */
    private static final class Guarded extends FilterInputStream {
        Guarded(InputStream in) {
            super(in);
        }

        @Override
        public int read(byte[] into, int offset, int length) throws IOException {
            try {
                return super.read(into, offset, length);
            } catch (RuntimeException damage) {
                throw new IOException("its bzip2 packing is damaged", damage);
            }
        }
    }
}
