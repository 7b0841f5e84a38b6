package org.throughline.engine.compare;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.throughline.engine.article.Span;

/**
 * Whether sentences that tell the same thing tell it differently: another number, another day or year, another name, the
 * opposite, or that it did not happen. Tuned to be right rather than complete; what a report says elsewhere in agreement
 * with the other one counts against a conflict, for then the differing words are about something else.
 */
final class Conflicts {
    private static final double SAME_BUT_FOR_THE_DAY = 0.6;
    private static final double SAME_BUT_FOR_THE_YEAR = 0.75;
    private static final double SAME_BUT_FOR_DENIAL = 0.75;

    private final AmountClashes amounts;
    private final NameClashes names;

    Conflicts(List<List<SentenceProfile>> reports) {
        amounts = new AmountClashes(reports);
        names = new NameClashes(reports);
    }

    /** What two sentences of different reports tell differently; empty if nothing. */
    List<Clash> between(SentenceProfile one, SentenceProfile other) {
        List<Clash> clashes = new ArrayList<>(amounts.between(one, other));
        addDays(one, other, clashes);
        if (yearsDiffer(one, other) && one.inCommon(other, Set.of()) >= SAME_BUT_FOR_THE_YEAR) {
            clashes.add(first(one, one.told().years(), other, other.told().years()));
        }
        clashes.addAll(names.between(one, other));
        clashes.addAll(whetherItHappened(one, other));
        return clashes;
    }

    /** Whether both count the people of one kind, differently, and tell of one occasion. */
    boolean countPeopleDifferently(SentenceProfile one, SentenceProfile other) {
        return amounts.countPeopleDifferently(one, other);
    }

    /** Whether each writes a year, none the same, and otherwise they are not so alike that one of them must be mistaken. */
    static boolean ofDifferentYears(SentenceProfile one, SentenceProfile other) {
        return yearsDiffer(one, other) && one.inCommon(other, Set.of()) < SAME_BUT_FOR_THE_YEAR;
    }

    private static boolean yearsDiffer(SentenceProfile one, SentenceProfile other) {
        Set<String> ones = one.told().years().keySet();
        Set<String> others = other.told().years().keySet();
        return !ones.isEmpty() && !others.isEmpty() && Collections.disjoint(ones, others);
    }

    /** One day each, not the same and not in the same words, in sentences that are otherwise much alike. */
    private static void addDays(SentenceProfile one, SentenceProfile other, List<Clash> clashes) {
        Map<String, Span> ones = one.told().days();
        Map<String, Span> others = other.told().days();
        if (ones.size() == 1
                && others.size() == 1
                && !ones.keySet().equals(others.keySet())
                && !yearsDiffer(one, other)
                && one.alike(other, Set.of()) >= SAME_BUT_FOR_THE_DAY
                && !one.sameWords(
                        ones.values().iterator().next(),
                        other,
                        others.values().iterator().next())) {
            clashes.add(first(one, ones, other, others));
        }
    }

    private static Clash first(
            SentenceProfile one, Map<String, Span> ones, SentenceProfile other, Map<String, Span> others) {
        return Clash.of(
                one,
                ones.values().iterator().next(),
                other,
                others.values().iterator().next());
    }

    /** One of them denies, or says the opposite, but not both: "did not approve" and "rejected" agree. */
    private static List<Clash> whetherItHappened(SentenceProfile one, SentenceProfile other) {
        if (one.told().quoted()
                || other.told().quoted()
                || one.told().asked()
                || other.told().asked()) {
            return List.of();
        }
        List<Clash> opposed = Opposites.between(one, other);
        Span denial = one.told().denial();
        Span otherDenial = other.told().denial();
        if ((denial == null) == (otherDenial == null)) {
            return opposed;
        }
        boolean told = denial == null ? one.tellsWhatIsDenied(other) : other.tellsWhatIsDenied(one);
        if (!opposed.isEmpty() || !told || one.alike(other, Set.of()) < SAME_BUT_FOR_DENIAL) {
            return List.of();
        }
        return List.of(Clash.of(
                one, denial == null ? one.all() : denial, other, otherDenial == null ? other.all() : otherDenial));
    }
}
