package org.throughline.engine.source;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CountryTest {
    @ParameterizedTest(name = "{0} is of {1}")
    @CsvSource({
        "herald.de, DE",
        "news.co.uk, GB",
        "POST.FR, FR",
        "herald.com, ",
        "start.io, ",
        "herald.tv, ",
        "Herald, ",
        "herald., ",
        "'', ",
        "herald.zz, ",
        "a.example, ",
    })
    void theCountryIsThatOfTheDomain(String source, String country) {
        assertThat(Country.of(source).orElse(null)).isEqualTo(country);
    }
}
