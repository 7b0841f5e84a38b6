package org.throughline.feeds.saved;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.throughline.engine.page.UnreadablePage;
import org.throughline.engine.page.UnreadablePage.Reason;

/**
 * The lines of a UTF-8 file, unpacked if need be, one at a time: never more of a line in memory than a page may hold, and
 * never more of an endless one unpacked than {@link #ABANDON}.
 */
final class TextLines implements AutoCloseable {
    /** A line this long ends the reading of its file. */
    private static final long ABANDON = 64L * BoundedBytes.LIMIT;

    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private final InputStream bytes;
    private int number;
    private boolean tooLong;

    private TextLines(InputStream bytes) {
        this.bytes = bytes;
    }

    static TextLines of(Path file) throws UnreadablePage {
        try {
            return new TextLines(new BufferedInputStream(BoundedBytes.open(file), 1 << 16));
        } catch (IOException failure) {
            throw BoundedBytes.inWords(failure);
        }
    }

    /** The next line without its end; null after the last one. Of a line over the limit only the start. */
    @Nullable
    String next() throws UnreadablePage {
        ByteArrayOutputStream line = new ByteArrayOutputStream(256);
        long length = 0;
        try {
            int one = bytes.read();
            if (one < 0) {
                return null;
            }
            for (; one >= 0 && one != '\n'; one = bytes.read()) {
                if (length++ < BoundedBytes.LIMIT) {
                    line.write(one);
                }
                if (length > ABANDON) {
                    throw new UnreadablePage(Reason.TOO_LARGE, "a line without an end");
                }
            }
        } catch (IOException failure) {
            throw BoundedBytes.inWords(failure);
        }
        number++;
        tooLong = length > BoundedBytes.LIMIT;
        String text = line.toString(StandardCharsets.UTF_8);
        return number == 1 && !text.isEmpty() && text.charAt(0) == BYTE_ORDER_MARK ? text.substring(1) : text;
    }

    /** The number of the line last returned, from 1. */
    int number() {
        return number;
    }

    /** Whether the line last returned was over the limit. */
    boolean tooLong() {
        return tooLong;
    }

    @Override
    public void close() {
        try {
            bytes.close();
        } catch (IOException nothingLost) {
            // Only read from: what was wanted of it has been read.
        }
    }
}
