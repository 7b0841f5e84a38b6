package org.throughline.engine.action;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.throughline.engine.language.Token;

/**
 * Gives verbs of the lexicon back that the tagger took for nouns or adjectives or the parser lost: "Varnia insists that
 * ...", "sees the port as safe and urged swift talks", "The two countries struck a deal". Only where the neighbours leave no
 * other reading.
 */
final class VerbRepair {
    private static final Set<String> BEFORE_MODIFIERS = Set.of("DT", "JJ", "IN", "PRP$", "CD", "POS", "JJR", "TO");

    private final ActionLexicon lexicon;

    VerbRepair(ActionLexicon lexicon) {
        this.lexicon = lexicon;
    }

    List<Token> repair(List<Token> tokens) {
        List<Token> repaired = null;
        for (int at = 1; at + 1 < tokens.size(); at++) {
            boolean misread = isMisread(tokens, at);
            if (misread || isMisjoined(tokens, at) || isLostPredicate(tokens, at)) {
                repaired = repaired == null ? new ArrayList<>(tokens) : repaired;
                if (misread) {
                    asVerb(repaired, at);
                } else if (isMisjoined(tokens, at)) {
                    joinToVerb(repaired, at);
                } else {
                    asPredicate(repaired, at);
                }
            }
        }
        return repaired == null ? tokens : repaired;
    }

    /** "sees the port as safe and urged swift talks": joined to an adjective or a noun, with an object of its own. */
    private boolean isMisjoined(List<Token> tokens, int at) {
        Token token = tokens.get(at);
        if (!isPastForm(token) || !token.relation().equals("conj") || token.head() < 0) {
            return false;
        }
        boolean toVerb = tokens.get(token.head()).tag().startsWith("V");
        boolean joined = tokens.get(at - 1).tag().equals("CC");
        return joined && !toVerb && opensObject(tokens.get(at + 1)) && pastVerbBefore(tokens, at) >= 0;
    }

    /** "The two countries struck a deal", read as countries that were struck. */
    private boolean isLostPredicate(List<Token> tokens, int at) {
        Token token = tokens.get(at);
        Token before = tokens.get(at - 1);
        boolean modifies = token.relation().equals("acl") && token.head() == at - 1;
        return isPastForm(token)
                && modifies
                && before.relation().equals("root")
                && before.tag().startsWith("N")
                && opensObject(tokens.get(at + 1));
    }

    private boolean isPastForm(Token token) {
        boolean past = token.tag().equals("VBN") || token.tag().equals("VBD");
        return past
                && !lexicon.frames(token.form().toLowerCase(Locale.ROOT), "VB").isEmpty();
    }

    private static boolean opensObject(Token token) {
        String tag = token.tag();
        return tag.equals("DT") || tag.startsWith("JJ") || tag.startsWith("N") || tag.startsWith("PRP");
    }

    /** The nearest verb in the past with which the one at the place can share its subject, -1 if none. */
    private static int pastVerbBefore(List<Token> tokens, int at) {
        for (int i = at - 1; i >= 0; i--) {
            if (tokens.get(i).tag().equals("VBD")) {
                return i;
            }
        }
        return -1;
    }

    /** The verb becomes the second of two; what the first one governs behind it is its own. */
    private static void joinToVerb(List<Token> tokens, int at) {
        move(tokens, at, "VBD", pastVerbBefore(tokens, at), "conj");
        for (int i = at + 1; i < tokens.size(); i++) {
            Token other = tokens.get(i);
            boolean governed = other.relation().startsWith("obj")
                    || other.relation().equals("xcomp")
                    || other.relation().startsWith("obl");
            if (governed && other.head() >= 0 && other.head() < at) {
                move(tokens, i, other.tag(), at, other.relation());
            }
        }
    }

    /** The verb becomes the root and the noun before it its subject, with nothing behind it. */
    private static void asPredicate(List<Token> tokens, int at) {
        Token noun = tokens.get(at - 1);
        move(tokens, at, "VBD", -1, "root");
        move(tokens, at - 1, noun.tag(), at, "nsubj");
        for (int i = at + 1; i < tokens.size(); i++) {
            Token other = tokens.get(i);
            if (other.head() == at - 1) {
                move(tokens, i, other.tag(), at, other.relation().startsWith("acl") ? "advcl" : other.relation());
            }
        }
    }

    private static void move(List<Token> tokens, int at, String tag, int head, String relation) {
        Token token = tokens.get(at);
        tokens.set(at, new Token(token.span(), token.form(), tag, head, relation));
    }

    private boolean isMisread(List<Token> tokens, int at) {
        Token token = tokens.get(at);
        String lower = token.form().toLowerCase(Locale.ROOT);
        if (token.tag().startsWith("V") || lexicon.frames(lower, "VB").isEmpty()) {
            return false;
        }
        String before = tokens.get(at - 1).tag();
        String after = tokens.get(at + 1).form();
        boolean past = lower.endsWith("ed") && token.tag().equals("JJ") && !BEFORE_MODIFIERS.contains(before);
        boolean present = lower.endsWith("s") && token.tag().equals("NNS") && after.equals("that");
        return (past && isModifier(token)) || (present && !BEFORE_MODIFIERS.contains(before));
    }

    private static boolean isModifier(Token token) {
        return token.relation().equals("amod") || token.relation().equals("compound");
    }

    private static void asVerb(List<Token> tokens, int at) {
        Token token = tokens.get(at);
        boolean past = token.form().endsWith("ed");
        int root = root(tokens);
        boolean modifier = isModifier(token) && root >= 0 && root != at;
        move(tokens, at, past ? "VBD" : "VBZ", modifier ? root : token.head(), modifier ? "conj" : token.relation());
        for (int i = at + 1; i < tokens.size(); i++) {
            Token other = tokens.get(i);
            if (other.head() == at && other.relation().startsWith("acl")) {
                move(tokens, i, other.tag(), at, "ccomp");
            }
        }
    }

    private static int root(List<Token> tokens) {
        for (int i = 0; i < tokens.size(); i++) {
            if (tokens.get(i).relation().equals("root")) {
                return i;
            }
        }
        return -1;
    }
}
