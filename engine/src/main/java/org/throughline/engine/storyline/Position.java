package org.throughline.engine.storyline;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.throughline.engine.action.Category;
import org.throughline.engine.article.SentenceRef;

/**
 * What an actor demands, offers, accepts or rejects, from when to when it was reported.
 *
 * @param actor entity id of who takes the position
 * @param towards entity id of whom it concerns, 0 if nobody is named
 * @param matter what is demanded or rejected, as first told; absent where the words name nothing
 * @param before what the actor did towards the same last, where that was the opposite: the position changed; else absent
 * @param evidence every sentence that tells it, the earliest first
 */
public record Position(
        long actor,
        long towards,
        Category category,
        @Nullable SentenceRef matter,
        LocalDate first,
        LocalDate last,
        @Nullable Category before,
        List<SentenceRef> evidence) {
    public Position {
        evidence = List.copyOf(evidence);
    }

    /** Whether the actor had said the opposite to the same before. */
    public boolean changed() {
        return before != null;
    }
}
