package org.throughline.server.picture;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

/** Pictures in WebP, which Java cannot write. */
public final class Webp {
    private Webp() {}

    /** One colour without loss: codes of a single symbol each, so that the pixels take no bits, however many there are. */
    public static byte[] lossless(int width, int height) {
        Bits bits = new Bits();
        bits.put(0x2f, 8);
        bits.put(width - 1, 14);
        bits.put(height - 1, 14);
        // No alpha, version 0; no transform, no colour cache, no groups of codes.
        bits.put(0, 1 + 3 + 3);
        for (int value : new int[] {90, 160, 40, 255}) {
            bits.put(1, 1);
            bits.put(0, 1);
            bits.put(1, 1);
            bits.put(value, 8);
        }
        bits.put(1, 4);
        return riff("VP8L", bits.bytes());
    }

    /** 120 by 90, the left half blue, the right half red. */
    public static byte[] lossy() {
        return Base64.getDecoder()
                .decode(
                        "UklGRowAAABXRUJQVlA4IIAAAADQBgCdASp4AFoAPxGIvlisKKajpLJIAYAiCWcA1cn/+4AABD0qCQEfnRKBjCgVYZJnGLTQhdi7"
                                + "bDs19CPmxgAA/ubO3/FDzW9g/QfyzOFc2Pb6C68f+py/9t2WbZqn+Z31Tc2jMiw+p6GCHxfPb4yBKyBIS2BW7KCg3f5uAAAAAA==");
    }

    private static byte[] riff(String kind, byte[] chunk) {
        int padded = chunk.length + chunk.length % 2;
        return ByteBuffer.allocate(20 + padded)
                .order(ByteOrder.LITTLE_ENDIAN)
                .put("RIFF".getBytes(StandardCharsets.US_ASCII))
                .putInt(12 + padded)
                .put("WEBP".getBytes(StandardCharsets.US_ASCII))
                .put(kind.getBytes(StandardCharsets.US_ASCII))
                .putInt(chunk.length)
                .put(chunk)
                .array();
    }

    /** Bits, the lowest first. */
    private static final class Bits {
        private final ByteArrayOutputStream whole = new ByteArrayOutputStream();
        private int open;
        private int count;

        void put(int value, int width) {
            for (int at = 0; at < width; at++) {
                open |= (value >> at & 1) << count++;
                if (count == 8) {
                    whole.write(open);
                    open = 0;
                    count = 0;
                }
            }
        }

        byte[] bytes() {
            put(0, 7);
            return whole.toByteArray();
        }
    }
}
