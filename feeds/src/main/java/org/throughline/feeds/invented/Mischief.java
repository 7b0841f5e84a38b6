package org.throughline.feeds.invented;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.zip.GZIPOutputStream;

/** Hosts that do what servers on the real web do wrong, by mistake or to do harm. */
public final class Mischief {
    private static final int PIECE = 64 << 10;
    private static final int BOMB_BYTES = 256 << 20;

    private Mischief() {}

    /** Takes the question and never answers. */
    public static Site silence() {
        return (request, reply) -> sleep(60_000);
    }

    /** A header, then a byte at a time for ever. */
    public static Site drip(String type) {
        return (request, reply) -> {
            OutputStream out = reply.raw();
            write(out, "HTTP/1.1 200 OK\r\nContent-Type: " + type + "\r\nConnection: close\r\n\r\n");
            while (true) {
                out.write(' ');
                out.flush();
                sleep(50);
            }
        };
    }

    /** Headers one letter at a time for ever. */
    public static Site headerDrip() {
        return (request, reply) -> {
            OutputStream out = reply.raw();
            write(out, "HTTP/1.1 200 OK\r\nX-Slow: ");
            while (true) {
                out.write('a');
                out.flush();
                sleep(50);
            }
        };
    }

    /** Headers without end, as fast as they are taken. */
    public static Site endlessHeaders() {
        return (request, reply) -> {
            OutputStream out = reply.raw();
            write(out, "HTTP/1.1 200 OK\r\n");
            while (true) {
                write(out, "X-More: and more\r\n");
            }
        };
    }

    /** Interim answers without end. */
    public static Site endlessInterim() {
        return (request, reply) -> {
            while (true) {
                write(reply.raw(), "HTTP/1.1 103 Early Hints\r\n\r\n");
            }
        };
    }

    /** A body without end, as fast as it is taken. */
    public static Site endlessBody() {
        return (request, reply) -> {
            OutputStream out = reply.raw();
            write(out, "HTTP/1.1 200 OK\r\nContent-Type: text/xml\r\nConnection: close\r\n\r\n<rss>");
            byte[] piece = new byte[PIECE];
            while (true) {
                out.write(piece);
            }
        };
    }

    /** Some hundred thousand packed bytes that are some hundred million unpacked. */
    public static Site bomb() throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
            byte[] zeros = new byte[PIECE];
            for (int sent = 0; sent < BOMB_BYTES; sent += PIECE) {
                gzip.write(zeros);
            }
        }
        byte[] body = packed.toByteArray();
        return (request, reply) -> reply.send(200, Map.of("Content-Encoding", "gzip"), body);
    }

    /** Says gzip twice, or something that nobody knows. */
    public static Site packed(String coding) {
        return (request, reply) -> reply.send(200, Map.of("Content-Encoding", coding), new byte[] {1, 2, 3});
    }

    /** Promises more than it sends. */
    public static Site cutShort() {
        return (request, reply) -> write(
                reply.raw(), "HTTP/1.1 200 OK\r\nContent-Type: text/xml\r\nContent-Length: 5000\r\n\r\n<rss><channel>");
    }

    /** No HTTP at all. */
    public static Site noise() {
        return (request, reply) -> write(reply.raw(), "220 mail.invented ESMTP ready\r\n");
    }

    /** Sends everybody elsewhere. */
    public static Site redirect(int status, String location) {
        return (request, reply) -> reply.redirect(status, location);
    }

    /** Asks to be left alone for so many seconds. */
    public static Site busy(int status, int seconds) {
        return (request, reply) -> reply.send(status, Map.of("Retry-After", Integer.toString(seconds)), new byte[0]);
    }

    private static void write(OutputStream out, String text) throws IOException {
        out.write(text.getBytes(StandardCharsets.US_ASCII));
    }

    private static void sleep(long millis) throws IOException {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IOException(stopped);
        }
    }
}
