package org.throughline.feeds.schedule;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Whether a source still does what it used to: a publisher that falls silent is told of at once, not after months.
 *
 * @param perDay articles on a usual day, the mean of the days looked at
 * @param silent whether the last article is longer ago than its habits explain
 */
public record Wellbeing(double perDay, boolean silent) {
    /** Days whose counts make the normal. */
    public static final int DAYS = 28;

    private static final Duration SHORTEST_SILENCE = Duration.ofDays(1);
    private static final double USUAL_GAPS = 5;
    private static final int NEEDED = 4;

    /**
     * @param counts articles of each of the last days, days before the source was added left out
     * @param latest when its last new article came
     */
    public static Wellbeing of(List<Integer> counts, @Nullable Instant latest, Instant now) {
        int all = counts.stream().mapToInt(Integer::intValue).sum();
        double perDay = counts.isEmpty() ? 0 : (double) all / counts.size();
        if (all < NEEDED || latest == null) {
            return new Wellbeing(perDay, false);
        }
        Duration expected = Duration.ofSeconds((long) (USUAL_GAPS * 86_400 / perDay));
        Duration bearable = expected.compareTo(SHORTEST_SILENCE) > 0 ? expected : SHORTEST_SILENCE;
        return new Wellbeing(perDay, Duration.between(latest, now).compareTo(bearable) > 0);
    }
}
