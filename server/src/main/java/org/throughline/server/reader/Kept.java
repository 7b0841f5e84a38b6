package org.throughline.server.reader;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A value that is asked for often and may be a few seconds old. Safe for many threads; at most one of them fetches it. */
final class Kept<T> {
    private static final long NANOSECONDS_A_SECOND = 1_000_000_000;

    private final long nanoseconds;
    private final Supplier<T> source;
    private @Nullable T value;
    private long fetched;

    Kept(int seconds, Supplier<T> source) {
        this.nanoseconds = seconds * NANOSECONDS_A_SECOND;
        this.source = source;
    }

    synchronized T get() {
        T current = value;
        long now = System.nanoTime();
        if (current == null || now - fetched > nanoseconds) {
            current = source.get();
            value = current;
            fetched = now;
        }
        return current;
    }
}
