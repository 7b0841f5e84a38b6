package org.throughline.engine.language;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Inflected words share a stem. */
final class StemmerTest {
    @ParameterizedTest(name = "{0}: {1}, {2}")
    @CsvSource({
        "en, demands, demanded",
        "de, Ministern, Minister",
        "ru, министра, министром",
        "es, ministros, ministro",
        "fr, ministres, ministre",
        "ar, المدينة, مدينة",
        "xx, ADAN, adan",
    })
    void share_a_stem(String language, String one, String other) {
        Stemmer stemmer = new Stemmer(language);
        assertThat(stemmer.stem(one)).isEqualTo(stemmer.stem(other));
    }

    @Test
    void a_word_without_end_is_left_alone() {
        assertThat(new Stemmer("ar").stem("ا".repeat(100_000))).hasSize(100_000);
    }
}
