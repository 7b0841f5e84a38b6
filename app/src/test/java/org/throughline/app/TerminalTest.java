package org.throughline.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TerminalTest {
    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "a terminal,             terminal, '',  xterm, 120, true,  100",
        "a narrow terminal,      terminal, '',  xterm, 40,  true,  80",
        "between,                terminal, '',  xterm, 90,  true,  90",
        "no colours wanted,      terminal, '1', xterm, 90,  false, 90",
        "a terminal without any, terminal, '',  dumb,  90,  false, 90",
        "a pipe,                 '',       '',  xterm, '',  false, 80",
        "nonsense for a width,   terminal, '',  xterm, x,   true,  80"
    })
    void isWhatTheLaunchScriptFound(
            String what, String stdout, String noColor, String term, String columns, boolean colours, int width) {
        Map<String, String> properties =
                Map.of("throughline.stdout", stdout, "throughline.columns", columns == null ? "" : columns);
        Map<String, String> environment = Map.of("NO_COLOR", noColor, "TERM", term);
        Terminal terminal = Terminal.of(properties::get, environment::get);
        assertThat(terminal.colours()).isEqualTo(colours);
        assertThat(terminal.columns()).isEqualTo(width);
    }
}
