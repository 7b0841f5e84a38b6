package org.throughline.engine.compare;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.throughline.engine.article.Span;
import org.throughline.engine.name.EntityKind;

/**
 * What a sentence tells that another may tell differently. All places are offsets in the sentence.
 *
 * @param days on which it says that something happened, ISO
 * @param years that it writes out
 * @param names by entity
 * @param denial the first word that denies, if any
 * @param quoted whether it has quotation marks
 * @param asked whether it is a question
 */
record Told(
        List<Amount> amounts,
        Map<String, Span> days,
        Map<String, Span> years,
        Map<Long, Named> names,
        @Nullable Span denial,
        boolean quoted,
        boolean asked) {
    /** A name as the sentence has it. */
    record Named(String name, EntityKind kind, Span span) {}
}
