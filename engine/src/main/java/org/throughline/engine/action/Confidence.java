package org.throughline.engine.action;

/** How sure an action is, from how it was found. */
final class Confidence {
    private Confidence() {}

    static double of(Draft draft, SentenceTree tree) {
        double evidence = -1.5 + 0.6 * draft.strength;
        evidence += draft.composed ? 0.8 : 0;
        evidence += draft.nested ? -1.5 : 0;
        evidence += draft.modality == Action.Modality.POSSIBLE ? -1 : 0;
        evidence += draft.sources.stream().anyMatch(Party::isKnown) ? 0.8 : 0;
        evidence += draft.quoted ? 0.4 : 0;
        evidence += draft.targets.stream().anyMatch(Party::isKnown) ? 0.5 : 0;
        evidence += depth(draft.trigger, tree);
        evidence -= 0.015 * draft.trigger;
        return 1 / (1 + Math.exp(-evidence));
    }

    /** A finite verb with a subject of its own is a clause, whatever the parser hung it on. */
    private static boolean isClause(int verb, SentenceTree tree) {
        int subject = tree.dependent(verb, "nsubj");
        boolean finite = tree.tag(verb).equals("VBZ")
                || tree.tag(verb).equals("VBD")
                || tree.tag(verb).equals("VBP");
        return finite && subject >= 0 && subject < verb && !tree.tag(subject).startsWith("W");
    }

    /** What stands in the main clause counts more than what stands in an aside. */
    private static double depth(int trigger, SentenceTree tree) {
        double cost = 0;
        int at = trigger;
        for (int steps = 0; at >= 0 && steps < 12; steps++) {
            if (at == trigger && tree.is(at, "acl") && isClause(at, tree)) {
                cost -= 0.3;
            } else if (tree.is(at, "acl") || tree.is(at, "nmod") || tree.is(at, "obl")) {
                cost -= 1;
            } else if (tree.is(at, "advcl")) {
                cost -= 0.6;
            } else if (tree.is(at, "conj")) {
                cost -= 0.3;
            }
            at = tree.head(at);
        }
        return Math.max(-3, cost);
    }
}
