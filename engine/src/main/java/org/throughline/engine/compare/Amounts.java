package org.throughline.engine.compare;

import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Whether sentences that tell the same thing count it differently. Two amounts are held against each other only where
 * they count the same word ("12 officers", "15 officers"); one that is only rounded is no conflict.
 */
final class Amounts {
    private static final double ROUNDING = 0.06;

    /** Sentences less alike than this may well count different things with the same word. */
    private static final double ALIKE = 0.4;

    private Amounts() {}

    static boolean differ(List<SentenceProfile> members) {
        for (int i = 0; i < members.size(); i++) {
            for (int j = i + 1; j < members.size(); j++) {
                if (members.get(i).report() != members.get(j).report()
                        && members.get(i).wordsInCommon(members.get(j)) >= ALIKE
                        && differ(members.get(i).amounts(), members.get(j).amounts())) {
                    return true;
                }
            }
        }
        return false;
    }

    private static boolean differ(Map<String, Set<Double>> one, Map<String, Set<Double>> other) {
        for (Map.Entry<String, Set<Double>> counted : one.entrySet()) {
            Set<Double> against = other.getOrDefault(counted.getKey(), Set.of());
            if (!against.isEmpty() && apart(counted.getValue(), against)) {
                return true;
            }
        }
        return false;
    }

    private static boolean apart(Set<Double> ones, Set<Double> others) {
        return ones.stream()
                .allMatch(one -> others.stream()
                        .allMatch(
                                other -> Math.abs(one - other) > ROUNDING * Math.max(Math.abs(one), Math.abs(other))));
    }
}
