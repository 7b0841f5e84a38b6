package org.throughline.engine.quotation;

import java.util.Set;

/**
 * Whether reported words read as a statement where nothing but the speaker's name stands before them: "that the port stays
 * open" does, "to keep it open", "a bleak picture" and "them to leave" do not. What does not is still a quotation, but no
 * list of who said what shows it. Asks the tree alone and looks at a bounded number of tokens.
 */
final class StatementForm {
    private static final Set<String> QUESTIONS =
            Set.of("where", "why", "how", "whether", "who", "whom", "whose", "which");
    /** They open what is asked, or what comes before the statement's own clause. */
    private static final Set<String> CONDITIONS = Set.of("what", "if", "when");

    private static final Set<String> OBJECTS = Set.of("him", "them", "me", "us");
    private static final Set<String> FINITE = Set.of("VBD", "VBZ", "VBP", "MD");
    private static final Set<String> OBJECT_RELATIONS = Set.of("obj", "iobj");
    private static final Set<String> INSIDE_PHRASE = Set.of("det", "amod", "compound", "nummod", "nmod:poss");
    private static final long REFUSING = CueLexicon.english().verbClasses("deny");
    private static final Set<String> REFUSALS =
            Set.of("decline", "declined", "declines", "refuse", "refused", "refuses");
    private static final long SPEAKING = CueLexicon.english()
            .verbClasses(
                    "say", "tell", "add", "state", "remark", "claim", "warn", "admit", "confirm", "announce", "report");
    private static final long ASKING = CueLexicon.english().verbClasses("ask");
    private static final long NAMING = CueLexicon.english().verbClasses("call");
    private static final Set<String> PARTICIPLES = Set.of("VBN", "VBD");
    private static final int LONGEST = 100;

    private final Passage passage;

    StatementForm(Passage passage) {
        this.passage = passage;
    }

    /** Of words that are not all in quotation marks. */
    boolean standsAlone(Cue cue, Content content) {
        int from = content.first();
        while (from < content.last() && passage.quote[from] < 0 && passage.isMark(from)) {
            from++;
        }
        if (isRefused(cue)) {
            return false;
        }
        if (passage.quote[from] >= 0 && from == passage.quoteStart[passage.quote[from]]) {
            return isSpoken(from, content.last());
        }
        return !isFragment(cue, content, from) && hasClause(cue, from, content);
    }

    /** "declined to say when": nobody has said it. */
    private boolean isRefused(Cue cue) {
        return cue.kind() == Cue.Kind.VERB
                && (cue.classes() & REFUSING) != 0
                && REFUSALS.contains(passage.words[cue.head()]);
    }

    /** Whether what begins with a quotation mark has more than a word or two in it. */
    private boolean isSpoken(int from, int last) {
        int quote = passage.quote[from];
        return Math.min(last, passage.quoteEnd[quote]) - from > 3 || last > passage.quoteEnd[quote];
    }

    private boolean isFragment(Cue cue, Content content, int from) {
        boolean cut = passage.tags[from].equals("CC") && from > passage.unitStart[passage.unit[from]];
        boolean named = (cue.classes() & NAMING) != 0 && content.end() != Content.End.BEFORE_CUE;
        boolean question = QUESTIONS.contains(passage.words[from]) && content.end() != Content.End.BEFORE_CUE;
        return isObject(cue, from) || question || cut || named || passage.tags[from].equals("TO");
    }

    /** Whom or what the cue is done to, not the subject of what follows. */
    private boolean isObject(Cue cue, int from) {
        if (OBJECTS.contains(passage.words[from])) {
            return true;
        }
        int noun = from;
        while (passage.heads[noun] > noun && INSIDE_PHRASE.contains(passage.relations[noun])) {
            noun = passage.heads[noun];
        }
        int behind = passage.subtreeEnd[noun] + 1;
        behind += behind < passage.size && passage.tags[behind].equals("RB") ? 1 : 0;
        boolean subject = behind < passage.size && FINITE.contains(passage.tags[behind]);
        boolean object = passage.heads[noun] == cue.head() && OBJECT_RELATIONS.contains(passage.relations[noun]);
        return object && !subject && !passage.is(from, "that");
    }

    /** Whether a finite verb with its subject is what the words are about, and nothing it needs is cut off. */
    private boolean hasClause(Cue cue, int from, Content content) {
        int last = Math.min(content.last(), from + LONGEST);
        boolean leaning = passage.tags[from].equals("IN")
                && !passage.is(from, "that")
                && cue.kind() == Cue.Kind.VERB
                && content.end() != Content.End.BEFORE_CUE;
        boolean said = passage.is(from, "that") && (cue.classes() & SPEAKING) != 0;
        boolean sentence = content.end() == Content.End.BEFORE_CUE && !PARTICIPLES.contains(passage.tags[from]);
        if (said && passage.relations[from].equals("mark")) {
            return true;
        }
        boolean question = CONDITIONS.contains(passage.words[from]);
        int clauses = 0;
        for (int place = from; place <= last; place++) {
            if (isSubject(place) && passage.heads[place] > content.last() && !sentence) {
                return false;
            }
            int verb = sentence && passage.isVerb(place) ? place : finiteAt(place);
            if (verb >= 0
                    && (said || question || tells(verb, from, last))
                    && (!leaning || passage.subtreeStart[verb] <= from)) {
                clauses++;
            }
        }
        return question ? clauses > 1 && (cue.classes() & ASKING) == 0 : clauses > 0;
    }

    private boolean isSubject(int place) {
        String relation = passage.relations[place];
        return relation.startsWith("nsubj") || relation.startsWith("csubj") || relation.equals("expl");
    }

    /** The verb or predicate that a finite word at the place belongs to, -1 if it is none. */
    private int finiteAt(int place) {
        if (!FINITE.contains(passage.tags[place])) {
            return -1;
        }
        boolean helper = passage.relations[place].startsWith("aux") || passage.relations[place].equals("cop");
        return helper ? passage.heads[place] : place;
    }

    /** "the play-offs even if they win": a condition of what the cue does. */
    private boolean isMarked(int verb, int from) {
        return passage.child(verb, "mark") > from;
    }

    private boolean tells(int verb, int from, int last) {
        String relation = passage.relations[verb];
        int up = passage.heads[verb];
        boolean inside = up >= from && up <= last;
        boolean joined = relation.equals("conj") && !inside;
        boolean aside = relation.startsWith("acl") || (relation.equals("advcl") && (inside || isMarked(verb, from)));
        if (joined || aside) {
            return false;
        }
        for (int place = from; place < Math.min(last, verb); place++) {
            if (isSubject(place) || passage.isNoun(place) || passage.tags[place].equals("PRP")) {
                return true;
            }
        }
        return false;
    }
}
