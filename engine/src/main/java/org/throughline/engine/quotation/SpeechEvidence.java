package org.throughline.engine.quotation;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.throughline.engine.quotation.Cue.Source;

/**
 * How much speaks for it that words without quotation marks are what somebody said or thinks, 0 to 1. The models learnt
 * from political news, in which nearly every verb of the lists reports something; instructions, reviews and match reports
 * use the same verbs for other things ("the kit offers a cable", "Voss hit a long ball"). So it is asked here what the
 * reported words are by their form, whether the verb reports such a form at all, and whether the source is one that can
 * speak; where a page speaks to its reader all the time, the proof must be better. Costs a look at a few tokens.
 */
final class SpeechEvidence {
    private static final Set<String> TO_READER =
            Set.of("i", "you", "your", "we", "our", "us", "my", "me", "yourself", "myself", "ours", "yours");
    private static final Set<String> BE =
            Set.of("is", "was", "are", "were", "be", "been", "being", "'s", "'re", "’s", "’re");

    private static final CueLexicon LEXICON = CueLexicon.english();
    private static final long SPEAKING = LEXICON.verbClasses(
            "say",
            "tell",
            "add",
            "state",
            "remark",
            "shout",
            "write",
            "claim",
            "ask",
            "propose",
            "promise",
            "warn",
            "admit",
            "deny",
            "agree",
            "accuse",
            "criticize",
            "joke",
            "confirm",
            "announce",
            "report",
            "demand",
            "call");
    private static final long THINKING = LEXICON.verbClasses("think", "expect");
    private static final long TELLING_TEXT = LEXICON.verbClasses("show", "report", "say", "state", "claim", "warn");
    private static final long TOLD_TO_SOMEBODY =
            LEXICON.verbClasses("tell", "ask", "teach", "warn", "promise", "write");
    private static final long SHOWING = LEXICON.verbClasses("show", "decide");
    private static final long ASKING =
            LEXICON.verbClasses("demand", "promise", "deny", "agree", "propose", "tell", "ask", "reject");
    private static final long INTENDING = LEXICON.verbClasses("want", "decide", "expect");
    private static final long JUDGING =
            LEXICON.verbClasses("accuse", "criticize", "demand", "deny", "reject", "warn", "admit", "defend", "call");
    /** What these do in the passive is done to their subject, who then says nothing. */
    private static final long DONE_TO_SUBJECT = LEXICON.verbClasses(
            "say",
            "tell",
            "expect",
            "show",
            "report",
            "call",
            "accuse",
            "demand",
            "ask",
            "criticize",
            "praise",
            "refer",
            "announce",
            "claim",
            "let");

    private static final double NONE_SPEAKS = 0.5;
    private static final double WEAK = 0.45;
    /** In a report at most so many words outside quotation marks are "I", "you" and the like. */
    private static final double PERSONAL_SHARE = 0.015;

    private static final double PERSONAL = 0.35;
    private static final double OTHER_VOICE = 0.6;
    private static final double PHRASE_ALONE = 0.3;
    private static final double ABOUT_OBJECT = 0.2;
    private static final double HYPOTHETICAL = 0.7;
    private static final Set<String> CONDITIONS = Set.of("if", "when", "once", "unless", "whether", "to");

    private final Passage passage;
    private final boolean personal;

    /** @param personal whether the page speaks to its reader */
    SpeechEvidence(Passage passage, boolean personal) {
        this.passage = passage;
        this.personal = personal;
    }

    /** Whether a page is its writer's own word to the reader rather than a report on what others say. */
    static boolean isPersonal(List<Passage> passages) {
        int words = 0;
        int personal = 0;
        for (Passage passage : passages) {
            for (int place = 0; place < passage.size; place++) {
                if (passage.quote[place] < 0 && !passage.isMark(place)) {
                    words++;
                    personal += TO_READER.contains(passage.words[place]) ? 1 : 0;
                }
            }
        }
        return personal > PERSONAL_SHARE * words;
    }

    /** Whether the source is not who speaks but whom the verb is done to: "the envoy was urged to". */
    boolean isDoneTo(Cue cue, Source source) {
        boolean agent = source.relation() == Cue.Relation.AGENT || source.first() > cue.last();
        return !agent && cue.kind() == Cue.Kind.VERB && (cue.classes() & DONE_TO_SUBJECT) != 0 && isPassive(cue);
    }

