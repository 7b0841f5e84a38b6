package org.throughline.feeds.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FeedDatesTest {
    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "Thu, 01 Jan 2004 19:48:21 GMT | 2004-01-01T19:48:21Z",
                "Thu, 1 Jan 04 19:48 EST | 2004-01-02T00:48:00Z",
                "01 Jan 2004 19:48:21 +0530 | 2004-01-01T14:18:21Z",
                "Thursday, January 01 2004 19:48:21 | 2004-01-01T19:48:21Z",
                "Thu Jan  1 19:48:21 2004 | 2004-01-01T19:48:21Z",
                "2003-12-31T10:14:55Z | 2003-12-31T10:14:55Z",
                "2003-12-31T10:14:55.123-08:00 | 2003-12-31T18:14:55Z",
                "2003-12-31 | 2003-12-31T00:00:00Z",
                "2003-12 | 2003-12-01T00:00:00Z",
                "2003 | 2003-01-01T00:00:00Z",
                "20031231 | 2003-12-31T00:00:00Z",
                "2003-12-31 10:14 | 2003-12-31T10:14:00Z"
            })
    void readsWhatFeedsWrite(String said, Instant meant) {
        assertThat(FeedDates.instant(said)).isEqualTo(meant);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "soon", "32 Foo 2004", "2003-13-45", "--", "99999999999999999999"})
    void whatIsNoDateIsNone(String said) {
        assertThat(FeedDates.instant(said)).isNull();
    }
}
