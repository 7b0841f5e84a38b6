package org.throughline.engine.article;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AgenciesTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "By DPA, | dpa",
                "Reuters Staff | Reuters",
                "Tova Lind, Associated Press | AP",
                "By Tova Lind | -",
                "МОСКВА | -",
                "ТАСС | TASS"
            })
    void inABylineAnAgencyIsNamed(String byline, @Nullable String agency) {
        assertThat(Agencies.inByline(byline)).isEqualTo(agency);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "TARN, May 3 (Reuters) - The government said | Reuters",
                "TARN, Varnia (AP) — The government said | AP",
                "Tarn (dpa) - Die Regierung | dpa",
                "ТАРН, 3 мая. /ТАСС/. Правительство | TASS",
                "The government (which rules) said - again - that | -",
            })
    void inADatelineItSigns(String paragraph, @Nullable String agency) {
        assertThat(Agencies.inDateline(paragraph)).isEqualTo(agency);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "The trains will run in autumn. (AP) | AP",
                "© AFP | AFP",
                "dpa/xyz lno | dpa",
                "The trains will run in autumn. | -",
                "He met the PA. | -"
            })
    void atTheEndItSignsOff(String paragraph, @Nullable String agency) {
        assertThat(Agencies.atEnd(paragraph)).isEqualTo(agency);
    }
}
