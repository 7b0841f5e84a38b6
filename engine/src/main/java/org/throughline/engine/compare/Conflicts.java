package org.throughline.engine.compare;

import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Whether sentences that tell the same thing tell it differently: another number, another day, or that it did not happen.
 * Tuned to be right rather than complete; roundings, and sums of money or measures of different things, are no conflict.
 */
final class Conflicts {
    private static final double ROUNDING = 0.06;

    /** Sentences less alike than this may well count different things with the same word. */
    private static final double ALIKE = 0.4;

    /** For counts of people, whose kind says much already. */
    private static final double ALIKE_OF_PEOPLE = 0.1;

    private static final double SAME_BUT_FOR_THE_DAY = 0.6;
    private static final double SAME_BUT_FOR_THE_YEAR = 0.75;
    private static final double SAME_BUT_FOR_DENIAL = 0.75;

    /** How often as many a second count of the people of one event may be: beyond that it counts others. */
    private static final double MOST_TIMES = 20;

    private Conflicts() {}

    static boolean among(List<SentenceProfile> members) {
        for (int i = 0; i < members.size(); i++) {
            for (int j = i + 1; j < members.size(); j++) {
                if (members.get(i).report() != members.get(j).report() && between(members.get(i), members.get(j))) {
                    return true;
                }
            }
        }
        return false;
    }

    static boolean between(SentenceProfile one, SentenceProfile other) {
        return amountsDiffer(one, other)
                || daysDiffer(one, other)
                || (yearsDiffer(one, other) && one.inCommon(other, Set.of()) >= SAME_BUT_FOR_THE_YEAR)
                || deny(one, other);
    }

    /** Whether both count the people of one kind, differently, and have telling words in common. */
    static boolean countPeopleDifferently(SentenceProfile one, SentenceProfile other) {
        Set<String> kinds = new HashSet<>(one.amounts().keySet());
        kinds.retainAll(other.amounts().keySet());
        return kinds.stream()
                .filter(CountedWords::isOfPeople)
                .anyMatch(kind -> apart(
                                one.amounts().getOrDefault(kind, Set.of()),
                                other.amounts().getOrDefault(kind, Set.of()),
                                MOST_TIMES)
                        && one.inCommon(other, Set.of(kind)) >= 2 * ALIKE_OF_PEOPLE);
    }

    /** Whether each writes a year, none the same, and otherwise they are not so alike that one of them must be mistaken. */
    static boolean ofDifferentYears(SentenceProfile one, SentenceProfile other) {
        return yearsDiffer(one, other) && one.inCommon(other, Set.of()) < SAME_BUT_FOR_THE_YEAR;
    }

    private static boolean yearsDiffer(SentenceProfile one, SentenceProfile other) {
        return !one.years().isEmpty() && !other.years().isEmpty() && Collections.disjoint(one.years(), other.years());
    }

    private static boolean amountsDiffer(SentenceProfile one, SentenceProfile other) {
        for (Map.Entry<String, Set<Double>> counted : one.amounts().entrySet()) {
            String unit = counted.getKey();
            Set<Double> against = other.amounts().getOrDefault(unit, Set.of());
            boolean people = CountedWords.isOfPeople(unit);
            if (apart(counted.getValue(), against, people ? MOST_TIMES : Double.MAX_VALUE)
                    && one.inCommon(other, Set.of(unit)) >= (people ? ALIKE_OF_PEOPLE : ALIKE)) {
                return true;
            }
        }
        return false;
    }

    private static boolean apart(Set<Double> ones, Set<Double> others, double most) {
        return !ones.isEmpty()
                && !others.isEmpty()
                && ones.stream().allMatch(one -> others.stream().allMatch(other -> apart(one, other, most)));
    }

    private static boolean apart(double one, double other, double most) {
        double larger = Math.max(Math.abs(one), Math.abs(other));
        double smaller = Math.min(Math.abs(one), Math.abs(other));
        return larger - smaller > ROUNDING * larger && larger <= most * Math.max(smaller, 1);
    }

    /** One day each, not the same, in sentences that are otherwise much alike. */
    private static boolean daysDiffer(SentenceProfile one, SentenceProfile other) {
        return one.days().size() == 1
                && other.days().size() == 1
                && !one.days().equals(other.days())
                && one.inCommon(other, Set.of()) >= SAME_BUT_FOR_THE_DAY;
    }

    private static boolean deny(SentenceProfile one, SentenceProfile other) {
        return one.negated() != other.negated()
                && !one.quoted()
                && !other.quoted()
                && one.inCommon(other, Set.of()) * Math.min(one.mass(), other.mass())
                        >= SAME_BUT_FOR_DENIAL * Math.max(one.mass(), other.mass());
    }
}
