package org.throughline.engine.quotation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.throughline.engine.article.Span;

class QuoteMarksTest {
    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "straight | She said \"we go now\" and left. | \"we go now\"",
                "curly | She said “we go now” and left. | “we go now”",
                "German | Sie sagte „wir gehen“ und ging. | „wir gehen“",
                "Polish | Powiedziała „idziemy” i wyszła. | „idziemy”",
                "guillemets | Elle a dit «partons» hier. | «partons»",
                "guillemets inwards | Sie sagte »wir gehen« und ging. | »wir gehen«",
                "single | He called it ‘a gift’ to all. | ‘a gift’",
                "single straight | He called it 'a gift' to all. | 'a gift'",
                "two singles | ''We go now,'' she said. | ''We go now,''",
                "mixed kinds | She said “we go now\" and left. | “we go now\"",
                "Swedish | Hon sade ”vi går nu” igår. | ”vi går nu”",
                "apostrophes | The dogs' owners don't know it's late. | ``",
                "years | In the '90s the Veldians' harvest failed. | ``",
                "unclosed | She said “we go now and left. | “we go now and left.",
                "two | “Yes,” she said, “we go.” | “Yes,” / “we go.”",
                "single closed with the double | “They said, ‘Go home,’” Brem said. “We went.” | “They said, ‘Go home,’” / “We went.”",
                "straight single closed with the double | \"They said, 'Go home,'\" Brem said. \"We went.\" | \"They said, 'Go home,'\" / \"We went.\"",
                "single left open | “They said, ‘go home,” Brem said. “We went.” | “They said, ‘go home,” / “We went.”",
                "opening mark for a closing one | “We go now, “ says Brem. He left. | “We go now, “",
                "opened again before it is closed | “We go now. Nobody stays. “We go,” Brem said. | “We go now. Nobody stays. / “We go,”",
                "straight, opened again | \"We go now. Nobody stays. \"We go,\" Brem said. | \"We go now. Nobody stays. / \"We go,\"",
                "double in double | “He called it a “gift” to all,” she said. | “He called it a “gift” to all,”",
                "Japanese | 彼は「行く」と言った。 | 「行く」",
            })
    void pairsMarks(String name, String text, String expected) {
        assertThat(outermost(text)).isEqualTo(expected == null ? "" : expected);
    }

    @Test
    void seesQuotationsInsideQuotations() {
        String text = "“He told us 'give me a piece of land' and laughed,” she said.";
        List<QuoteMarks.Marked> found = QuoteMarks.in(text, new Span(0, text.length()));
        assertThat(found).extracting(QuoteMarks.Marked::depth).containsExactly(0, 1);
        assertThat(found.get(1).span().in(text)).isEqualTo("'give me a piece of land'");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"", "“", "„", "«", "'a ", "‘a ", "”", "\"a ", " '", "\ud800\"", "\u202e“א"})
    void staysLinearOnAMillionOpenMarks(String piece) {
        String text = piece.repeat(1_000_000);
        Assertions.assertTimeout(
                Duration.ofSeconds(60),
                () -> assertThatCode(() -> QuoteMarks.in(text, new Span(0, text.length())))
                        .doesNotThrowAnyException());
    }

    private static String outermost(String text) {
        return QuoteMarks.in(text, new Span(0, text.length())).stream()
                .filter(marked -> marked.depth() == 0)
                .map(marked -> marked.span().in(text))
                .collect(Collectors.joining(" / "));
    }
}
