package org.throughline.engine.compare;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.throughline.engine.wordlist.WordLists;

/** Words that make up numbers and say what they are numbers of, from {@code number-words.txt}. */
final class NumberWords {
    /** What a word does to a number. */
    enum Role {
        NUMBER,
        FACTOR,
        VAGUE,
        ROUGH,
        LEAST,
        MOST,
        CURRENCY,
        PERCENT
    }

    /**
     * One role of a word.
     *
     * @param low the value, or the least that is meant
     * @param high the value, or the most that is meant
     * @param unit the sign of a currency, else empty
     */
    record Meaning(Role role, double low, double high, String unit) {}

    private static final Map<Role, Map<String, Meaning>> WORDS = read();

    private static final Set<String> BEGINNINGS = beginnings();

    private NumberWords() {}

    private static Set<String> beginnings() {
        Set<String> beginnings = new HashSet<>();
        for (Role role : List.of(Role.NUMBER, Role.FACTOR)) {
            WORDS.getOrDefault(role, Map.of()).keySet().forEach(word -> beginnings.add(Words.stem(word)));
        }
        return Set.copyOf(beginnings);
    }

    private static Map<Role, Map<String, Meaning>> read() {
        Map<Role, Map<String, Meaning>> words = new HashMap<>();
        for (List<String> line : WordLists.words(NumberWords.class, "number-words.txt")) {
            Role role = Role.valueOf(line.getFirst());
            int values = switch (role) {
                case NUMBER, FACTOR, CURRENCY -> 1;
                case VAGUE -> 2;
                case ROUGH, LEAST, MOST, PERCENT -> 0;
            };
            boolean counts = values > 0 && role != Role.CURRENCY;
            Meaning meaning = new Meaning(
                    role,
                    counts ? Double.parseDouble(line.get(1)) : 0,
                    counts ? Double.parseDouble(line.get(values)) : 0,
                    role == Role.CURRENCY ? line.get(1) : "");
            for (String word : line.subList(1 + values, line.size())) {
                words.computeIfAbsent(role, one -> new HashMap<>()).put(Words.folded(word), meaning);
            }
        }
        return words;
    }

    static @Nullable Meaning as(Role role, String word) {
        return WORDS.getOrDefault(role, Map.of()).get(word);
    }

    /** Whether numbers are written with a word of this beginning. */
    static boolean isBeginning(String stem) {
        return BEGINNINGS.contains(stem);
    }

    static boolean is(Role role, String word) {
        return as(role, word) != null;
    }
}
