package org.throughline.engine.name;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Names and their first letters: "Shanghai Cooperation Organization" and SCO, ready to be held against each other. */
final class Initialism {
    private static final int LONGEST = 9;
    private static final int MOST_LETTERS = 7;

    private Initialism() {}

    /** The name itself, if it is one word of capitals. */
    static @Nullable String acronym(List<NameWord> words) {
        List<NameWord> all =
                words.stream().filter(word -> !word.roman().equals("the")).toList();
        if (all.size() != 1) {
            return null;
        }
        NameWord only = all.getFirst();
        int length = only.roman().length();
        boolean few = length >= 2 && length <= LONGEST && only.written().length() <= MOST_LETTERS;
        return few && only.allCapitals() ? only.roman() : null;
    }

    /** The first letters of all words but the little ones, and of all where that differs; none for a single word. */
    static List<String> initials(List<NameWord> words) {
        if (words.size() < 2) {
            return List.of();
        }
        StringBuilder all = new StringBuilder();
        StringBuilder great = new StringBuilder();
        for (NameWord word : words) {
            all.append(word.roman().charAt(0));
            if (!NameWords.INSTANCE.is("stop", word.roman())) {
                great.append(word.roman().charAt(0));
            }
        }
        List<String> initials = new ArrayList<>(List.of(great.toString()));
        if (all.length() > great.length()) {
            initials.add(all.toString());
        }
        return initials;
    }
}
