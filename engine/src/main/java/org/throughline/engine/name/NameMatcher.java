package org.throughline.engine.name;

import org.throughline.engine.model.BoostedTrees;

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
        static final BoostedTrees TREES = BoostedTrees.load(NameMatcher.class, "name-matcher.txt");
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
        return Model.TREES.probability(features.values());
    }
}
