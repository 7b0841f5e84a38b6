package org.throughline.engine.article;

import java.nio.charset.StandardCharsets;

/** 64-bit ids from what a thing is, so that the same input always gets the same id. */
public final class Ids {
    private Ids() {}

    /** FNV-1a over the parts' UTF-8 bytes with a separator, finished with the mix of SplitMix64. */
    public static long of(String... parts) {
        long hash = 0xcbf29ce484222325L;
        for (String part : parts) {
            for (byte unit : part.getBytes(StandardCharsets.UTF_8)) {
                hash = (hash ^ (unit & 0xff)) * 0x100000001b3L;
            }
            hash = (hash ^ 0x1f) * 0x100000001b3L;
        }
        return mix(hash);
    }

    /** The finishing step of SplitMix64 (Steele, Lea, Flood 2014): every input bit reaches every output bit. */
    public static long mix(long value) {
        value = (value ^ (value >>> 30)) * 0xbf58476d1ce4e5b9L;
        value = (value ^ (value >>> 27)) * 0x94d049bb133111ebL;
        return value ^ (value >>> 31);
    }

    /** The id as shown: a letter for its kind and up to 13 characters. */
    public static String show(char kind, long id) {
        return kind + Long.toUnsignedString(id, 36);
    }
}
