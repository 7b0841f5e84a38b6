package org.throughline.feeds.fetch;

import java.io.ByteArrayOutputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import java.util.zip.GZIPInputStream;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;
import org.jspecify.annotations.Nullable;

/**
 * Reads a body within limits: bytes as sent, bytes unpacked and their ratio are counted while reading, so that a bomb ends
 * after some megabytes. One coding at most, of those that can be counted.
 */
final class BodyReader {
    private static final int PIECE = 16 << 10;
    private static final int RATIO_COUNTS_FROM = 1 << 20;
    private static final int HIGHEST_RATIO = 200;

    private final int mostWire;
    private final int most;

    BodyReader(FetchSettings settings) {
        this.mostWire = settings.mostWireBytes();
        this.most = settings.mostBytes();
    }

    byte[] read(InputStream body, @Nullable String coding) throws IOException, FetchFailure {
        Counted wire = new Counted(body);
        try (InputStream plain = unpacked(wire, coding)) {
            ByteArrayOutputStream all = new ByteArrayOutputStream(PIECE);
            byte[] piece = new byte[PIECE];
            for (int length = plain.read(piece); length >= 0; length = plain.read(piece)) {
                all.write(piece, 0, length);
                boolean bomb = all.size() > RATIO_COUNTS_FROM && all.size() / HIGHEST_RATIO > wire.count;
                if (wire.count > mostWire || all.size() > most || bomb) {
                    throw new FetchFailure(FetchFailure.Kind.TOO_LARGE, "the answer is too large");
                }
            }
            return all.toByteArray();
        }
    }

    private static InputStream unpacked(InputStream wire, @Nullable String coding) throws IOException, FetchFailure {
        String name = coding == null ? "identity" : coding.strip().toLowerCase(Locale.ROOT);
        return switch (name) {
            case "", "identity" -> wire;
            case "gzip", "x-gzip" -> new GZIPInputStream(wire, PIECE);
            case "deflate" -> deflated(wire);
            default -> throw new FetchFailure(FetchFailure.Kind.UNREACHABLE, "the answer is packed in an unknown way");
        };
    }

    /** Some servers send the bare stream, some with zlib's head: its first byte is 0x78 as good as always. */
    private static InputStream deflated(InputStream wire) throws IOException {
        java.io.PushbackInputStream peeked = new java.io.PushbackInputStream(wire, 1);
        int first = peeked.read();
        if (first >= 0) {
            peeked.unread(first);
        }
        return new InflaterInputStream(peeked, new Inflater((first & 0x0f) != 8), PIECE);
    }

    /** Counts what comes in. */
    private static final class Counted extends FilterInputStream {
        private long count;

        Counted(InputStream in) {
            super(in);
        }

        @Override
        public int read() throws IOException {
            int one = super.read();
            count += one < 0 ? 0 : 1;
            return one;
        }

        @Override
        public int read(byte[] into, int from, int length) throws IOException {
            int got = super.read(into, from, length);
            count += Math.max(got, 0);
            return got;
        }
    }
}
