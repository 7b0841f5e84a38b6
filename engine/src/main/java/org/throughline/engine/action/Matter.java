package org.throughline.engine.action;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.throughline.engine.article.Span;

/**
 * What a demand demands and a refusal refuses: the clause below its word, else what it is "for", else its object. In the
 * words of the sentence, so that a reader need not trust a code. Linear in the words of the clause.
 */
final class Matter {
    private static final Set<Category> WITH_MATTER = EnumSet.of(
            Category.APPEAL,
            Category.DEMAND,
            Category.REJECT,
            Category.AGREE,
            Category.CONCEDE,
            Category.SUPPORT,
            Category.THREATEN,
            Category.DISAPPROVE);
    private static final Set<String> ASIDES = Set.of("parataxis", "punct", "discourse", "cc");
    private static final List<String> PREPOSITIONS = List.of("for", "over", "against", "about", "of", "to");
    private static final int LONGEST = 60;

    private final SentenceTree tree;
    private final Clauses clauses;

    Matter(SentenceTree tree, Clauses clauses) {
        this.tree = tree;
        this.clauses = clauses;
    }

    /** Nothing where the words name nothing beyond who takes part. */
    @Nullable
    Span of(Draft draft) {
        if (!WITH_MATTER.contains(draft.category)) {
            return null;
        }
        int clause = clause(draft);
        if (clause >= 0) {
            return span(draft.trigger, clause);
        }
        int object = clauses.object(draft.trigger);
        if (object >= 0 && !isParty(draft, object)) {
            return span(draft.trigger, object);
        }
        for (String preposition : PREPOSITIONS) {
            int noun = clauses.withPreposition(draft.trigger, preposition);
            if (noun >= 0 && !isParty(draft, noun)) {
                return span(draft.trigger, noun);
            }
        }
        return null;
    }

    private int clause(Draft draft) {
        int clause = clauses.clauseBelow(draft.trigger);
        if (clause < 0 && tree.isNoun(draft.trigger)) {
            clause = tree.dependent(draft.trigger, "acl");
        }
        if (clause < 0 && draft.below != null && draft.below.trigger > draft.trigger) {
            clause = draft.below.trigger;
        }
        return clause > draft.trigger ? clause : -1;
    }

    /** Whether the noun itself is who takes part, not a thing of theirs ("Varnia's proposal"). */
    private boolean isParty(Draft draft, int noun) {
        boolean actor = tree.tag(noun).startsWith("NNP")
                || tree.tag(noun).startsWith("PRP")
                || !ActorCodes.instance().of(tree.token(noun).form()).sector().isEmpty();
        return actor
                && (draft.targets.stream().anyMatch(party -> party.noun() == noun)
                        || draft.sources.stream().anyMatch(party -> party.noun() == noun));
    }

    /** From the first to the last word that hangs on the head, on its own side of the trigger. */
    private Span span(int trigger, int head) {
        int[] bounds = {head, head};
        widen(head, trigger, bounds, 0);
        boolean preposition = bounds[0] < head && tree.is(bounds[0], "case") && tree.head(bounds[0]) == head;
        int first = preposition ? bounds[0] + 1 : bounds[0];
        int last = Math.min(bounds[1], first + LONGEST);
        return new Span(
                tree.token(first).span().start(),
                tree.token(Math.max(first, last)).span().end());
    }

    private void widen(int at, int trigger, int[] bounds, int depth) {
        for (int dependent : tree.dependents(at)) {
            boolean aside = depth == 0 && ASIDES.contains(tree.relation(dependent));
            boolean sameSide = dependent > trigger == at > trigger;
            if (!aside && sameSide && depth < LONGEST && dependent != trigger) {
                bounds[0] = Math.min(bounds[0], dependent);
                bounds[1] = Math.max(bounds[1], dependent);
                widen(dependent, trigger, bounds, depth + 1);
            }
        }
    }
}
