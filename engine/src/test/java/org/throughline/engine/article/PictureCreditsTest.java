package org.throughline.engine.article;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PictureCreditsTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    Photo: Ida Marn                                       | Photo: Ida Marn
                    © Reuters / Pool                                      | © Reuters / Pool
                    © Ida Marn                                            | © Ida Marn
                    The bridge of Tarn on Monday. Ida Marn/dpa            | Ida Marn/dpa
                    The bridge of Tarn on Monday. (Foto: Ida Marn)        | Foto: Ida Marn
                    Ida Marn, CC BY-SA 3.0                                | Ida Marn, CC BY-SA 3.0
                    © 2031 AFP                                            | © 2031 AFP
                    """)
    void creditsAreFound(String caption, String credit) {
        assertThat(PictureCredits.in(caption)).isEqualTo(credit);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "© 2031 The Varnia Herald",
                "© 1999-2031 Varnia Media, Inc. All rights reserved.",
                "(c) Varnia Media. Alle Rechte vorbehalten.",
                "© Издательство «Варния». Все права защищены.",
                "The bridge of Tarn on Monday."
            })
    void footersOfSitesAreNone(String line) {
        assertThat(PictureCredits.in(line)).isNull();
    }
}