    private boolean isPassive(Cue cue) {
        if (!passage.tags[cue.head()].equals("VBN")) {
            return false;
        }
        if (passage.relations[cue.head()].startsWith("acl")) {
            return true;
        }
        for (int place = cue.first(); place < cue.head(); place++) {
            if (BE.contains(passage.words[place])) {
                return true;
            }
        }
        return false;
    }

    /** Of words that a cue reports, with the source that was chosen for it. */
    double of(Cue cue, @Nullable Source source, Content content) {
        double evidence = inReport(cue, source, content);
        return personal && evidence < 1 ? evidence * PERSONAL : evidence;
    }

    private double inReport(Cue cue, @Nullable Source source, Content content) {
        Voice voice = Voice.of(passage, source);
        return switch (cue.kind()) {
            case VERB ->
                isAboutObject(cue, content)
                        ? ABOUT_OBJECT
                        : ofVerb(cue, voice, shape(content)) * (isHypothetical(cue) ? HYPOTHETICAL : 1);
            case NOUN -> voice == Voice.PERSON ? ofNoun(content) : WEAK;
            case ACCORDING -> voice == Voice.OTHER || shape(content) != ContentShape.CLAUSE ? OTHER_VOICE : 1;
            case COLON -> voice == Voice.PERSON && !isLabel(source) ? 1 : NONE_SPEAKS;
            case FLOATING -> 1;
        };
    }

    /** "Q: ...", "Lesson 4: ...". */
    private boolean isLabel(@Nullable Source source) {
        return source == null || passage.words[source.head()].length() == 1 || passage.tags[source.last()].equals("CD");
    }

    private ContentShape shape(Content content) {
        boolean before = content.end() == Content.End.BEFORE_CUE;
        return before ? ContentShape.CLAUSE : ContentShape.of(passage, content.first(), content.last());
    }

    private double ofNoun(Content content) {
        return switch (shape(content)) {
            case CLAUSE -> 1;
            case INFINITIVE -> OTHER_VOICE;
            case PHRASE -> PHRASE_ALONE;
        };
    }

    /** "released a film that ...": the clause tells of the noun, unless the noun is who is told. */
    private boolean isAboutObject(Cue cue, Content content) {
        int object = passage.child(cue.head(), "obj");
        boolean between = object > cue.last() && object < content.first();
        return between && content.start() == Content.Start.COMPLEMENTIZER && (cue.classes() & TOLD_TO_SOMEBODY) == 0;
    }

    private static double ofVerb(Cue cue, Voice voice, ContentShape shape) {
        long classes = cue.classes();
        double speaker = switch (voice) {
            case PERSON -> 1;
            case TEXT -> (classes & TELLING_TEXT) != 0 ? 1 : WEAK;
            case OTHER -> (classes & SPEAKING) != 0 ? OTHER_VOICE : WEAK;
            case CROWD -> (classes & SPEAKING) != 0 ? 0.85 : WEAK;
            case WRITER, THING, NONE -> WEAK;
        };
        double form = switch (shape) {
            case CLAUSE -> ofClause(classes, voice);
            case INFINITIVE -> (classes & ASKING) != 0 ? 1 : (classes & INTENDING) != 0 ? 0.55 : WEAK;
            case PHRASE -> (classes & JUDGING) != 0 && voice == Voice.PERSON ? 0.4 : PHRASE_ALONE;
        };
        return speaker * form;
    }

    private static double ofClause(long classes, Voice voice) {
        if ((classes & (SPEAKING | THINKING)) != 0 || (voice == Voice.TEXT && (classes & TELLING_TEXT) != 0)) {
            return 1;
        }
        return voice != Voice.PERSON ? WEAK : (classes & SHOWING) != 0 ? 0.75 : 0.6;
    }

    /** "if you notice", "you will need to decide", "can see": nobody has said it yet. */
    private boolean isHypothetical(Cue cue) {
        for (int place = Math.max(0, cue.first() - 1); place < cue.head(); place++) {
            boolean might =
                    passage.tags[place].equals("MD") && !passage.is(place, "would") && !passage.is(place, "will");
            if (might || passage.is(place, "to")) {
                return true;
            }
        }
        boolean asked = passage.is(passage.unitEnd[passage.unit[cue.head()]], "?");
        if (asked && (cue.classes() & SPEAKING) == 0) {
            return true;
        }
        int mark = passage.child(cue.head(), "mark");
        return mark >= 0 && mark < cue.head() && CONDITIONS.contains(passage.words[mark]);
    }
}
