package org.throughline.engine.compare;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Which numbers of two sentences contradict one another: of the same unit, in words that count the same thing, too far
 * apart to be a rounding. A number that the other report has too, anywhere, contradicts nothing there.
 */
final class AmountClashes {
    /** Sentences less alike than this may well count different things with the same word. */
    private static final double ALIKE = 0.4;

    /** The same for the few words around the two numbers. */
    private static final double ALIKE_AROUND = 0.5;

    /** For counts of people, whose kind says much already. */
    private static final double ALIKE_OF_PEOPLE = 0.1;

    /** Two sentences of different words may count the same people if they share so much, or so many telling words. */
    private static final double SAME_OCCASION = 0.2;

    private static final int TELLING_WORDS = 2;

    /** The least weight of a telling word: less than that have those that stand in most sentences. */
    private static final double TELLING = 0.5;

    /** How often as many a second count of one event may be: beyond that it counts others. */
    private static final double MOST_TIMES = 20;

    /** How far counts may be apart where somebody who died is the one who killed, and may be counted or not. */
    private static final double INCLUDED = 2;

    private static final Set<String> PERPETRATORS = Set.of(
            "gunman",
            "attacker",
            "attackers",
            "shooter",
            "bomber",
            "himself",
            "herself",
            "perpetrator",
            "assailant",
            "tater",
            "angreifer",
            "schutze",
            "стрелок",
            "нападавший");

    /** From here on a number hardly occurs twice by chance. */
    private static final double LARGE = 30;

    private final List<Map<String, List<Amount>>> byReport = new ArrayList<>();
    private final List<Set<Double>> numbers = new ArrayList<>();

    /** How many sentences of each report count people of each kind. */
    private final List<Map<String, Integer>> counting = new ArrayList<>();

    AmountClashes(List<List<SentenceProfile>> reports) {
        for (List<SentenceProfile> report : reports) {
            Map<String, List<Amount>> amounts = new HashMap<>();
            Map<String, Integer> sentences = new HashMap<>();
            Set<Double> all = new HashSet<>();
            for (SentenceProfile sentence : report) {
                Set<String> kinds = new HashSet<>();
                all.addAll(sentence.numbers());
                for (Amount amount : sentence.told().amounts()) {
                    amounts.computeIfAbsent(amount.unit(), unit -> new ArrayList<>())
                            .add(amount);
                    if (kinds.add(amount.unit())) {
                        sentences.merge(amount.unit(), 1, Integer::sum);
                    }
                }
            }
            byReport.add(amounts);
            counting.add(sentences);
            numbers.add(all);
        }
    }

    List<Clash> between(SentenceProfile one, SentenceProfile other) {
        List<Clash> clashes = new ArrayList<>();
        for (Amount amount : one.told().amounts()) {
            for (Amount against : other.told().amounts()) {
                if (contradict(one, amount, other, against) && countTheSame(one, amount, other, against)) {
                    clashes.add(Clash.of(one, amount.words(), other, against.words()));
                }
            }
        }
        return clashes;
    }

    /** Whether both count the people of one kind, differently, and tell of one occasion. */
    boolean countPeopleDifferently(SentenceProfile one, SentenceProfile other) {
        for (Amount amount : one.told().amounts()) {
            for (Amount against : other.told().amounts()) {
                if (CountedWords.isOfPeople(amount.unit())
                        && contradict(one, amount, other, against)
                        && isOneOccasion(one, other, amount.unit())) {
                    return true;
                }
            }
        }
        return false;
    }

    private boolean isOneOccasion(SentenceProfile one, SentenceProfile other, String unit) {
        if (one.inCommon(other, Set.of()) >= SAME_OCCASION) {
            return true;
        }
        boolean onlyOnes = counting.get(one.report()).getOrDefault(unit, 0) == 1
                && counting.get(other.report()).getOrDefault(unit, 0) == 1;
        return onlyOnes
                && one.inCommon(other, Set.of()) >= ALIKE_OF_PEOPLE
                && one.shared(other).entrySet().stream()
                                .filter(word -> word.getValue() >= TELLING
                                        && !Words.isNumber(word.getKey())
                                        && !CountedWords.meansPeople(word.getKey()))
                                .count()
                        >= TELLING_WORDS;
    }

    private boolean contradict(SentenceProfile one, Amount amount, SentenceProfile other, Amount against) {
        return !amount.unit().isEmpty()
                && amount.unit().equals(against.unit())
                && amount.isApartFrom(against)
                && amount.times(against) <= MOST_TIMES
                && !isKnown(other.report(), amount)
                && !isKnown(one.report(), against)
                && !(mayInclude(one, other) && Math.abs(amount.low() - against.low()) <= INCLUDED);
    }

    /** Whether a report tells this amount too, or the same large number of anything. */
    private boolean isKnown(int report, Amount amount) {
        return byReport.get(report).getOrDefault(amount.unit(), List.of()).stream()
                        .anyMatch(known -> !known.isApartFrom(amount))
                || (amount.low() >= LARGE && numbers.get(report).contains(amount.low()));
    }

    private static boolean mayInclude(SentenceProfile one, SentenceProfile other) {
        return Stream.concat(one.words().items().stream(), other.words().items().stream())
                .anyMatch(item -> PERPETRATORS.contains(item.normal()));
    }

    private static boolean countTheSame(SentenceProfile one, Amount amount, SentenceProfile other, Amount against) {
        Set<String> unit = Set.of(amount.unit());
        if (CountedWords.isOfPeople(amount.unit())) {
            return one.inCommon(other, unit) >= ALIKE_OF_PEOPLE;
        }
        return one.inCommon(other, unit) >= ALIKE && alikeAround(one, amount, other, against) >= ALIKE_AROUND;
    }

    /** Share of the weight of the words around the numbers that both have, of the lighter side. */
    private static double alikeAround(SentenceProfile one, Amount amount, SentenceProfile other, Amount against) {
        double common = 0;
        double ones = 0;
        for (String stem : amount.near()) {
            double weight = stem.equals(amount.unit()) ? 0 : one.plain().getOrDefault(stem, 0.0);
            ones += weight;
            common += against.near().contains(stem) ? weight : 0;
        }
        double others = against.near().stream()
                .filter(stem -> !stem.equals(against.unit()))
                .mapToDouble(stem -> other.plain().getOrDefault(stem, 0.0))
                .sum();
        return common / Math.max(1e-9, Math.min(ones, others));
    }
}
