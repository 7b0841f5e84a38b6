package org.throughline.engine.action;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ActorCodesTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Norwegian fishermen              | NOR
            the Swedish police               | SWECOP
            Peruvian opposition lawmakers    | PERLEG
            the South Korean navy            | KORMIL
            Nairobi                          | KEN
            the Security Council             | IGO
            rebels                           | ---REB
            they told us so                  | ''
            a roast turkey                   | ''
            """)
    void readsStateAndSector(String words, String code) {
        assertThat(ActorCodes.instance().of(words).toString()).isEqualTo(code);
    }
}
