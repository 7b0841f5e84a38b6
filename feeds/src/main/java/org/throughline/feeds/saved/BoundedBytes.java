package org.throughline.feeds.saved;

import java.io.EOFException;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;
import org.throughline.engine.page.UnreadablePage;
import org.throughline.engine.page.UnreadablePage.Reason;

/** Opens files and never takes more of one into memory than a page may hold, unpacked. */
final class BoundedBytes {
    /** More than this is no page of news. */
    static final int LIMIT = 5 * 1024 * 1024;

    private BoundedBytes() {}

    /** All bytes of a page file, unpacked if its name ends in {@code .gz}. */
    static byte[] ofPage(Path file) throws UnreadablePage {
        try (InputStream stream = open(file)) {
            return all(stream);
        } catch (IOException failure) {
            throw inWords(failure);
        }
    }

    /** All bytes of a page that comes as a stream. */
    static byte[] all(InputStream stream) throws UnreadablePage {
        try {
            byte[] bytes = stream.readNBytes(LIMIT + 1);
            if (bytes.length > LIMIT) {
                throw new UnreadablePage(Reason.TOO_LARGE);
            }
            if (bytes.length == 0) {
                throw new UnreadablePage(Reason.EMPTY);
            }
            return bytes;
        } catch (IOException failure) {
            throw inWords(failure);
        }
    }

    static InputStream open(Path file) throws IOException {
        InputStream bytes = Files.newInputStream(file);
        if (!isPacked(file)) {
            return bytes;
        }
        try {
            return new GZIPInputStream(bytes, 1 << 16);
        } catch (IOException failure) {
            bytes.close();
            throw failure;
        }
    }

    static boolean isPacked(Path file) {
        return SavedForm.lowerCaseName(file).endsWith(".gz");
    }

    static UnreadablePage inWords(IOException failure) {
        return switch (failure) {
            case ZipException broken -> new UnreadablePage(Reason.MALFORMED, "the gzip data is broken");
            case EOFException early -> new UnreadablePage(Reason.MALFORMED, "the gzip data ends early");
            case NoSuchFileException missing -> new UnreadablePage(Reason.UNREACHABLE, "no such file or folder");
            case FileNotFoundException missing -> new UnreadablePage(Reason.UNREACHABLE, "no such file or folder");
            case AccessDeniedException denied -> new UnreadablePage(Reason.UNREACHABLE, "no right to read it");
            default -> {
                String message = failure.getMessage();
                yield new UnreadablePage(
                        Reason.UNREACHABLE, message == null ? failure.getClass().getSimpleName() : message);
            }
        };
    }
}
