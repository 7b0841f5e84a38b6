package org.throughline.engine.language;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.throughline.engine.article.Span;

class DatelinesTest {
    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "LISSEN (MPA) - The gates closed. | The gates closed.",
                "LISSEN/TARSEN - The gates closed. | The gates closed.",
                "PORT SARN, 4 March (MPA) -- The gates closed. | PORT SARN, 4 March (MPA) -- The gates closed.",
                "Lissen – Die Tore sind zu. | Die Tore sind zu.",
                "Lissen (mpa) - Die Tore sind zu. | Die Tore sind zu.",
                "(MPA) — “The gates closed.” | “The gates closed.”",
                "The gates - all nine of them - closed. | The gates - all nine of them - closed.",
                "Ilvanen - who had promised it - came. | Ilvanen - who had promised it - came.",
                "She said: No - Never. | She said: No - Never.",
                "The gates closed. | The gates closed."
            })
    void aReportBeginsAfterItsDateline(String block, String report) {
        Span rest = Datelines.after(block, new Span(0, block.length()));
        assertThat(rest.in(block)).isEqualTo(report);
    }
}
