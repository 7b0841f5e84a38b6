package org.throughline.engine.quotation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.throughline.engine.article.Span;

/** Where quoted words end whose closing mark was forgotten. */
class SwallowedNarrationTest {
    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "name, then verb | “We go now, Orla Brem said. We stay.” | “We go now,",
                "verb, then name | “We go now, says Brem. We stay.” | “We go now,",
                "pronoun | “Do we go now?, she said. We stay.” | “Do we go now?,",
                "inner marks | “They came. ‘We go now,’ Brem said. ‘All of us, Brem said.’ Good.” | “They came. ‘We go now,’ Brem said. ‘All of us, Brem said.’ Good.”",
                "told by the speaker | “We went, and Brem said nothing at all.” | “We went, and Brem said nothing at all.”",
                "what is said of somebody | “They are late, Brem said nothing.” | “They are late, Brem said nothing.”",
            })
    void endsWhereTheNarrationBegins(String name, String text, String expected) {
        QuoteMarks.Marked marked = new QuoteMarks.Marked(new Span(0, text.length()), 0, true, '“');
        assertThat(SwallowedNarration.cut(text, marked).span().in(text)).isEqualTo(expected);
    }
}
