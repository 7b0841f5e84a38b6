package org.throughline.engine.name;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.throughline.engine.article.Span;
import org.throughline.engine.language.Token;

class MiddleNamesTest {
    @ParameterizedTest
    @CsvSource(textBlock = """
            Adan Orbeluly Kasimov left,         U-PER O U-PER O,         B-PER I-PER L-PER O
            Adan Karo Orbeluly Kasimov Berk,    B-PER L-PER O B-PER L-PER, B-PER I-PER I-PER I-PER L-PER
            Dvorin met Barska,                  U-PER O U-PER,           U-PER O U-PER
            Dvorin Tuesday Barska,              U-PER O U-PER,           U-PER O U-PER
            Dvorin President Barska,            U-PER O U-PER,           U-PER O U-PER
            Dvorin Germany Barska,              U-PER O U-PER,           U-PER O U-PER
            Dvorin NATO Barska,                 U-PER O U-PER,           U-PER O U-PER
            Tarsen Orbeluly Kasimov,            U-LOC O U-PER,           U-LOC O U-PER
            """)
    void aRareWordBetweenTwoPartsOfOneNameBelongsToIt(String words, String tagged, String joined) {
        List<Token> tokens = new ArrayList<>();
        for (String word : words.split(" ")) {
            tokens.add(new Token(new Span(tokens.size(), tokens.size() + 1), word, "", -1, ""));
        }
        int[] labels = labels(tagged);

        MiddleNames.join(tokens, labels, "en");

        assertThat(labels).isEqualTo(labels(joined));
    }

    private static int[] labels(String tags) {
        return List.of(tags.split(" ")).stream()
                .mapToInt(NameLabels.names()::indexOf)
                .toArray();
    }
}
