package org.throughline.engine.action;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Who does what in a clause: subjects through control, conjunction and relative clauses, passives turned round, what a verb governs. */
final class Clauses {
    static final Set<String> AHEAD = Set.of("will", "would", "'ll", "shall", "may", "might", "wo");
    static final Set<String> DUTY = Set.of("must", "should", "ought");
    private static final Set<String> NOT = Set.of("not", "n't", "never", "no", "neither", "nor");
    private static final Set<String> FINITE = Set.of("VBD", "VBZ", "VBP", "MD");
    private static final int REACH = 16;
    private static final int DEEPEST = 6;

    private final SentenceTree tree;
    private final ActionLexicon lexicon;
    private final List<@Nullable List<Integer>> governed;

    Clauses(SentenceTree tree, ActionLexicon lexicon) {
        this.tree = tree;
        this.lexicon = lexicon;
        governed = new ArrayList<>(Collections.nCopies(tree.size(), null));
    }

    boolean isPassive(int verb) {
        String tag = tree.tag(verb);
        boolean participle = tag.equals("VBN") || tag.equals("VBD");
        boolean adjective = lexicon.isAdjective(tree.lower(verb)) && tree.dependent(verb, "obl:agent") < 0;
        if (!participle || adjective || (tree.dependent(verb, "obj") >= 0 && tree.dependent(verb, "aux:pass") < 0)) {
            return false;
        }
        return tree.dependent(verb, "aux:pass", "nsubj:pass") >= 0
                || (tag.equals("VBN") && tree.relation(verb).equals("acl") && !isRoot(tree.head(verb)));
    }

    /** A participle on the root noun of a sentence without a verb is its verb, misread. */
    private boolean isRoot(int noun) {
        return noun >= 0 && tree.relation(noun).equals("root");
    }

    boolean isNegated(int verb) {
        return tree.hasDependent(verb, NOT);
    }

    boolean isAhead(int verb) {
        return tree.hasDependent(verb, AHEAD);
    }

    boolean isDuty(int verb) {
        return tree.hasDependent(verb, DUTY);
    }

    /** The noun that does what the verb says, -1 if none is found. */
    int doer(int verb) {
        if (isPassive(verb)) {
            int agent = tree.dependent(verb, "obl:agent");
            return agent >= 0 ? agent : withPreposition(verb, "by");
        }
        return subject(verb, 0);
    }

    private int subject(int verb, int depth) {
        for (int dependent : tree.dependents(verb)) {
            if (tree.is(dependent, "nsubj") && !isRelativePronoun(dependent)) {
                return dependent;
            }
        }
        int head = tree.head(verb);
        if (head < 0 || depth > DEEPEST) {
            return -1;
        }
        if (tree.is(verb, "acl")) {
            return tree.isNoun(head) ? possessorOrSelf(verb, head) : -1;
        }
        if (tree.is(verb, "xcomp") || tree.is(verb, "advcl") || tree.is(verb, "ccomp")) {
            int object = tree.dependent(head, "obj", "iobj");
            boolean controls = tree.is(verb, "xcomp") && object >= 0 && object < verb;
            return controls ? object : subject(head, depth + 1);
        }
        return tree.is(verb, "conj") || tree.is(verb, "parataxis") ? subject(head, depth + 1) : -1;
    }

    private boolean isRelativePronoun(int noun) {
        return tree.tag(noun).startsWith("W");
    }

    /** "its decision to leave": who owns the decision leaves; "the man sent there": the man. */
    private int possessorOrSelf(int verb, int head) {
        int owner = tree.dependent(head, "nmod:poss");
        return owner >= 0 && tree.tag(verb).equals("VB") ? owner : head;
    }

    /** Direct object, or the subject of a passive. */
    int object(int verb) {
        if (isPassive(verb)) {
            int subject = tree.dependent(verb, "nsubj");
            return subject < 0 && tree.is(verb, "acl") ? tree.head(verb) : subject;
        }
        return tree.dependent(verb, "obj", "iobj");
    }

