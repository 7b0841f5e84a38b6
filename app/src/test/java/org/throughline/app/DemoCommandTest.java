package org.throughline.app;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** What a newcomer sees who has no network. */
class DemoCommandTest {
    @Test
    void everyReportOfTheInventedPublishersIsStored() {
        Spoken spoken = Spoken.to("demo", "--port", "0", "--seconds-a-day", "1", "--once");
        assertThat(spoken.code()).isZero();
        assertThat(spoken.out())
                .contains("The reader is at http://127.0.0.1:")
                .contains("Day 6 of 6")
                .contains("All is told: 24 articles.");
    }
}
