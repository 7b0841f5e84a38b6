package org.throughline.feeds.schedule;

import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;

/**
 * How long to wait between two looks at a feed. The rule is overlap (as Media Cloud's fetcher does it): often enough that
 * two looks always share items, so that nothing scrolls off between them, and no more often. What the publisher asks for
 * by TTL, Cache-Control or Retry-After is kept; failures double the wait.
 *
 * @param shortest whatever a feed does
 * @param longest whatever a publisher asks for
 */
public record Interval(Duration shortest, Duration first, Duration longest) {
    public static final Interval OF_NEWS =
            new Interval(Duration.ofMinutes(10), Duration.ofMinutes(30), Duration.ofDays(1));

    private static final double MANY_SEEN = 0.67;
    private static final double FEW_SEEN = 0.33;
    private static final double LONGER = 1.25;
    private static final int MOST_DOUBLINGS = 6;
    private static final double JITTER = 0.1;

    /** After a look that found items, so many of them known before. */
    public Duration afterItems(Duration current, int known, int all) {
        if (all == 0) {
            return within(scaled(current, LONGER));
        }
        double seen = (double) known / all;
        double factor = seen > MANY_SEEN ? LONGER : seen < FEW_SEEN ? 0.5 : 1;
        return within(scaled(current, factor));
    }

    /** After "not modified". */
    public Duration afterNothingNew(Duration current) {
        return within(scaled(current, LONGER));
    }

    /** How long to wait after so many failures in a row. */
    public Duration afterFailures(Duration current, int failures) {
        return within(current.multipliedBy(1L << Math.min(failures, MOST_DOUBLINGS)));
    }

    /** The wait until the next look: the interval, or longer if the publisher asks for it, never above the longest. */
    public Duration waitFor(Duration interval, @Nullable Duration asked) {
        Duration wait = asked != null && asked.compareTo(interval) > 0 ? asked : interval;
        return wait.compareTo(longest) > 0 ? longest : wait;
    }

    /** A little more, so that feeds added together drift apart. */
    public static Duration spread(Duration wait) {
        return wait.plusMillis(
                (long) (wait.toMillis() * JITTER * ThreadLocalRandom.current().nextDouble()));
    }

    private Duration within(Duration wait) {
        if (wait.compareTo(shortest) < 0) {
            return shortest;
        }
        return wait.compareTo(longest) > 0 ? longest : wait;
    }

    private static Duration scaled(Duration wait, double factor) {
        return Duration.ofMillis((long) (wait.toMillis() * factor));
    }
}
