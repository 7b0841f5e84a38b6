package org.throughline.engine.quotation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.throughline.engine.wordlist.WordLists;

/**
 * The English words that report speech and thought, with what they do with it. A class is a bit, a word may have several.
 * Read once from three small lists beside this class; verbs are listed as lemmas and inflected here.
 */
final class CueLexicon {
    private static final CueLexicon ENGLISH = new CueLexicon();

    private final List<String> verbClasses = new ArrayList<>();
    private final List<String> nounClasses = new ArrayList<>();
    private final Map<String, Long> verbs = new HashMap<>();
    private final Map<String, Long> nouns = new HashMap<>();
    private final Set<String> people = new HashSet<>();

    private CueLexicon() {
        for (String line : WordLists.lines(CueLexicon.class, "cues-en.txt")) {
            String[] halves = line.split("\t", 2);
            long bit = bitOf(verbClasses, halves[0]);
            for (String entry : halves[1].split(" ")) {
                forms(entry).forEach(form -> verbs.merge(form, bit, (one, other) -> one | other));
            }
        }
        for (String line : WordLists.lines(CueLexicon.class, "cue-nouns-en.txt")) {
            String[] halves = line.split("\t", 2);
            long bit = bitOf(nounClasses, halves[0]);
            for (String noun : halves[1].split(" ")) {
                nouns.merge(noun, bit, (one, other) -> one | other);
                nouns.merge(plural(noun), bit, (one, other) -> one | other);
            }
        }
        for (String line : WordLists.lines(CueLexicon.class, "people-en.txt")) {
            for (String noun : line.split(" ")) {
                people.add(noun);
                people.add(plural(noun));
            }
        }
    }

    static CueLexicon english() {
        return ENGLISH;
    }

    private static long bitOf(List<String> classes, String name) {
        int known = classes.indexOf(name);
        if (known < 0) {
            classes.add(name);
            known = classes.size() - 1;
        }
        return 1L << known;
    }

    int verbClassCount() {
        return verbClasses.size();
    }

    int nounClassCount() {
        return nounClasses.size();
    }

    /** The bits of verb classes by name. */
    long verbClasses(String... names) {
        long bits = 0;
        for (String name : names) {
            bits |= bitOf(verbClasses, name);
        }
        return bits;
    }

    /** The classes of a verb form in lower case, 0 if it reports nothing. */
    long verb(String form) {
        return verbs.getOrDefault(form, 0L);
    }

    /** The classes of a noun form in lower case, 0 if it reports nothing. */
    long noun(String form) {
        return nouns.getOrDefault(form, 0L);
    }

    /** Whether a noun in lower case is a word for people or bodies that speak. */
    boolean isPerson(String noun) {
        return people.contains(noun);
    }

    /** All forms of a listed verb: "say/said", "admit+", "claim". */
    static List<String> forms(String entry) {
        String[] parts = entry.split("/");
        boolean doubles = parts[0].endsWith("+");
        String lemma = doubles ? parts[0].substring(0, parts[0].length() - 1) : parts[0];
        String stem = doubles ? lemma + lemma.charAt(lemma.length() - 1) : lemma;
        List<String> forms = new ArrayList<>(List.of(lemma, thirdPerson(lemma), participle(stem)));
        if (parts.length > 1) {
            forms.addAll(List.of(parts).subList(1, parts.length));
        } else {
            forms.add(past(stem));
        }
        return forms;
    }

    private static String thirdPerson(String lemma) {
        if (endsInConsonantAndY(lemma)) {
            return lemma.substring(0, lemma.length() - 1) + "ies";
        }
        boolean hisses = lemma.endsWith("s") || lemma.endsWith("sh") || lemma.endsWith("ch") || lemma.endsWith("x");
        return hisses || lemma.endsWith("o") ? lemma + "es" : lemma + "s";
    }

    private static String participle(String stem) {
        boolean silent = stem.endsWith("e") && !stem.endsWith("ee") && !stem.endsWith("oe") && stem.length() > 2;
        return (silent ? stem.substring(0, stem.length() - 1) : stem) + "ing";
    }

    private static String past(String stem) {
        if (stem.endsWith("e")) {
            return stem + "d";
        }
        return endsInConsonantAndY(stem) ? stem.substring(0, stem.length() - 1) + "ied" : stem + "ed";
    }

    private static String plural(String noun) {
        if (noun.endsWith("man") && !noun.endsWith("human")) {
            return noun.substring(0, noun.length() - 2) + "en";
        }
        return thirdPerson(noun);
    }

    private static boolean endsInConsonantAndY(String word) {
        int last = word.length() - 1;
        return last > 0 && word.charAt(last) == 'y' && "aeiou".indexOf(word.charAt(last - 1)) < 0;
    }
}