    /** The noun that stands with the preposition among what the word governs, -1 if none. */
    int withPreposition(int word, String preposition) {
        for (int dependent : tree.dependents(word)) {
            if ((tree.is(dependent, "obl") || tree.is(dependent, "nmod"))
                    && tree.preposition(dependent).equals(preposition)) {
                return dependent;
            }
        }
        for (int at : governed(word)) {
            if (at > word && tree.lower(at).equals(preposition)) {
                int noun = tree.head(at);
                return noun > at && tree.isNoun(noun) ? noun : nounAfter(at);
            }
        }
        return -1;
    }

    private int nounAfter(int at) {
        for (int i = at + 1; i < Math.min(tree.size(), at + 6); i++) {
            boolean last = i + 1 >= tree.size() || !tree.isNoun(i + 1);
            if (tree.isNoun(i) && last) {
                return i;
            }
        }
        return -1;
    }

    /** The words to the right that may belong to the word, up to the next verb with a subject of its own. */
    List<Integer> governed(int word) {
        List<Integer> known = governed.get(word);
        if (known == null) {
            known = findGoverned(word);
            governed.set(word, known);
        }
        return known;
    }

    private List<Integer> findGoverned(int word) {
        List<Integer> words = new ArrayList<>();
        for (int i = word + 1; i < Math.min(tree.size(), word + REACH); i++) {
            boolean finite = FINITE.contains(tree.tag(i));
            if (finite && words.size() > 1 && !tree.is(i, "acl:relcl")) {
                break;
            }
            words.add(i);
        }
        return words;
    }

    boolean holds(Frame.Condition condition, int word) {
        return switch (condition.place()) {
            case "obj" -> objectFits(condition.names(), word);
            case "subj" -> phraseFits(condition.names(), doer(word));
            case "that" -> tree.dependent(word, "ccomp") >= 0;
            default -> prepositionFits(condition, word);
        };
    }

    /** What a condition that holds adds: a word named in the frame more than one of a class, any word at all little. */
    double weight(Frame.Condition condition, int word) {
        if (condition.names().contains("*") || condition.names().contains("@")) {
            return 0.25;
        }
        for (int at : governed(word)) {
            if (condition.names().contains(tree.lower(at))) {
                return 1.25;
            }
        }
        return 1;
    }

    /** The nearest verb above the word, -1 if none. */
    int verbAbove(int word) {
        int at = tree.head(word);
        for (int steps = 0; at >= 0 && steps < DEEPEST; steps++) {
            if (tree.isVerb(at)) {
                return at;
            }
            at = tree.head(at);
        }
        return -1;
    }

    /** The clause that the word takes ("demanded that they leave", "asked them to leave"), -1 if none. */
    int clauseBelow(int word) {
        return tree.dependent(word, "ccomp", "xcomp");
    }

    private boolean objectFits(Set<String> names, int verb) {
        int object = object(verb);
        if (names.contains("*")) {
            return object >= 0;
        }
        if (isPassive(verb)) {
            return phraseFits(names, object);
        }
        for (int at : governed(verb)) {
            boolean nextVerb = tree.isVerb(at) && !tree.is(at, "amod") && at != verb + 1;
            if (nextVerb || at > verb + 9) {
                break;
            }
            if (lexicon.isOf(tree.lower(at), names)) {
                return true;
            }
        }
        return false;
    }

    private boolean phraseFits(Set<String> names, int noun) {
        if (noun < 0) {
            return false;
        }
        for (int word : tree.phrase(noun)) {
            if (names.contains("*") || lexicon.isOf(tree.lower(word), names)) {
                return true;
            }
        }
        return false;
    }

    private boolean prepositionFits(Frame.Condition condition, int verb) {
        if (condition.place().equals("to")
                && tree.isVerb(verb)
                && condition.names().contains("*")) {
            return withPreposition(verb, "to") >= 0 || tree.dependent(verb, "xcomp") >= 0;
        }
        int noun = withPreposition(verb, condition.place());
        return noun >= 0
                && (condition.names().contains("@")
                        || condition.names().contains("*")
                        || phraseFits(condition.names(), noun));
    }
}
