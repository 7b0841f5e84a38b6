package org.throughline.feeds.fetch;

import java.time.Duration;
import java.util.Map;

/**
 * The hosts that asked to be left alone, kept beyond the life of a client: a wish of hours outlives a command of seconds.
 * Called from many threads.
 */
public interface Rests {
    /** Keeps nothing: a client knows the wishes that it heard itself. */
    Rests UNKEPT = new Rests() {
        @Override
        public Map<String, Duration> left() {
            return Map.of();
        }

        @Override
        public void asked(String host, Duration rest) {
            // The client itself keeps it while it lives.
        }
    };

    /** How long each host that asked for it is still to be left alone. */
    Map<String, Duration> left();

    /** A host wants to be left alone for so long from now on. */
    void asked(String host, Duration rest);
}
