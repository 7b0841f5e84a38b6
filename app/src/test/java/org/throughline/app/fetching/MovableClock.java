package org.throughline.app.fetching;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/** A clock that tests push forward. */
final class MovableClock implements InstantSource {
    private volatile Instant now = Instant.parse("2031-06-20T12:00:00Z");

    void forward(Duration time) {
        now = now.plus(time);
    }

    @Override
    public Instant instant() {
        return now;
    }
}
