package org.throughline.engine.language;

import java.util.List;
import org.throughline.engine.article.Span;

/** A sentence with its tokens: what reading works on. Neither kept nor stored: the memory never sees tokens. */
public record ParsedSentence(Sentence sentence, List<Token> tokens) {
    public ParsedSentence {
        tokens = List.copyOf(tokens);
    }

    public int index() {
        return sentence.index();
    }

    public Span span() {
        return sentence.span();
    }
}
