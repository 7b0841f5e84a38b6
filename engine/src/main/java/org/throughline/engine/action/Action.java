package org.throughline.engine.action;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.throughline.engine.article.Span;

/**
 * Who did what to whom, in one sentence.
 *
 * @param sentence index of the evidence sentence
 * @param trigger the words that carry the action
 * @param mode PLOVER mode ("withdraw", "policy"), if any
 * @param sources indexes into the article's entities of those who act
 * @param targets indexes of those acted upon
 * @param sourceCodes state and sector of those who act ("ISRMIL"), also of those who are no entity of the article
 * @param targetCodes the same of those acted upon
 * @param date ISO value of when it happened, if said
 * @param place index of the entity where it happened, -1 if not said
 * @param matter what is asked, promised, threatened or refused, in the sentence's words ("to withdraw its troops"), if said
 * @param within trigger of the action that this one is the matter of ("urged" of "urged them to withdraw"), if any
 * @param confidence 0..1; below the threshold it is not shown
 */
public record Action(
        int sentence,
        Span trigger,
        Category category,
        @Nullable String mode,
        List<Integer> sources,
        List<Integer> targets,
        List<String> sourceCodes,
        List<String> targetCodes,
        boolean negated,
        Modality modality,
        @Nullable String date,
        int place,
        @Nullable Span matter,
        @Nullable Span within,
        double confidence) {
    public Action {
        sources = List.copyOf(sources);
        targets = List.copyOf(targets);
        sourceCodes = List.copyOf(sourceCodes);
        targetCodes = List.copyOf(targetCodes);
    }

    /** An action of entities alone, without codes. */
    public Action(
            int sentence,
            Span trigger,
            Category category,
            @Nullable String mode,
            List<Integer> sources,
            List<Integer> targets,
            boolean negated,
            Modality modality,
            @Nullable String date,
            int place,
            double confidence) {
        this(
                sentence,
                trigger,
                category,
                mode,
                sources,
                targets,
                List.of(),
                List.of(),
                negated,
                modality,
                date,
                place,
                null,
                null,
                confidence);
    }

    /** Below this confidence a reader is not shown it: nine in ten of the sentences that tell of one are above. */
    public static final double SHOWN_FROM = 0.5;

    /** Whether it is sure enough to be shown. */
    public boolean isShown() {
        return confidence >= SHOWN_FROM;
    }

    /** Whether it was done or only spoken of. */
    public enum Modality {
        DONE,
        ASKED,
        PROMISED,
        DENIED,
        THREATENED,
        POSSIBLE;

        public String label() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
