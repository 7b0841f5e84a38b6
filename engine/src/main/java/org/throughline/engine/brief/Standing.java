package org.throughline.engine.brief;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.throughline.engine.source.Country;

/**
 * How high a story stands among the others: the hours of its latest report, moved ahead by how many independent reports it
 * has, how many of them came within hours of one another, and from how many countries and in how many languages they are.
 * Copies count for nothing. Because it is a point in time and not an age, it changes only when the story does.
 */
public final class Standing {
    private static final double MILLISECONDS_AN_HOUR = 3_600_000;

    /** Hours by which a doubling moves a story ahead. */
    private static final double OF_REPORTS = 12;

    private static final double OF_SPEED = 4;
    private static final double OF_COUNTRIES = 5;
    private static final double OF_LANGUAGES = 3;
    private static final Duration SPEED_WINDOW = Duration.ofHours(6);

    private Standing() {}

    /**
     * In hours since 1970.
     *
     * @param reports when each independent report came out, undated ones left out, in any order
     * @param independent how many independent reports there are, dated or not
     * @param sources of all independent reports
     */
    public static double of(
            List<Instant> reports, int independent, Collection<String> sources, Collection<String> languages) {
        List<Instant> times = reports.stream().sorted().toList();
        double latest = times.isEmpty() ? 0 : times.getLast().toEpochMilli() / MILLISECONDS_AN_HOUR;
        long countries = sources.stream()
                .flatMap(source -> Country.of(source).stream())
                .distinct()
                .count();
        return latest
                + OF_REPORTS * doublings(independent)
                + OF_SPEED * doublings(mostAtOnce(times))
                + OF_COUNTRIES * doublings(countries)
                + OF_LANGUAGES * doublings(Set.copyOf(languages).size());
    }

    private static double doublings(long count) {
        return Math.log(Math.max(1, count)) / Math.log(2);
    }

    /** The most reports within one window: how fast the story grew when it grew fastest. */
    private static int mostAtOnce(List<Instant> times) {
        int most = 0;
        int from = 0;
        for (int to = 0; to < times.size(); to++) {
            while (times.get(from).plus(SPEED_WINDOW).isBefore(times.get(to))) {
                from++;
            }
            most = Math.max(most, to - from + 1);
        }
        return most;
    }
}
