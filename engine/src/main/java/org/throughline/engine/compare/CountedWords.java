package org.throughline.engine.compare;

import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.throughline.engine.wordlist.WordLists;

/**
 * What a number of people is a number of. "12 dead", "12 people were killed" and "killing 12" count the same, "12 people
 * were arrested" does not; which it is stands within a few words of the number and on this side of the next
 * one.
 */
final class CountedWords {
    private static final int AFTER = 8;
    private static final int BEFORE = 5;
    private static final int NEXT_WITHIN = 4;
    private static final Set<String> ANDS = Set.of("and", "und", "и");
    private static final String OF_SOME = " of ";

    private static final Map<Kind, Set<String>> WORDS = read();

    /** What happened to the people counted, or that they are people at all. */
    private enum Kind {
        PEOPLE,
        PART,
        DEAD,
        HURT,
        HELD,
        CROWD
    }

    private static final List<Kind> FATES = List.of(Kind.DEAD, Kind.HURT, Kind.HELD, Kind.CROWD);

    private CountedWords() {}

    private static Map<Kind, Set<String>> read() {
        Map<Kind, Set<String>> words = new EnumMap<>(Kind.class);
        for (List<String> line : WordLists.words(CountedWords.class, "counted-words.txt")) {
            words.computeIfAbsent(Kind.valueOf(line.getFirst()), kind -> new HashSet<>())
                    .addAll(line.stream().skip(1).map(Words::folded).toList());
        }
        return words;
    }

    /** Whether a word means people, or what happened to them. */
    static boolean meansPeople(String stem) {
        return is(Kind.PEOPLE, stem) || is(Kind.PART, stem) || FATES.stream().anyMatch(fate -> is(fate, stem));
    }

    /**
     * The unit as amounts are held against each other: the word itself, or what happened to the people it counts, and
     * which of them where the word says so.
     *
     * @param stems the words of the sentence; numbers are empty
     * @param number where the number stands among them
     * @param at where the counted word stands among them
     */
    static String unit(List<String> stems, int number, int at) {
        String counted = stems.get(at);
        for (Kind fate : FATES) {
            if (is(fate, counted) && fate != Kind.CROWD) {
                return fate.name();
            }
        }
        boolean some = is(Kind.PART, counted);
        if (!some && !is(Kind.PEOPLE, counted)) {
            return counted;
        }
        Kind fate = fate(stems, number, at);
        if (fate == null) {
            return is(Kind.CROWD, counted) ? Kind.CROWD.name() : counted;
        }
        return some && fate != Kind.CROWD ? fate + OF_SOME + counted : fate.name();
    }

    /** Whether amounts of this unit are told of one event mostly once, so that the same kind alone says much. */
    static boolean isOfPeople(String unit) {
        return FATES.stream().anyMatch(fate -> unit.startsWith(fate.name()));
    }

    /** What happened to them: the nearest word that says so, behind the counted word or before the number. */
    private static @Nullable Kind fate(List<String> stems, int number, int at) {
        for (int distance = 1; distance < AFTER; distance++) {
            Kind after = isOfTheNext(stems, at + distance) ? null : told(stems, at, at + distance);
            Kind before = distance < BEFORE ? told(stems, number, number - distance) : null;
            if (after != null || before != null) {
                return after != null ? after : before;
            }
        }
        return null;
    }

    /** "14 people and injured 20": what stands between "and" and another number is told of that number. */
    private static boolean isOfTheNext(List<String> stems, int at) {
        return at < stems.size()
                && ANDS.contains(stems.get(at - 1))
                && stems.subList(at, Math.min(stems.size(), at + NEXT_WITHIN)).contains("");
    }

    /** The fate that a word tells, if no number stands between it and another one. */
    private static @Nullable Kind told(List<String> stems, int from, int to) {
        if (to < 0
                || to >= stems.size()
                || stems.subList(Math.min(from + 1, to), Math.max(from, to)).contains("")) {
            return null;
        }
        return FATES.stream()
                .filter(fate -> is(fate, stems.get(to)))
                .findFirst()
                .orElse(null);
    }

    private static boolean is(Kind kind, String stem) {
        return WORDS.getOrDefault(kind, Set.of()).contains(stem);
    }
}
