package org.throughline.engine.action;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Puts actions under the verbs that govern them: "urged him to withdraw" is an appeal, with a withdrawal asked for below
 * it; "said it would cut off aid" is a threat; "refused to negotiate" a rejection.
 */
final class Composer {
    private static final int HIGHEST = 4;
    private static final Set<String> WISHES = Set.of(
            "want",
            "wants",
            "wanted",
            "hope",
            "hopes",
            "hoped",
            "propose",
            "proposed",
            "proposes",
            "expects",
            "expected");

    private final SentenceTree tree;
    private final Clauses clauses;
    private final ActionLexicon lexicon;
    private final Map<Integer, Draft> drafts;

    Composer(SentenceTree tree, Clauses clauses, ActionLexicon lexicon, Map<Integer, Draft> drafts) {
        this.tree = tree;
        this.clauses = clauses;
        this.lexicon = lexicon;
        this.drafts = drafts;
    }

    /** Climbs from the action to what stands over it and changes both accordingly. */
    void compose(Draft draft) {
        announce(draft);
        int at = draft.trigger;
        boolean ahead = clauses.isAhead(at);
        boolean duty = clauses.isDuty(at);
        for (int steps = 0; steps < HIGHEST; steps++) {
            int over = tree.head(at);
            if (over < 0 || !governs(over, at)) {
                return;
            }
            Operator operator = operator(over);
            if (operator == null) {
                return;
            }
            ahead |= tree.tag(at).equals("VB");
            operator = operator == Operator.PROMISE && hasOtherSubject(over, at) ? Operator.APPEAL : operator;
            Category category = operator.over(
                    draft.frame.category(),
                    clauses.isNegated(at),
                    ahead && operator != Operator.SAY || clauses.isAhead(at),
                    duty);
            if (category != null) {
                put(over, category, operator, draft);
                return;
            }
            draft.modality = operator == Operator.DENY ? Action.Modality.DENIED : draft.modality;
            duty |= clauses.isDuty(over);
            at = over;
        }
    }

    /** "will provide", "may halt", "will not accept": said of what lies ahead without a verb of saying. */
    private void announce(Draft draft) {
        boolean negated = clauses.isNegated(draft.trigger);
        boolean ahead = clauses.isAhead(draft.trigger);
        draft.negated = negated;
        draft.modality = isMerelyPossible(draft.trigger) ? Action.Modality.POSSIBLE : Action.Modality.DONE;
        if (negated && Operator.isFriendly(draft.frame.category())) {
            draft.category = Category.REJECT;
            draft.modality = Action.Modality.DENIED;
        } else if (ahead && isCommitment(draft.frame.category())) {
            draft.category = Operator.isFriendly(draft.frame.category()) ? Category.AGREE : Category.THREATEN;
            draft.modality = Action.Modality.PROMISED;
        }
    }

    private static boolean isCommitment(Category category) {
        return switch (category) {
            case AGREE, CONSULT, DEMAND, APPEAL, DISAPPROVE, REJECT, THREATEN, INVESTIGATE, STATEMENT -> false;
            default -> true;
        };
    }

    private @Nullable Operator operator(int over) {
        String tag = tree.tag(over);
        return lexicon.operator(tree.lower(over), tag);
    }

    private boolean governs(int over, int below) {
        if (tree.is(below, "xcomp") || tree.is(below, "ccomp")) {
            return true;
        }
        if (tree.is(below, "obj")) {
            return !tree.isVerb(below);
        }
        boolean infinitive = tree.tag(below).equals("VB");
        return infinitive && (tree.is(below, "advcl") || tree.is(below, "acl")) && below > over;
    }

    /** "wants him to leave" asks, "wants to leave" promises. */
    private boolean hasOtherSubject(int over, int below) {
        boolean wish = WISHES.contains(tree.lower(over));
        return wish && (tree.dependent(over, "obj") >= 0 || tree.dependent(below, "nsubj") >= 0) && tree.isVerb(over);
    }

    /** "said that they must leave": a demand, whatever is demanded. */
    void composeDuties() {
        for (int verb = 0; verb < tree.size(); verb++) {
            int over = tree.head(verb);
            boolean said =
                    clauses.isDuty(verb) && over >= 0 && tree.is(verb, "ccomp") && operator(over) == Operator.SAY;
            if (said && !drafts.containsKey(over) && tree.dependent(verb, "nsubj") >= 0) {
                Draft draft = new Draft(over, new Frame(Category.DEMAND, "", "", List.of(), ""), 1.5);
                draft.composed = true;
                draft.ofDuty = true;
                drafts.put(over, draft);
            }
        }
    }

    /** What another action takes as its object or clause is part of it. */
    void nest() {
        for (Draft draft : drafts.values()) {
            int at = draft.trigger;
            for (int steps = 0; steps < HIGHEST && at >= 0; steps++) {
                boolean part = tree.is(at, "obj") || tree.is(at, "xcomp") || tree.is(at, "acl") || tree.is(at, "nmod");
                at = tree.head(at);
                if (!part) {
                    break;
                }
                Draft above = at < 0 ? null : drafts.get(at);
                draft.nested |= above != null;
                draft.above = draft.above == null ? above : draft.above;
            }
        }
    }

    /** "an opportunity to agree": spoken of, not done. */
    private boolean isMerelyPossible(int verb) {
        int over = tree.head(verb);
        return over >= 0 && tree.is(verb, "acl") && tree.tag(verb).equals("VB") && operator(over) == null;
    }

    private void put(int over, Category category, Operator operator, Draft below) {
        Draft own = drafts.get(over);
        if (own == null) {
            Frame frame = new Frame(category, "", "", List.of(), "");
            own = new Draft(over, frame, 1.5);
            drafts.put(over, own);
        }
        if (own.below == null) {
            own.category = category;
            own.composed = true;
            own.strength = Math.max(own.strength, 1.5) + 0.25;
            own.below = below;
        }
        below.nested = true;
        below.above = own;
        below.category = below.frame.category();
        below.modality = operator.modality();
    }
}
