package org.throughline.engine.quotation;

import java.util.ArrayList;
import java.util.List;
import org.throughline.engine.article.Span;

/**
 * A stretch that may be what a cue reports, in places of a passage; a second one where the cue interrupts it.
 *
 * @param secondFirst -1 without a second stretch
 * @param dependent the child of the cue that it was made from, -1 if none
 */
record Content(int first, int last, int secondFirst, int secondLast, Start start, End end, int dependent) {
    /** What made it begin where it does. */
    enum Start {
        AFTER_CUE,
        COMPLEMENTIZER,
        QUOTE,
        DEPENDENT,
        AFTER_PREPOSITION,
        AFTER_COLON,
        UNIT,
        AFTER_CONJUNCTION,
        AFTER_COMMA
    }

    /** What made it end where it does. */
    enum End {
        UNIT,
        SUBTREE,
        COMMA,
        NEXT_CUE,
        QUOTE,
        BEFORE_CUE
    }

    boolean isSplit() {
        return secondFirst >= 0;
    }

    List<Span> spans(Passage passage) {
        List<Span> spans = new ArrayList<>();
        spans.add(passage.between(first, last));
        if (isSplit()) {
            spans.add(passage.between(secondFirst, secondLast));
        }
        return spans;
    }
}
