package org.throughline.engine.article.head;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.OffsetDateTime;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class IsoTimesTest {
    @ParameterizedTest
    @CsvSource({
        "2031-05-03T07:08:09Z, 2031-05-03T07:08:09Z",
        "2031-05-03T07:08Z, 2031-05-03T07:08Z",
        "2031-05-03T07:08:09+02:00, 2031-05-03T07:08:09+02:00",
        "2031-05-03T07:08:09-0330, 2031-05-03T07:08:09-03:30",
        "2031-05-03T07:08:09+02, 2031-05-03T07:08:09+02:00",
        "2031-05-03 07:08:09 +0200, 2031-05-03T07:08:09+02:00",
        "2031-05-03T07:08:09.123Z, 2031-05-03T07:08:09.123Z"
    })
    void timesWithAZoneAreRead(String text, OffsetDateTime expected) {
        assertThat(IsoTimes.parse(text)).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2031-05-03T07:08:09",
                "2031-05-03",
                "2031-13-03T07:08:09Z",
                "2031-05-03T07:08:09+99:00",
                "3 May 2031, 07:08 UTC",
                "2031-05-03T07:08:09Z and more",
                ""
            })
    void whatTellsNoMomentIsNone(String text) {
        assertThat(IsoTimes.parse(text)).isNull();
    }
}
