package org.throughline.engine.quotation;

import java.util.BitSet;
import java.util.List;
import org.throughline.engine.article.Span;

/** Which letters of a text are told by a quotation already: of two that overlap, the one that comes first stays. */
final class TakenText {
    private final BitSet letters = new BitSet();

    /** Takes the spans if all of them are free, and says whether they were. */
    boolean take(List<Span> spans) {
        for (Span span : spans) {
            int next = letters.nextSetBit(span.start());
            if (next >= 0 && next < span.end()) {
                return false;
            }
        }
        spans.forEach(span -> letters.set(span.start(), span.end()));
        return true;
    }
}
