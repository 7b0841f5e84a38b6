package org.throughline.engine.article.head;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WrittenDatesTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Published May 3, 2021 at noon | 2021-05-03",
                "3 May 2021 | 2021-05-03",
                "3rd of May 2021 | 2021-05-03",
                "Sept. 14, 2020 | 2020-09-14",
                "am 03.05.2021 um 12:00 Uhr | 2021-05-03",
                "3. Mai 2021 | 2021-05-03",
                "2021-05-03T10:00 | 2021-05-03",
                "20210503 | 2021-05-03",
                "3 мая 2021 года | 2021-05-03",
                "3 de mayo de 2021 | 2021-05-03",
                "le 1er mars 2019 | 2019-03-01",
                "2021年5月3日 | 2021-05-03",
                "05/03/2021 | 2021-05-03",
                "2021/05/03 | 2021-05-03",
            })
    void readsADay(String text, LocalDate day) {
        assertThat(WrittenDates.in(text, true)).containsExactly(day);
    }

    @ParameterizedTest
    @CsvSource({"version 3.5.1", "31 February 2021", "call 555 0199", "1 of 5", "room 12/14"})
    void whatIsNoDayGivesNone(String text) {
        assertThat(WrittenDates.in(text, false)).isEmpty();
    }

    @Test
    void figuresAreReadAsThePlaceWritesThem() {
        assertThat(WrittenDates.in("03/05/2021", false)).containsExactly(LocalDate.of(2021, 5, 3));
        assertThat(WrittenDates.in("03/05/2021", true)).containsExactly(LocalDate.of(2021, 3, 5));
    }
}
