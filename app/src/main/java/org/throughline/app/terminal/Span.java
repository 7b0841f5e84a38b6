package org.throughline.app.terminal;

import java.time.Duration;

/** Lengths of time, roughly, for people. */
public final class Span {
    private static final int MINUTES_AN_HOUR = 60;
    private static final int MINUTES_A_DAY = 24 * MINUTES_AN_HOUR;

    private Span() {}

    /** Up to two hours in minutes, up to two days in hours; nothing is shorter than no minute. */
    public static String inWords(Duration time) {
        long minutes = Math.max(0, time.toMinutes());
        if (minutes < 2 * MINUTES_AN_HOUR) {
            return minutes + " min";
        }
        return minutes < 2 * MINUTES_A_DAY ? minutes / MINUTES_AN_HOUR + " h" : minutes / MINUTES_A_DAY + " days";
    }
}
