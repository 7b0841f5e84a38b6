package org.throughline.engine.compare;

import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.throughline.engine.wordlist.WordLists;

/**
 * What a number of people is a number of. "12 dead", "12 people were killed" and "killing 12" count the same, "12 people
 * were arrested" does not; which it is stands within a few words of the number.
 */
final class CountedWords {
    private static final int AFTER = 7;
    private static final int BEFORE = 4;

    private static final Map<Kind, Set<String>> WORDS = read();

    /** What happened to the people counted, or that they are people at all. */
    private enum Kind {
        PEOPLE,
        DEAD,
        HURT,
        HELD,
        CROWD
    }

    private CountedWords() {}

    private static Map<Kind, Set<String>> read() {
        Map<Kind, Set<String>> words = new EnumMap<>(Kind.class);
        for (List<String> line : WordLists.words(CountedWords.class, "counted-words.txt")) {
            words.computeIfAbsent(Kind.valueOf(line.getFirst()), kind -> new HashSet<>())
                    .addAll(line.subList(1, line.size()));
        }
        return words;
    }

    /**
     * The unit as amounts are held against each other: the word itself, or what happened to the people it counts.
     *
     * @param stems the words of the sentence
     * @param at where the counted word stands among them
     */
    static String unit(String counted, List<String> stems, int at) {
        if (is(Kind.DEAD, counted)) {
            return Kind.DEAD.name();
        }
        if (is(Kind.HURT, counted)) {
            return Kind.HURT.name();
        }
        if (!is(Kind.PEOPLE, counted)) {
            return counted;
        }
        for (Kind kind : List.of(Kind.DEAD, Kind.HURT, Kind.HELD)) {
            if (near(kind, stems, at - BEFORE, at + AFTER)) {
                return kind.name();
            }
        }
        return is(Kind.CROWD, counted) || near(Kind.CROWD, stems, at, at + AFTER) ? Kind.CROWD.name() : counted;
    }

    /** Whether amounts of this unit are told of one event mostly once, so that the same kind alone says much. */
    static boolean isOfPeople(String unit) {
        return unit.equals(Kind.DEAD.name())
                || unit.equals(Kind.HURT.name())
                || unit.equals(Kind.HELD.name())
                || unit.equals(Kind.CROWD.name());
    }

    private static boolean near(Kind kind, List<String> stems, int from, int to) {
        for (int i = Math.max(0, from); i < Math.min(stems.size(), to); i++) {
            if (is(kind, stems.get(i))) {
                return true;
            }
        }
        return false;
    }

    private static boolean is(Kind kind, String stem) {
        return WORDS.getOrDefault(kind, Set.of()).contains(stem);
    }
}
