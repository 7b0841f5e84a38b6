package org.throughline.engine.brief;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class StandingTest {
    private static final Instant NOON = Instant.parse("2031-05-13T12:00:00Z");
    private static final List<String> HOME = List.of("herald.example");

    @Test
    void laterStandsHigherAmongEquals() {
        assertThat(standing(1, 0, HOME)).isLessThan(Standing.of(List.of(NOON.plusSeconds(60)), 1, HOME, List.of("en")));
    }

    @Test
    void moreIndependentReportsStandHigher() {
        assertThat(standing(4, 86_400, HOME)).isGreaterThan(standing(2, 86_400, HOME));
    }

    @Test
    void whatGrewFastStandsHigherThanWhatGrewSlowly() {
        assertThat(standing(4, 60, HOME)).isGreaterThan(standing(4, 86_400, HOME));
    }

    @Test
    void moreCountriesStandHigher() {
        assertThat(standing(3, 60, List.of("a.de", "b.fr", "c.it")))
                .isGreaterThan(standing(3, 60, List.of("a.de", "b.de", "c.de")));
    }

    @Test
    void undatedReportsCountAsReportsAllTheSame() {
        assertThat(Standing.of(List.of(), 3, HOME, List.of("en"))).isFinite().isPositive();
    }

    private static double standing(int reports, int secondsApart, List<String> sources) {
        List<Instant> times = IntStream.range(0, reports)
                .mapToObj(i -> NOON.minusSeconds((long) i * secondsApart))
                .toList();
        return Standing.of(times, reports, sources, List.of("en"));
    }
}
