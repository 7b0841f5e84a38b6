package org.throughline.engine.name;

import org.throughline.engine.model.RegressionTrees;

/**
 * How likely two names are spellings of one name, across scripts: who bears it is for {@link EntityRegister} to say.
 *
 * <p>Names are romanised, their sounds reduced to what all romanisations agree on, their words aligned, and some fifty
 * measurements of that ({@link PairFeatureNames#ALL}) weighed by boosted trees. Thread-safe and a function of the two names;
 * either order gives the same. A comparison of two keys costs a microsecond or two, making a key five.
 */
public final class NameMatcher {
    /** Loaded once for all matchers. */
    private static final class Model {
        static final RegressionTrees TREES = RegressionTrees.load(NameMatcher.class, "name-matcher.trees");
    }

    /** If no two words are so alike, the names can only be one by chance, as a person's second name is. */
    private static final double LEAST_LIKENESS = 0.6;

    /** What the score of such names counts: never more than an even chance. */
    private static final double STRANGE = 0.45;

    /** Log-odds beyond which nobody asks for more. */
    private static final double SURE = 3;

    private static final ThreadLocal<PairFeatures> MEASURING = ThreadLocal.withInitial(PairFeatures::new);

    /** A graded score, 0..1; 0.5 is the point of balance. */
    public double score(String one, String other) {
        return score(NameKey.of(one), NameKey.of(other));
    }

    /** The same for names made ready before. */
    public double score(NameKey one, NameKey other) {
        if (one.tokens.length == 0 || other.tokens.length == 0) {
            return 0;
        }
        return score(MEASURING.get().measure(one, other));
    }

    /** The same for a pair measured before. */
    double score(PairFeatures features) {
        return score(Model.TREES, features.values());
    }

    /**
     * The score that the trees and what is known for certain give to the numbers of {@link PairFeatureNames#ALL}: two names
     * of one place are the same whatever they sound like (Astana, Nur-Sultan), those of two places are not (Iran, Iraq), and
     * names of which no two words are alike could only be one by chance.
     */
    public static double score(RegressionTrees trees, float[] values) {
        double score = trees.probability(values, SURE);
        if (values[PairFeatureNames.SAME_PLACE] > 0) {
            return Math.max(score, 0.97 + 0.03 * score);
        }
        if (values[PairFeatureNames.DIFFERENT_PLACES] > 0) {
            return 0.1 * score;
        }
        if (values[PairFeatureNames.ACRONYM_FITS] < 0) {
            return 0.3 * score;
        }
        if (values[PairFeatureNames.ACRONYM_FITS] > 0) {
            return Math.max(score, 0.9 + 0.1 * score);
        }
        return values[PairFeatureNames.GREATEST_LIKENESS] < LEAST_LIKENESS ? STRANGE * score : score;
    }
}
