package org.throughline.engine.action;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.throughline.engine.language.Token;

/** A parsed sentence with its tree turned around: who hangs on whom. Built once a sentence, linear. */
final class SentenceTree {
    private static final Set<String> PHRASE = Set.of(
            "det",
            "amod",
            "compound",
            "nmod:poss",
            "flat",
            "appos",
            "nummod",
            "case",
            "nmod:desc",
            "nmod",
            "advmod",
            "conj",
            "cc",
            "punct",
            "goeswith",
            "fixed");

    private final List<Token> tokens;
    private final String[] lower;
    private final List<List<Integer>> dependents;

    SentenceTree(List<Token> tokens) {
        this.tokens = tokens;
        lower = new String[tokens.size()];
        dependents = new ArrayList<>(tokens.size());
        for (int i = 0; i < tokens.size(); i++) {
            lower[i] = tokens.get(i).form().toLowerCase(Locale.ROOT).replace('’', '\'');
            dependents.add(new ArrayList<>(2));
        }
        for (int i = 0; i < tokens.size(); i++) {
            int head = tokens.get(i).head();
            if (head >= 0 && head != i) {
                dependents.get(head).add(i);
            }
        }
    }

    int size() {
        return tokens.size();
    }

    Token token(int at) {
        return tokens.get(at);
    }

    String lower(int at) {
        return at >= 0 && at < lower.length ? lower[at] : "";
    }

    String tag(int at) {
        return tokens.get(at).tag();
    }

    String relation(int at) {
        return tokens.get(at).relation();
    }

    int head(int at) {
        return tokens.get(at).head();
    }

    boolean isVerb(int at) {
        return tag(at).startsWith("VB");
    }

    boolean isNoun(int at) {
        return tag(at).startsWith("NN") || tag(at).startsWith("PRP") || tag(at).equals("CD");
    }

    List<Integer> dependents(int at) {
        return dependents.get(at);
    }

    /** The first dependent in one of the relations, subtypes included, -1 if none. */
    int dependent(int at, String... relations) {
        for (int dependent : dependents.get(at)) {
            for (String relation : relations) {
                if (is(dependent, relation)) {
                    return dependent;
                }
            }
        }
        return -1;
    }

    boolean is(int at, String relation) {
        String own = relation(at);
        return own.equals(relation) || own.startsWith(relation + ":");
    }

    boolean hasDependent(int at, Set<String> words) {
        for (int dependent : dependents.get(at)) {
            if (words.contains(lower(dependent))) {
                return true;
            }
        }
        return false;
    }

    /** The preposition of a noun, empty if none. */
    String preposition(int noun) {
        for (int dependent : dependents.get(noun)) {
            if (is(dependent, "case") && !lower(dependent).startsWith("'")) {
                return lower(dependent);
            }
        }
        return "";
    }

    /** Nouns joined to this one by "and", itself first. */
    List<Integer> coordinated(int noun) {
        List<Integer> all = new ArrayList<>();
        all.add(noun);
        for (int i = 0; i < all.size() && all.size() < 12; i++) {
            for (int dependent : dependents.get(all.get(i))) {
                if (is(dependent, "conj") && isNounLike(dependent)) {
                    all.add(dependent);
                }
            }
        }
        return all;
    }

    private boolean isNounLike(int at) {
        return isNoun(at) || tag(at).startsWith("JJ");
    }

    /** The words of a noun phrase in order, without what is joined to it and without clauses. */
    List<Integer> phrase(int noun) {
        List<Integer> words = new ArrayList<>();
        collect(noun, words, 0);
        words.sort(null);
        return words;
    }

    private void collect(int at, List<Integer> words, int depth) {
        words.add(at);
        if (depth > 6 || words.size() > 30) {
            return;
        }
        for (int dependent : dependents.get(at)) {
            boolean joined = is(dependent, "conj") && isNounLike(dependent) && depth == 0;
            if (!joined && PHRASE.contains(relation(dependent))
                    || is(dependent, "nmod")
                    || is(dependent, "obl:agent")) {
                collect(dependent, words, depth + 1);
            }
        }
    }
}
