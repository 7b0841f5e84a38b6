package org.throughline.engine.action;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds the frame of a word that fits best in its clause: each condition that holds makes it stronger. */
final class FrameMatcher {
    private static final double NOUN = 0.4;

    private static final Set<String> MODIFIED = Set.of("DT", "CD", "JJ", "PRP$", "IN");

    private final SentenceTree tree;
    private final Clauses clauses;
    private final ActionLexicon lexicon;

    FrameMatcher(SentenceTree tree, Clauses clauses, ActionLexicon lexicon) {
        this.tree = tree;
        this.clauses = clauses;
        this.lexicon = lexicon;
    }

    /** The action that the word tells of, null if none. */
    @Nullable
    Draft match(int word) {
        String tag = tree.tag(word);
        if (tag.startsWith("V") && isModifier(word)) {
            return null;
        }
        boolean adjective =
                tag.startsWith("VB") && lexicon.isAdjective(tree.lower(word)) && tree.dependent(word, "obj") < 0;
        List<Frame> frames = lexicon.frames(tree.lower(word), adjective ? "JJ" : tag);
        Draft best = null;
        for (Frame frame : frames) {
            double strength = strength(frame, word);
            if (strength > 0 && (best == null || strength > best.strength)) {
                best = new Draft(word, frame, strength);
            }
        }
        if (best != null && !tag.startsWith("V")) {
            best.strength *= tag.startsWith("N") ? NOUN : 1;
        }
        return best;
    }

    /** "exiled dissidents" exiles nobody. */
    private boolean isModifier(int word) {
        if (tree.is(word, "amod") || tree.is(word, "compound") || tree.is(word, "aux")) {
            return true;
        }
        boolean before = word > 0 && MODIFIED.contains(tree.tag(word - 1)) && word + 1 < tree.size();
        return before && tree.tag(word).equals("VBN") && tree.tag(word + 1).startsWith("NN");
    }

    /** 0 if a condition does not hold. */
    private double strength(Frame frame, int word) {
        double strength = 1;
        if (!frame.particle().isEmpty()) {
            if (!hasParticle(word, frame.particle())) {
                return 0;
            }
            strength += 1;
        }
        for (Frame.Condition condition : frame.conditions()) {
            if (!clauses.holds(condition, word)) {
                return 0;
            }
            strength += clauses.weight(condition, word);
        }
        return strength;
    }

    private boolean hasParticle(int word, String particle) {
        for (int i = word + 1; i < Math.min(tree.size(), word + 5); i++) {
            if (tree.lower(i).equals(particle) && !tree.tag(i).startsWith("N")) {
                return i == word + 1 || tree.head(i) == word;
            }
        }
        return false;
    }
}
