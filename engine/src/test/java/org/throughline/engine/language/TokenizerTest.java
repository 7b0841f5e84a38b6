package org.throughline.engine.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.throughline.engine.article.Span;

/** Words and marks of a sentence; a bar stands between two. */
final class TokenizerTest {
    @ParameterizedTest(name = "{1}")
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '`',
            value = {
                "en ; Adan's men don't go. ; Adan|'s|men|do|n't|go|.",
                "en ; the states' rights ; the|states|'|rights",
                "en ; It’s O’Brel’s ; It|’s|O’Brel|’s",
                "en ; We cannot win ; We|can|not|win",
                "en ; the U.S.'s anti-war co-author ; the|U.S.|'s|anti-war|co-author",
                "en ; the pro-Ostia three-day visit ; the|pro|-|Ostia|three|-|day|visit",
                "en ; Kassim-Yomar spoke ; Kassim|-|Yomar|spoke",
                "en ; 3.5% of $1,000 at 9:30 ; 3.5|%|of|$|1,000|at|9:30",
                "en ; see https://ostia.example/a?b=c. ; see|https://ostia.example/a?b=c|.",
                "en ; told ostia.kz on Monday ; told|ostia.kz|on|Monday",
                "en ; mail a.b@ostia.example now ; mail|a.b@ostia.example|now",
                "en ; “Why?” he asked ; “|Why|?|”|he|asked",
                "en ; Mr. Adan of AT&T Inc. ; Mr.|Adan|of|AT&T|Inc.",
                "en ; J. Corvin left... ; J.|Corvin|left|...",
                "de ; der TV-Moderator, am 16. Juni ; der|TV|-|Moderator|,|am|16|.|Juni",
                "fr ; l'homme qu'il aujourd'hui ; l'|homme|qu'|il|aujourd'hui",
                "ru ; премьер-министр сказал ; премьер-министр|сказал",
                "es ; ¿Qué dijo? ; ¿|Qué|dijo|?",
                "zh ; 他走了。 ; 他|走了|。",
                "en ; #peace @adan ; #peace|@adan",
            })
    void cuts(String language, String text, String tokens) {
        assertThat(forms(text, language)).isEqualTo(tokens);
    }

    private static String forms(String text, String language) {
        return Tokenizer.tokens(text, new Span(0, text.length()), language).stream()
                .map(Token::form)
                .collect(Collectors.joining("|"));
    }

    @Test
    void tells_where_a_token_stands() {
        String text = "Nobody asked. Adan's men left.";
        List<Token> tokens = Tokenizer.tokens(text, new Span(14, text.length()), "en");
        assertThat(tokens).allMatch(token -> token.span().in(text).equals(token.form()));
        assertThat(tokens.getFirst().span()).isEqualTo(new Span(14, 18));
    }
}
