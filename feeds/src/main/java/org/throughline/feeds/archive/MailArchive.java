package org.throughline.feeds.archive;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.NoSuchElementException;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;
import org.jspecify.annotations.Nullable;
import org.throughline.engine.page.Decoder;
import org.throughline.feeds.mail.MailMessage;

/**
 * Newsletters as mail programs keep them: a message a file ({@code .eml}), or many one after the other, each after a line
 * that begins with "From " ({@code .mbox}). A place is the number of messages before it. A message over the limit of a page
 * is cut there.
 */
final class MailArchive implements Archive {
    private static final byte[] FROM = "From ".getBytes(StandardCharsets.US_ASCII);

    private final Path file;
    private final boolean many;
    private final InputStream in;
    private final ByteArrayOutputStream line = new ByteArrayOutputStream();
    private long number;
    private boolean ended;
    private byte @Nullable [] next;
    private @Nullable String damage;

    MailArchive(Path file, long place, boolean many) throws IOException {
        this.file = file;
        this.many = many;
        this.in = opened(file);
        while (number < place && hasNext()) {
            next();
        }
    }

    /** Empty, and the damage noted, if what should be packed is not. */
    private InputStream opened(Path file) throws IOException {
        InputStream raw = new BufferedInputStream(Files.newInputStream(file), 1 << 16);
        if (!String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT).endsWith(".gz")) {
            return raw;
        }
        try {
            return new BufferedInputStream(new GZIPInputStream(raw), 1 << 16);
        } catch (ZipException | EOFException broken) {
            raw.close();
            damage = "the gzip data is broken";
            return InputStream.nullInputStream();
        }
    }

    @Override
    public boolean hasNext() {
        if (next == null && !ended) {
            next = message();
        }
        return next != null;
    }

    @Override
    public ArchivedPage next() {
        if (!hasNext() || next == null) {
            throw new NoSuchElementException();
        }
        byte[] message = next;
        next = null;
        number++;
        String name = many ? file + ":" + number : file.toString();
        return new ArchivedPage(new MailMessage(name, message), number);
    }

    private byte @Nullable [] message() {
        ByteArrayOutputStream message = new ByteArrayOutputStream();
        boolean blankBefore = true;
        try {
            while (readLine()) {
                boolean divider = many && blankBefore && startsMessage();
                if (divider && message.size() > 0) {
                    return message.toByteArray();
                }
                if (!divider && message.size() + line.size() <= Decoder.MAX_BYTES) {
                    byte[] bytes = line.toByteArray();
                    int masked = many && isMasked(bytes) ? 1 : 0;
                    message.write(bytes, masked, bytes.length - masked);
                }
                blankBefore = line.size() <= 2
                        && line.toString(StandardCharsets.ISO_8859_1).isBlank();
            }
        } catch (IOException broken) {
            damage = "the file is damaged or ends early";
        }
        ended = true;
        if (damage == null && number == 0 && message.size() == 0) {
            damage = "it is empty";
        }
        return message.size() == 0 ? null : message.toByteArray();
    }

    private boolean startsMessage() {
        return startsWithFrom(line.toByteArray(), 0);
    }

    /** A line of text that begins with "From " is written behind one more ">", so that it divides nothing. */
    private static boolean isMasked(byte[] bytes) {
        int at = 0;
        while (at < bytes.length && bytes[at] == '>') {
            at++;
        }
        return at > 0 && startsWithFrom(bytes, at);
    }

    private static boolean startsWithFrom(byte[] bytes, int at) {
        return bytes.length > at + FROM.length && Arrays.equals(bytes, at, at + FROM.length, FROM, 0, FROM.length);
    }

    /** False at the end; lines longer than a page are cut. */
    private boolean readLine() throws IOException {
        line.reset();
        int one = in.read();
        while (one >= 0) {
            if (line.size() < Decoder.MAX_BYTES) {
                line.write(one);
            }
            if (one == '\n') {
                return true;
            }
            one = in.read();
        }
        return line.size() > 0;
    }

    @Override
    public @Nullable String damage() {
        return damage;
    }

    @Override
    public void close() {
        try {
            in.close();
        } catch (IOException ignored) {
            ended = true;
        }
    }
}
