package org.throughline.server.reader;

import java.util.ArrayList;
import java.util.List;
import org.throughline.engine.article.Span;

/** A stretch of a sentence, and whether another report contradicts it. */
public record Piece(String words, boolean differs) {
    /** The sentence cut at the bounds of what differs. */
    public static List<Piece> of(String sentence, List<Span> differing) {
        List<Piece> pieces = new ArrayList<>();
        int at = 0;
        for (Span span : differing.stream().sorted().toList()) {
            if (span.start() >= at && span.end() <= sentence.length() && span.length() > 0) {
                pieces.add(new Piece(sentence.substring(at, span.start()), false));
                pieces.add(new Piece(span.in(sentence), true));
                at = span.end();
            }
        }
        pieces.add(new Piece(sentence.substring(at), false));
        return pieces;
    }
}
