package org.throughline.app.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.throughline.app.terminal.Sheet.Style;

class SheetTest {
    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "Latin, Arlen, 5",
        "Cyrillic, Лиссен, 6",
        "Chinese, 大坝开闸, 8",
        "combining marks, Zo\u0308e, 3",
        "an emoji, \uD83C\uDF0A, 2",
        "joiners take no room, a\u200Db, 2"
    })
    void widthIsColumnsNotCharacters(String what, String text, int columns) {
        assertThat(TextWidth.of(text)).isEqualTo(columns);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "escape sequences, 'a\u001b[31mred', 'a [31mred'",
        "direction marks, 'a\u202Eb', 'ab'",
        "line ends and tabs, 'a\r\n\tb', 'a b'",
        "nothing to see, '\u0000\u0007', ''"
    })
    void pagesCannotSteerTheTerminal(String what, String text, String safe) {
        assertThat(TextWidth.safe(text)).isEqualTo(safe);
    }

    @Test
    void linesBreakAtBlanksAndElsewhereOnlyIfTheyMust() {
        assertThat(Sheet.broken("the dam is full", 8)).containsExactly("the dam", "is full");
        assertThat(Sheet.broken("Staudammbefüllung jetzt", 10)).containsExactly("Staudammbe", "füllung", "jetzt");
        assertThat(Sheet.broken("大坝开闸放水", 5)).containsExactly("大坝", "开闸", "放水");
        assertThat(Sheet.broken("", 5)).containsExactly("");
    }

    @Test
    void noLineIsWiderThanTheSheet() {
        String page = "A long line of news 大坝 about the dam ".repeat(30) + "x".repeat(500);
        for (String line : printed(false, page).lines().toList()) {
            assertThat(TextWidth.of(line)).isLessThanOrEqualTo(80);
        }
    }

    @Test
    void coloursOnlyWhereTheyAreWanted() {
        assertThat(printed(true, "dam")).contains("\u001b[1m");
        assertThat(printed(false, "dam")).doesNotContain("\u001b");
    }

    private static String printed(boolean colours, String text) {
        StringWriter written = new StringWriter();
        Sheet sheet = new Sheet(new PrintWriter(written), 80, colours);
        for (String lead : List.of("  • ", "")) {
            sheet.item(Style.STRONG, lead, "    ", text);
        }
        return written.toString();
    }
}
