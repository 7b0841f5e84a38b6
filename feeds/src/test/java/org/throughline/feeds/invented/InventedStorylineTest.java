package org.throughline.feeds.invented;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.throughline.feeds.invented.InventedStoryline.Moment;

class InventedStorylineTest {
    private final List<Moment> moments =
            InventedStoryline.beginningOn(LocalDate.of(2031, 6, 16)).moments();

    @Test
    void reportsComeInTheirOrderWithinSixDays() {
        assertThat(moments)
                .hasSize(24)
                .isSortedAccordingTo((one, other) ->
                        one.report().published().compareTo(other.report().published()));
        assertThat(moments.getFirst().report().published()).isEqualTo(Instant.parse("2031-06-16T08:10:00Z"));
        assertThat(moments.getLast().day()).isEqualTo(6);
        assertThat(moments)
                .allSatisfy(moment -> assertThat(moment.report().paragraphs()).isNotEmpty());
    }

    @Test
    void thoseWhoPrintTheAgencySayWhatItSays() {
        List<String> agency = paragraphs("kna", "/strike-begins");
        assertThat(paragraphs("karvennapost", "/news/port-halts")).isEqualTo(agency);
        assertThat(paragraphs("harbourdaily", "/strike-day-one")).isEqualTo(agency.subList(0, 2));
    }

    private List<String> paragraphs(String site, String path) {
        return moments.stream()
                .filter(moment ->
                        moment.site().equals(site) && moment.report().path().equals(path))
                .findFirst()
                .orElseThrow()
                .report()
                .paragraphs();
    }
}
