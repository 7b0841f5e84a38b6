package org.throughline.engine.quotation;

import java.util.Set;

/** What a stretch is by its tree: words that tell something by themselves, what is to be done, or only a thing. */
enum ContentShape {
    /** A subject and what it does: "that the port stays open". */
    CLAUSE,
    /** "to keep the port open", "not to". */
    INFINITIVE,
    /** "of negligence", "a new pier". */
    PHRASE;

    /** Words that open a clause which a verb reports. */
    static final Set<String> OPENERS =
            Set.of("that", "whether", "if", "how", "what", "why", "who", "when", "where", "which");

    private static final Set<String> CLAUSES = Set.of("that", "whether", "if", "how", "why");
    private static final Set<String> RELATIVES = Set.of("that", "which", "who");
    private static final Set<String> FINITE = Set.of("VBD", "VBZ", "VBP", "MD");
    /** So many tokens of a stretch are looked at: what it is shows at its beginning. */
    private static final int FARTHEST = 60;

    static ContentShape of(Passage passage, int first, int wholeLast) {
        int last = Math.min(wholeLast, first + FARTHEST);
        int from = first;
        while (from < last && passage.isMark(from)) {
            from++;
        }
        boolean relative = passage.relations[from].startsWith("nsubj")
                || (from < last && FINITE.contains(passage.tags[from + 1]) && passage.is(from, "that"));
        boolean pointing = passage.is(from, "that") && passage.tags[from].equals("DT");
        if (CLAUSES.contains(passage.words[from]) && !relative && !pointing) {
            return CLAUSE;
        }
        for (int place = from; place <= last; place++) {
            if (passage.relations[place].startsWith("nsubj") && tellsOf(passage, place, from, last)) {
                return CLAUSE;
            }
        }
        boolean denied = from < last && passage.is(from, "not");
        return passage.tags[denied ? from + 1 : from].equals("TO") ? INFINITIVE : PHRASE;
    }

    /** Whether what the subject does is the matter of the stretch, not an aside about one of its nouns. */
    private static boolean tellsOf(Passage passage, int subject, int first, int last) {
        int verb = passage.heads[subject];
        boolean relative = verb > subject + 1 && RELATIVES.contains(passage.words[verb - 1]);
        if (relative || verb < first || verb > last || !isFinite(passage, verb, first)) {
            return false;
        }
        int up = passage.heads[verb];
        boolean inside = up >= first && up <= last;
        boolean joined = passage.relations[verb].equals("conj");
        boolean aside = inside ? passage.isNoun(up) : joined;
        String relation = passage.relations[verb];
        return !aside && !relation.startsWith("acl") && !relation.equals("advcl");
    }

    private static boolean isFinite(Passage passage, int verb, int first) {
        if (FINITE.contains(passage.tags[verb])) {
            return true;
        }
        for (int place = Math.max(first, passage.subtreeStart[verb]); place < verb; place++) {
            if (passage.heads[place] == verb && FINITE.contains(passage.tags[place])) {
                return true;
            }
        }
        return passage.child(verb, "cop") >= 0;
    }
}
