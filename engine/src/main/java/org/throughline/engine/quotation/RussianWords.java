package org.throughline.engine.quotation;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.throughline.engine.wordlist.WordLists;

/** The Russian words that report speech, in their forms. Read once. */
final class RussianWords {
    private static final List<String> FORMS_OF_PAST = List.of("", "а", "о", "и");
    private static final List<String> OPENERS = List.of("что", "чтобы", "будто", "почему", "зачем", "ли");
    private static final RussianWords ONLY = new RussianWords();

    private final Set<String> verbs = new HashSet<>();
    private final Set<String> according = new HashSet<>();
    private final Set<String> asides = new HashSet<>();

    private RussianWords() {
        for (String line : WordLists.lines(RussianWords.class, "cues-ru.txt")) {
            String[] halves = line.split("\t", 2);
            for (String word : halves[1].split(" ")) {
                switch (halves[0]) {
                    case "past" -> FORMS_OF_PAST.forEach(ending -> verbs.add(word + ending));
                    case "middle" -> {
                        String stem = word.substring(0, word.length() - "ся".length());
                        verbs.addAll(List.of(word, stem + "ась", stem + "ось", stem + "ись"));
                    }
                    case "according" -> according.add(word);
                    case "aside" -> asides.add(word);
                    default -> verbs.add(word);
                }
            }
        }
    }

    static RussianWords russian() {
        return ONLY;
    }

    /** Whether a form in lower case is a verb that reports. */
    boolean isVerb(String form) {
        return verbs.contains(form);
    }

    /** Whether a noun behind "по" says whose word something is. */
    boolean isAccording(String form) {
        return according.contains(form);
    }

    /** Whether a word says when or how somebody spoke and not who. */
    boolean isAside(String form) {
        return asides.contains(form);
    }

    /** Whether a word opens a clause that a verb reports. */
    static boolean opensClause(String form) {
        return OPENERS.contains(form);
    }
}
