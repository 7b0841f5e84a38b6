package org.throughline.engine.name;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.throughline.engine.wordlist.WordLists;

/** The words with a part of their own in names: titles, particles, legal forms, given names and their variants. */
final class NameWords {
    static final NameWords INSTANCE = new NameWords();
    private static final int[] NONE = {};

    private final Map<String, Set<String>> byKind = new HashMap<>();
    private final Map<String, Integer> legalForms = new HashMap<>();
    private final Map<String, List<Phrase>> phrases = new HashMap<>();
    private final Map<String, String> numbers = new HashMap<>();
    private final Map<String, int[]> given = new HashMap<>();

    /** A legal form of several words. */
    record Phrase(List<String> words, int legalForm) {}

    private NameWords() {
        List<List<String>> lines = WordLists.words(NameWords.class, "name-words.txt");
        int legalForm = 0;
        for (List<String> line : lines) {
            List<String> words = line.subList(1, line.size());
            switch (line.getFirst()) {
                case "legal" -> {
                    int form = legalForm++;
                    words.forEach(word -> legalForms.putIfAbsent(word, form));
                }
                case "phrase" -> learnPhrase(words);
                case "number", "roman" -> numbers.put(words.get(0), words.get(1));
                default ->
                    byKind.computeIfAbsent(line.getFirst(), kind -> new HashSet<>())
                            .addAll(words);
            }
        }
        List<List<String>> classes = WordLists.words(NameWords.class, "given-names.txt");
        for (int i = 0; i < classes.size(); i++) {
            for (String name : classes.get(i)) {
                given.merge(SoundForm.of(Romaniser.romanise(name)), new int[] {i}, NameWords::joined);
            }
        }
    }

    private void learnPhrase(List<String> words) {
        Integer form = legalForms.get(words.getFirst());
        if (form != null) {
            List<String> phrase = words.subList(1, words.size());
            phrases.computeIfAbsent(phrase.getFirst(), first -> new ArrayList<>())
                    .add(new Phrase(phrase, form));
        }
    }

    private static int[] joined(int[] one, int[] other) {
        int[] both = Arrays.copyOf(one, one.length + other.length);
        System.arraycopy(other, 0, both, one.length, other.length);
        return both;
    }

    /** Whether the romanised word is of the kind: title, honorific, particle, joint, descent, junior, senior, generic, stop. */
    boolean is(String kind, String roman) {
        return byKind.getOrDefault(kind, Set.of()).contains(roman);
    }

    /** The class of a legal form, or -1. */
    int legalForm(String roman) {
        return legalForms.getOrDefault(roman, -1);
    }

    /** The legal forms of several words that begin with this one. */
    List<Phrase> phrases(String roman) {
        return phrases.getOrDefault(roman, List.of());
    }

    /** The digits of a number word, a Roman numeral or a number; null for any other word. */
    @Nullable
    String number(String roman) {
        if (!roman.isEmpty() && roman.chars().allMatch(c -> c >= '0' && c <= '9')) {
            return roman;
        }
        return numbers.get(roman);
    }

    /** The given names that the form may be a variant of; none for most words. */
    int[] givenNames(String form) {
        return given.getOrDefault(form, NONE);
    }
}
