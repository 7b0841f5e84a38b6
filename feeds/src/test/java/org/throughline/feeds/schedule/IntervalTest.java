package org.throughline.feeds.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IntervalTest {
    private static final Interval INTERVAL = Interval.OF_NEWS;

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            nearly all was known before      | 60 | 19 | 20 | 75
            half was known                   | 60 | 10 | 20 | 60
            hardly anything was known        | 60 |  2 | 20 | 30
            never below the shortest         | 12 |  0 | 20 | 10
            never above the longest          | 1400 | 20 | 20 | 1440
            an empty feed                    | 60 |  0 |  0 | 75
            """)
    void looksOverlap(String what, long minutes, int known, int all, long then) {
        assertThat(INTERVAL.afterItems(Duration.ofMinutes(minutes), known, all)).hasMinutes(then);
    }

    @ParameterizedTest
    @CsvSource({"0, 30", "1, 60", "2, 120", "5, 960", "6, 1440", "100, 1440"})
    void failuresDoubleTheWait(int failures, long minutes) {
        assertThat(INTERVAL.afterFailures(Duration.ofMinutes(30), failures)).hasMinutes(minutes);
    }

    @Test
    void publishersMayAskForLongerNotForShorterAndNotForEver() {
        Duration half = Duration.ofMinutes(30);
        assertThat(INTERVAL.waitFor(half, null)).isEqualTo(half);
        assertThat(INTERVAL.waitFor(half, Duration.ofMinutes(5))).isEqualTo(half);
        assertThat(INTERVAL.waitFor(half, Duration.ofHours(3))).hasHours(3);
        assertThat(INTERVAL.waitFor(half, Duration.ofDays(300))).hasHours(24);
        assertThat(Interval.spread(half)).isBetween(half, Duration.ofMinutes(33));
    }

    @ParameterizedTest(name = "{0} a day, silent for {1} hours: {2}")
    @CsvSource({"20, 12, false", "20, 30, true", "1, 30, false", "1, 130, true", "0, 900, false"})
    void silencesThatHabitsDoNotExplain(int perDay, int hours, boolean silent) {
        Instant now = Instant.parse("2031-06-20T12:00:00Z");
        List<Integer> counts = Collections.nCopies(Wellbeing.DAYS, perDay);
        assertThat(Wellbeing.of(counts, now.minus(Duration.ofHours(hours)), now))
                .isEqualTo(new Wellbeing(perDay, silent));
    }

    @Test
    void aSourceWithoutHabitsIsNotSilent() {
        Instant now = Instant.parse("2031-06-20T12:00:00Z");
        assertThat(Wellbeing.of(List.of(), null, now)).isEqualTo(new Wellbeing(0, false));
        assertThat(Wellbeing.of(List.of(1, 0, 0), now.minus(Duration.ofDays(3)), now)
                        .silent())
                .isFalse();
    }
}
