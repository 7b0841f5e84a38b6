package org.throughline.engine.language;

import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.throughline.engine.wordlist.WordLists;

/** The written forms of English verbs and nouns, from the lemma: for lexicons, which list lemmas only. */
public final class EnglishForms {
    private static final Map<String, String[]> IRREGULAR = irregular();
    private static final String VOWELS = "aeiou";

    private EnglishForms() {}

    /** The lemma and its forms, in lower case. A final consonant is doubled in one form and not in another: both are given. */
    public static Set<String> ofVerb(String lemma) {
        Set<String> forms = new LinkedHashSet<>();
        forms.add(lemma);
        forms.add(ofNoun(lemma));
        String stem = lemma.endsWith("e") ? lemma.substring(0, lemma.length() - 1) : lemma;
        forms.add((lemma.endsWith("ee") ? lemma : stem) + "ing");
        String[] past = IRREGULAR.get(lemma);
        if (past != null) {
            forms.addAll(Set.of(past));
        } else {
            forms.add(
                    lemma.endsWith("y") && !vowelBefore(lemma, 1)
                            ? lemma.substring(0, lemma.length() - 1) + "ied"
                            : stem + "ed");
        }
        if (endsInSingleConsonant(lemma)) {
            String doubled = lemma + lemma.charAt(lemma.length() - 1);
            forms.add(doubled + "ing");
            if (past == null) {
                forms.add(doubled + "ed");
            }
        }
        return forms;
    }

    /** The regular plural of a noun; the third person of a verb is formed alike. */
    public static String ofNoun(String lemma) {
        if (lemma.endsWith("y") && !vowelBefore(lemma, 1)) {
            return lemma.substring(0, lemma.length() - 1) + "ies";
        }
        boolean hissing = lemma.endsWith("s") || lemma.endsWith("x") || lemma.endsWith("ch") || lemma.endsWith("sh");
        return lemma + (hissing || lemma.endsWith("o") || lemma.endsWith("z") ? "es" : "s");
    }

    private static boolean vowelBefore(String lemma, int fromEnd) {
        int at = lemma.length() - 1 - fromEnd;
        return at >= 0 && VOWELS.indexOf(lemma.charAt(at)) >= 0;
    }

    private static boolean endsInSingleConsonant(String lemma) {
        int last = lemma.length() - 1;
        return last >= 2
                && "bdglmnprt".indexOf(lemma.charAt(last)) >= 0
                && VOWELS.indexOf(lemma.charAt(last - 1)) >= 0
                && VOWELS.indexOf(lemma.charAt(last - 2)) < 0;
    }

    private static Map<String, String[]> irregular() {
        Map<String, String[]> verbs = new HashMap<>();
        for (String line : WordLists.lines(EnglishForms.class, "irregular-verbs.txt")) {
            String[] words = line.split(" ");
            verbs.put(words[0], Arrays.stream(words).skip(1).distinct().toArray(String[]::new));
        }
        return verbs;
    }
}
