package org.throughline.engine.compare;

import org.throughline.engine.article.SentenceRef;
import org.throughline.engine.article.Span;

/**
 * Words of two sentences of different reports that do not both hold.
 *
 * @param first where the one says it, offsets in the first article's text
 * @param second where the other says it, offsets in the second article's text
 */
record Clash(SentenceRef one, Span first, SentenceRef other, Span second) {
    /** @param first offsets in the one sentence; {@code second} in the other */
    static Clash of(SentenceProfile one, Span first, SentenceProfile other, Span second) {
        return new Clash(
                one.reference(), within(one.reference(), first), other.reference(), within(other.reference(), second));
    }

    private static Span within(SentenceRef sentence, Span span) {
        int start = sentence.span().start();
        return new Span(start + span.start(), start + span.end());
    }
}
