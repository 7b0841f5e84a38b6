package org.throughline.engine.action;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.throughline.engine.language.Token;

/**
 * Gives verbs of the lexicon back that the tagger took for nouns or adjectives: "Varnia insists that ...", "... and urged
 * swift talks". Only where the neighbours leave no other reading.
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
            if (isMisread(tokens, at)) {
                repaired = repaired == null ? new ArrayList<>(tokens) : repaired;
                asVerb(repaired, at);
            }
        }
        return repaired == null ? tokens : repaired;
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
        tokens.set(
                at,
                new Token(
                        token.span(),
                        token.form(),
                        past ? "VBD" : "VBZ",
                        modifier ? root : token.head(),
                        modifier ? "conj" : token.relation()));
        for (int i = at + 1; i < tokens.size(); i++) {
            Token other = tokens.get(i);
            if (other.head() == at && other.relation().startsWith("acl")) {
                tokens.set(i, new Token(other.span(), other.form(), other.tag(), at, "ccomp"));
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
