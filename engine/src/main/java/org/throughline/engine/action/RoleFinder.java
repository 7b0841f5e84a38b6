package org.throughline.engine.action;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Fills in who acts and who is acted upon: by the frame's role first, then by grammar, last by what stands near. */
final class RoleFinder {
    private static final List<String> PREPOSITIONS = List.of(
            "to", "with", "against", "on", "from", "for", "into", "over", "of", "at", "between", "about", "by", "in",
            "inside", "near");
    private static final Set<String> SPEAKING =
            Set.of("said", "says", "reported", "announced", "told", "confirmed", "charged", "cautioned");

    private final SentenceTree tree;
    private final Clauses clauses;
    private final PartyReader parties;

    RoleFinder(SentenceTree tree, Clauses clauses, PartyReader parties) {
        this.tree = tree;
        this.clauses = clauses;
        this.parties = parties;
    }

    void fill(Draft draft, int quoteSpeaker, ArticleParties article) {
        boolean verb = tree.isVerb(draft.trigger) || tree.tag(draft.trigger).startsWith("J");
        if (draft.frame.targetRole().equals("subj")) {
            draft.targets.addAll(parties.parties(clauses.doer(draft.trigger)));
            if (quoteSpeaker >= 0) {
                draft.quoted = true;
                draft.sources.add(article.party(draft.trigger, quoteSpeaker));
            }
            return;
        }
        draft.sources.addAll(verb ? verbSources(draft) : nounSources(draft.trigger));
        targets(draft);
        completeStates(draft);
    }

    private static boolean isMutual(Category category) {
        return category == Category.AGREE
                || category == Category.CONSULT
                || category == Category.COOPERATE
                || category == Category.SUPPORT;
    }

    private List<Party> verbSources(Draft draft) {
        int doer = clauses.doer(draft.trigger);
        List<Party> found = parties.parties(doer);
        boolean known = !found.isEmpty() && found.getFirst().isKnown();
        if (known || clauses.isPassive(draft.trigger) || draft.nested) {
            return found;
        }
        List<Party> left = knownToTheLeft(draft.trigger);
        return left.isEmpty()
                        || (!found.isEmpty()
                                && doer >= 0
                                && tree.relation(draft.trigger).equals("root"))
                ? found
                : left;
    }

    private List<Party> knownToTheLeft(int trigger) {
        for (int i = trigger - 1; i >= 0; i--) {
            if (isNominal(i) && !isSpeakerAside(i)) {
                List<Party> found = parties.parties(i);
                if (!found.isEmpty() && found.getFirst().isKnown()) {
                    return List.of(found.getFirst());
                }
            }
        }
        return List.of();
    }

    /** A noun at the head of its phrase, or a name that the tagger took for something else. */
    private boolean isNominal(int at) {
        boolean name = Character.isUpperCase(tree.token(at).form().charAt(0)) && !tree.isVerb(at);
        return name || (tree.isNoun(at) && !tree.is(at, "compound"));
    }

    private List<Party> nounSources(int noun) {
        int owner = tree.dependent(noun, "nmod:poss");
        List<Party> found = parties.parties(owner);
        for (String preposition : List.of("by", "from", "between")) {
            if (found.isEmpty()) {
                found = parties.parties(clauses.withPreposition(noun, preposition));
            }
        }
        if (found.isEmpty()) {
            found = parties.parties(tree.dependent(noun, "amod", "compound"));
        }
        int head = tree.head(noun);
        return found.isEmpty() && head >= 0 && tree.isVerb(head) ? parties.parties(clauses.doer(head)) : found;
    }

