package org.throughline.engine.name;

import org.throughline.engine.model.RegressionTrees;

/**
 * How likely two names are spellings of one name, across scripts: who bears it is for {@link EntityRegister} to say.
 *
 * <p>Names are romanised, their sounds reduced to what all romanisations agree on, their words aligned, and some fifty
 * measurements of that ({@link PairFeatures#NAMES}) weighed by boosted trees. Thread-safe and a function of the two names;
 * either order gives the same. A comparison of two keys costs a microsecond or two, making a key five.
 */
public final class NameMatcher {
    /** Loaded once for all matchers. */
    private static final class Model {
        static final RegressionTrees TREES = RegressionTrees.load(NameMatcher.class, "name-matcher.trees");
    }

    /** A graded score, 0..1; 0.5 is the point of balance. */
    public double score(String one, String other) {
        return score(NameKey.of(one), NameKey.of(other));
    }

    /** The same for names made ready before. */
    public double score(NameKey one, NameKey other) {
        if (one.tokens.length == 0 || other.tokens.length == 0) {
            return 0;
        }
        return score(new PairFeatures(one, other));
    }

    /** The same for a pair measured before. */
    double score(PairFeatures features) {
        return score(Model.TREES, features.values());
    }

    /**
     * The score that the trees and what is known for certain give to the numbers of {@link PairFeatures#NAMES}: two names of
     * one place are the same whatever they sound like (Astana, Nur-Sultan), and those of two places are not (Iran, Iraq).
     */
    public static double score(RegressionTrees trees, float[] values) {
        double score = trees.probability(values);
        if (values[PairFeatures.SAME_PLACE] > 0) {
            return Math.max(score, 0.97 + 0.03 * score);
        }
        if (values[PairFeatures.DIFFERENT_PLACES] > 0) {
            return 0.1 * score;
        }
        if (values[PairFeatures.ACRONYM_FITS] < 0) {
            return 0.3 * score;
        }
        return values[PairFeatures.ACRONYM_FITS] > 0 ? Math.max(score, 0.9 + 0.1 * score) : score;
    }
}
