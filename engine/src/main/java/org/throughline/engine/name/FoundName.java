package org.throughline.engine.name;

import java.util.List;
import org.throughline.engine.article.Span;
import org.throughline.engine.language.ParsedSentence;
import org.throughline.engine.language.Token;

/**
 * A name before it is known whose it is.
 *
 * @param sentence the sentence it stands in
 * @param first place of its first token
 * @param end place after its last token
 * @param spelling its words as written, inflection cut off
 * @param titles what stands before or after it and says what its bearer is ("Ostian President")
 */
public record FoundName(
        ParsedSentence sentence, int first, int end, EntityKind kind, String spelling, List<String> titles) {
    public FoundName {
        titles = List.copyOf(titles);
    }

    public Span span() {
        List<Token> tokens = sentence.tokens();
        return new Span(
                tokens.get(first).span().start(), tokens.get(end - 1).span().end());
    }

    FoundName as(EntityKind other) {
        return new FoundName(sentence, first, end, other, spelling, titles);
    }

    FoundName spelt(String other) {
        return new FoundName(sentence, first, end, kind, other, titles);
    }

    FoundName titled(List<String> said) {
        return new FoundName(sentence, first, end, kind, spelling, said);
    }
}
