package org.throughline.engine.compare;

import java.math.BigDecimal;
import java.util.Set;
import org.throughline.engine.article.Span;

/**
 * A number in a sentence, and what it counts.
 *
 * @param low the number, or the least that is meant by one: "hundreds" is 150 to 1,100
 * @param high the number, or the most that is meant
 * @param bound whether it is a limit
 * @param slack how far another number may be from it and still be the same one, rounded or estimated
 * @param unit the word it counts, a sign for money and shares, or what happened to the people counted; may be empty
 * @param words where it stands in the sentence
 * @param near the words around it, without numbers
 */
record Amount(double low, double high, Bound bound, double slack, String unit, Span words, Set<String> near) {
    private static final double ROUNDING = 0.06;
    /** How far beyond its limit "at least 50" or "up to 50" may be. */
    private static final double BEYOND = 1.15;

    /** How far off an estimate may be. */
    static double estimated(double number) {
        return ROUNDING * number;
    }

    /** How far off a round number may be: "200 million" as far as an estimate, "42 billion" by half a billion. */
    static double rounded(double number) {
        double place =
                Math.pow(10, -BigDecimal.valueOf(number).stripTrailingZeros().scale());
        return Math.min(estimated(number), place / 2);
    }

    /** "At least 50", "up to 50". */
    enum Bound {
        NONE,
        LEAST,
        MOST
    }

    /** Whether no number can be meant by both; two limits of one kind are held against each other as they are. */
    boolean isApartFrom(Amount other) {
        boolean alike = bound == other.bound;
        double either = Math.max(slack, other.slack);
        return least(alike) - either > other.most(alike) || other.least(alike) - either > most(alike);
    }

    private double least(boolean plainly) {
        return bound == Bound.MOST && !plainly ? low / BEYOND : low;
    }

    private double most(boolean plainly) {
        return bound == Bound.LEAST && !plainly ? high * BEYOND : high;
    }

    /** How many times the smaller one the larger one is, 1 or more. */
    double times(Amount other) {
        return Math.max(1, Math.max(low, other.low) / Math.max(1, Math.min(high, other.high)));
    }
}
