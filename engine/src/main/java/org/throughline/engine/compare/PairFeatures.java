package org.throughline.engine.compare;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What speaks for or against two sentences of two reports telling the same thing, as numbers. */
final class PairFeatures {
    /** The features in the order of the vector; the weights file names them. */
    static final List<String> NAMES = List.of(
            "bias",
            "cosine",
            "containment",
            "jaccard",
            "rarest-shared",
            "shared-words",
            "shared-mass",
            "names-containment",
            "names-shared",
            "names-apart",
            "numbers-shared",
            "numbers-apart",
            "word-pairs",
            "four-grams",
            "length-ratio",
            "shorter-length",
            "below-row-best",
            "below-column-best",
            "neighbours",
            "place-difference",
            "both-lead",
            "both-quote",
            "one-quotes",
            "negation-differs",
            "ties",
            "covered-around");

    private static final int LEAD = 3;

    private PairFeatures() {}

    /**
     * @param grid cosines of all pairs of the two reports
     */
    static double[] of(SentenceProfile one, SentenceProfile other, CosineGrid grid) {
        Map<String, Double> shared = one.shared(other);
        double sharedMass =
                shared.values().stream().mapToDouble(Double::doubleValue).sum();
        double least = Math.max(1e-9, Math.min(one.mass(), other.mass()));
        double union = Math.max(1e-9, one.mass() + other.mass() - sharedMass);
        double cosine = grid.at(one.place(), other.place());
        Set<Long> named = one.told().names().keySet();
        Set<Long> otherNamed = other.told().names().keySet();
        int names = common(named, otherNamed);
        Set<Double> ones = one.numbers();
        Set<Double> others = other.numbers();
        int numbers = common(ones, others);
        int shorter = Math.min(one.length(), other.length());
        int longer = Math.max(1, Math.max(one.length(), other.length()));
        return new double[] {
            1,
            cosine,
            sharedMass / least,
            sharedMass / union,
            shared.isEmpty() ? 0 : Collections.max(shared.values()) / 10,
            Math.log1p(shared.size()),
            Math.log1p(sharedMass),
            ratio(names, Math.min(named.size(), otherNamed.size())),
            Math.log1p(names),
            apart(names, named, otherNamed),
            Math.log1p(numbers),
            apart(numbers, ones, others),
            ratio(
                    common(one.pairs(), other.pairs()),
                    Math.min(one.pairs().size(), other.pairs().size())),
            gramCosine(one.grams(), other.grams()),
            Math.log((double) longer / Math.max(1, shorter)),
            Math.log1p(shorter),
            cosine - grid.rowBest(one.place()),
            cosine - grid.columnBest(other.place()),
            grid.neighbours(one.place(), other.place()),
            grid.placeDifference(one.place(), other.place()),
            one.place() < LEAD && other.place() < LEAD ? 1 : 0,
            one.told().quoted() && other.told().quoted() ? 1 : 0,
            one.told().quoted() != other.told().quoted() ? 1 : 0,
            (one.told().denial() == null) != (other.told().denial() == null) ? 1 : 0,
            Math.log1p(grid.surroundings().ties(one, other)),
            grid.surroundings().covered(one, other)
        };
    }

    private static double ratio(int part, int whole) {
        return whole == 0 ? 0 : (double) part / whole;
    }

    private static double apart(int common, Set<?> one, Set<?> other) {
        return common == 0 && !one.isEmpty() && !other.isEmpty() ? 1 : 0;
    }

    private static <T> int common(Set<T> one, Set<T> other) {
        Set<T> small = one.size() <= other.size() ? one : other;
        Set<T> large = small == one ? other : one;
        int common = 0;
        for (T item : small) {
            common += large.contains(item) ? 1 : 0;
        }
        return common;
    }

    private static double gramCosine(int[] one, int[] other) {
        if (one.length == 0 || other.length == 0) {
            return 0;
        }
        int common = 0;
        for (int i = 0, j = 0; i < one.length && j < other.length; ) {
            if (one[i] == other[j]) {
                common++;
                i++;
                j++;
            } else if (one[i] < other[j]) {
                i++;
            } else {
                j++;
            }
        }
        return common / Math.sqrt((double) one.length * other.length);
    }
}