    private void targets(Draft draft) {
        if (draft.category == Category.DEMAND || draft.category == Category.APPEAL) {
            offer(draft, clauses.object(draft.trigger), false);
            int clause = clauses.clauseBelow(draft.trigger);
            offer(draft, clause < 0 ? -1 : clauses.doer(clause), false);
        }
        if (draft.ofDuty) {
            return;
        }
        for (String role : draft.frame.targetRole().split("\\|")) {
            if (!role.isEmpty() && !role.equals("obj")) {
                offer(draft, clauses.withPreposition(draft.trigger, role), false);
            }
        }
        offer(draft, clauses.object(draft.trigger), isMeans(draft.frame));
        if (tree.isNoun(draft.trigger)) {
            int verb = clauses.verbAbove(draft.trigger);
            offer(draft, verb < 0 ? -1 : clauses.doer(verb), false);
        }
        if (draft.targets.isEmpty() && draft.sources.size() > 1 && isMutual(draft.category)) {
            draft.targets.addAll(draft.sources.subList(1, draft.sources.size()));
        }
        for (String preposition : PREPOSITIONS) {
            offer(draft, clauses.withPreposition(draft.trigger, preposition), false);
        }
        if (draft.below != null && draft.targets.isEmpty()) {
            targetsBelow(draft, draft.below);
        }
        for (int at : clauses.governed(draft.trigger)) {
            if (tree.isNoun(at)) {
                offer(draft, at, false);
            }
        }
        if (draft.targets.isEmpty() && !draft.nested) {
            anywhere(draft);
        }
    }

    /** Whether the object is what is given or moved, not whom it concerns ("send troops to"). */
    private static boolean isMeans(Frame frame) {
        boolean object = frame.targetRole().isEmpty() || frame.targetRole().equals("obj");
        return !object
                && frame.conditions().stream()
                        .anyMatch(condition -> condition.place().equals("obj"));
    }

    private void targetsBelow(Draft draft, Draft below) {
        String role = below.frame.targetRole();
        offer(draft, clauses.object(below.trigger), isMeans(below.frame));
        if (!role.isEmpty() && !role.equals("obj") && !role.equals("subj")) {
            offer(draft, clauses.withPreposition(below.trigger, role), false);
        }
        for (String preposition : PREPOSITIONS) {
            offer(draft, clauses.withPreposition(below.trigger, preposition), false);
        }
    }

    /**
     * Takes the noun's parties as targets, unless there are some or they are the source itself.
     *
     * @param abroad whether only another state counts
     */
    private void offer(Draft draft, int noun, boolean abroad) {
        if (noun < 0 || !draft.targets.isEmpty()) {
            return;
        }
        for (Party party : parties.parties(noun)) {
            boolean home = draft.sources.stream().anyMatch(party::isOfSameState);
            boolean own = home && draft.sources.stream().anyMatch(party::isSame);
            boolean told = party.isKnown() || (!abroad && !party.code().sector().isEmpty());
            if (told && !own && !(home && (abroad || party.code().sector().isEmpty()))) {
                draft.targets.add(party);
            }
        }
    }

    /** Who is named without a state belongs to that of the other side: "banned opposition candidates". */
    private static void completeStates(Draft draft) {
        String from = state(draft.sources);
        String to = state(draft.targets);
        draft.targets.replaceAll(party -> party.inState(from));
        draft.sources.replaceAll(party -> party.inState(to));
        if (draft.targets.isEmpty() && draft.category == Category.PROTEST && !from.isEmpty()) {
            draft.targets.add(new Party(draft.trigger, -1, new ActorCodes.Code(from, "")));
        }
    }

    private static String state(List<Party> parties) {
        return parties.isEmpty() ? "" : parties.getFirst().code().country();
    }

    /** No grammar led to one: the first other state named after the action, then before it. */
    private void anywhere(Draft draft) {
        List<Integer> order = new ArrayList<>();
        for (int i = draft.trigger + 1; i < tree.size() && !SPEAKING.contains(tree.lower(i)); i++) {
            order.add(i);
        }
        for (int i = 0; i < draft.trigger; i++) {
            order.add(i);
        }
        for (int at : order) {
            if (tree.isNoun(at) && !isSpeakerAside(at) && draft.targets.isEmpty()) {
                offer(draft, at, true);
                draft.strength -= draft.targets.isEmpty() ? 0 : 0.3;
            }
        }
    }

    /** "..., a Libran official said": who only reports. */
    private boolean isSpeakerAside(int noun) {
        int head = tree.head(noun);
        return head >= 0 && tree.is(noun, "nsubj") && SPEAKING.contains(tree.lower(head)) && head > noun && noun > 3;
    }
}
