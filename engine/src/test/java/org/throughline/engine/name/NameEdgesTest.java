package org.throughline.engine.name;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.throughline.engine.article.Span;
import org.throughline.engine.language.Token;

/** What is left of names as a tagger gives them. Words are apart by spaces, a verb is marked by a following "/V". */
class NameEdgesTest {
    private static List<Token> tokens(String text) {
        List<Token> tokens = new ArrayList<>();
        for (String word : text.split(" ", -1)) {
            String form = word.replace("/V", "");
            Span span = new Span(tokens.size(), tokens.size() + 1);
            tokens.add(new Token(span, form, word.endsWith("/V") ? "VBZ" : "NNP", -1, ""));
        }
        return tokens;
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "Orla * has/V                 | 3 | PERSON       | Orla",
                "Kerrin ( Alvar Reik          | 4 | PERSON       | Kerrin;Alvar Reik",
                "Ida ] Brem                   | 3 | PERSON       | Ida;Brem",
                "Bank of Ostia ( BO )         | 6 | ORGANISATION | Bank of Ostia;BO",
                "Bank ( Ostia ) of Trade       | 6 | ORGANISATION | Bank ( Ostia ) of Trade",
                "Bank of Ostia ( BO           | 5 | ORGANISATION | Bank of Ostia;BO",
                "Despite Kassim Adan          | 3 | PERSON       | Kassim Adan",
                "Alvar Reik , Jr. said        | 2 | PERSON       | Alvar Reik , Jr.",
                "Alvar Reik III               | 2 | PERSON       | Alvar Reik III",
                "Reik Jr.                     | 1 | PERSON       | Reik",
            })
    void pieces(String text, int end, EntityKind kind, String expected) {
        List<Token> tokens = tokens(text);
        List<String> left = NameEdges.pieces(tokens, 0, end, kind).stream()
                .map(piece -> String.join(
                        " ",
                        tokens.subList(piece.first(), piece.end()).stream()
                                .map(Token::form)
                                .toList()))
                .toList();

        assertThat(left).containsExactly(expected.split(";", -1));
    }
}
