package org.throughline.engine.name;

import java.util.Arrays;

/**
 * Which word of the one name is which of the other: the assignment of every word of the shorter name that makes the weighted
 * likeness greatest, found exactly over sets of used words. Words written together in one name and apart in the other are
 * put right afterwards.
 *
 * <p>One alignment serves for many pairs, one after another, and allocates nothing. Not for use from several threads at once.
 */
final class TokenAlignment {
    /** Likeness of two known variants of one given name, and of words of one consonant skeleton. */
    private static final double VARIANT = 0.94;

    private static final double SKELETON = 0.86;
    private static final double INITIAL = 0.85;
    private static final double ORDER_BONUS = 0.02;
    private static final double JOINED = 0.84;

    /** Words of one consonant skeleton must sound so alike for it to count. */
    private static final double SKELETON_LIKENESS = 0.5;

    private static final int MOST = NameKey.MAX_TOKENS;

    /** Of the shorter name's words: how alike each and its partner are, and which that is. */
    final double[] likeness = new double[MOST];

    final int[] partner = new int[MOST];
    /** How many words had to be read as two. */
    int joins;

    /** How many words the names have. */
    int n;

    int m;

    private final SoundDistance distance = new SoundDistance();
    private final double[] table = new double[MOST * MOST];
    private final byte[] choice = new byte[MOST << MOST];
    private double[] best = new double[1 << MOST];
    private double[] next = new double[1 << MOST];
    private NameKey shorter = NameKey.NOBODY;
    private NameKey longer = NameKey.NOBODY;
    private boolean hidden;
    private int used;

    NameKey shorter() {
        return shorter;
    }

    NameKey longer() {
        return longer;
    }

    /** Aligns two names; what was aligned before is forgotten. */
    void align(NameKey one, NameKey other) {
        boolean turned = isTurned(one, other);
        shorter = turned ? other : one;
        longer = turned ? one : other;
        n = shorter.tokens.length;
        m = longer.tokens.length;
        hidden = one.hidden || other.hidden;
        joins = 0;
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < m; j++) {
                table[i * m + j] = likeness(shorter.tokens[i], longer.tokens[j]);
            }
        }
        assign();
        rejoin();
    }

    /** Which name comes first must not depend on the order asked in. */
    private static boolean isTurned(NameKey one, NameKey other) {
        int words = Integer.compare(one.tokens.length, other.tokens.length);
        int letters = words != 0 ? words : Integer.compare(one.whole.length(), other.whole.length());
        return (letters != 0 ? letters : one.whole.compareTo(other.whole)) > 0;
    }

    /** Whether a word of the longer name has a partner. */
    boolean isUsed(int j) {
        return (used & 1 << j) != 0;
    }

    /** How alike a word of the shorter and a word of the longer name are, by their places. */
    double likeness(int i, int j) {
        return table[i * m + j];
    }

    private double likeness(NameToken one, NameToken other) {
        if (one.has(NameToken.INITIAL) || other.has(NameToken.INITIAL)) {
            return initials(one, other);
        }
        if (one.has(NameToken.NUMBER) || other.has(NameToken.NUMBER)) {
            return one.roman.equals(other.roman) ? 1 : 0;
        }
        if (one.roman.equals(other.roman)) {
            return 1;
        }
        boolean sameSkeleton = one.skeleton == other.skeleton && one.skeleton > 15;
        boolean variant = one.given.length > 0 && other.given.length > 0 && one.sharesGivenName(other);
        if (!variant
                && !sameSkeleton
                && !hidden
                && Long.bitCount(one.letters & other.letters) == 0
                && one.form.length > 2
                && other.form.length > 2) {
            return 0;
        }
        double alike = sound(one, other);
        if (sameSkeleton && alike >= SKELETON_LIKENESS) {
            alike = Math.max(alike, SKELETON);
        }
        return variant ? Math.max(alike, VARIANT) : alike;
    }

    /** How alike two words sound. */
    private double sound(NameToken one, NameToken other) {
        double alike = distance.likeness(
                one.form,
                hidden ? one.hiddenWeight : one.formWeight,
                other.form,
                hidden ? other.hiddenWeight : other.formWeight,
                hidden);
        if (one.plainForm != null || other.plainForm != null) {
            byte[] left = one.plainForm == null ? one.form : one.plainForm;
            byte[] right = other.plainForm == null ? other.form : other.plainForm;
            alike = Math.max(alike, distance.likeness(left, right, hidden));
        }
        return alike;
    }

    private static double initials(NameToken one, NameToken other) {
        if (one.form.length == 0 || other.form.length == 0) {
            return 0;
        }
        boolean both = one.has(NameToken.INITIAL) && other.has(NameToken.INITIAL);
        boolean same = one.roman.charAt(0) == other.roman.charAt(0)
                || SoundDistance.exchangeCost(one.form[0], other.form[0]) <= 30;
        return !same ? 0 : both ? 1 : INITIAL;
    }

    private void assign() {
        int masks = 1 << m;
        Arrays.fill(best, 0, masks, Double.NEGATIVE_INFINITY);
        best[0] = 0;
        for (int i = 0; i < n; i++) {
            extend(i, masks);
        }
        int mask = 0;
        for (int i = 1; i < masks; i++) {
            mask = best[i] > best[mask] || Integer.bitCount(mask) < n ? i : mask;
        }
        used = mask;
        for (int i = n - 1; i >= 0; i--) {
            int j = choice[i << m | mask];
            partner[i] = j;
            likeness[i] = table[i * m + j];
            mask &= ~(1 << j);
        }
    }

    private void extend(int i, int masks) {
        Arrays.fill(next, 0, masks, Double.NEGATIVE_INFINITY);
        double weight = 0.3 + shorter.tokens[i].weight;
        for (int mask = 0; mask < masks; mask++) {
            if (best[mask] == Double.NEGATIVE_INFINITY) {
                continue;
            }
            for (int j = 0; j < m; j++) {
                if ((mask & 1 << j) == 0) {
                    boolean inOrder = i == j || n - i == m - j;
                    double value = best[mask] + weight * table[i * m + j] + (inOrder ? ORDER_BONUS : 0);
                    int more = mask | 1 << j;
                    if (value > next[more]) {
                        next[more] = value;
                        choice[i << m | more] = (byte) j;
                    }
                }
            }
        }
        double[] free = best;
        best = next;
        next = free;
    }

    /** "PolPot" and "Pol Pot": two neighbouring words of either name against one of the other. */
    private void rejoin() {
        for (int i = 0; i < n; i++) {
            if (likeness[i] < JOINED) {
                joinLonger(i);
            }
        }
        for (int i = 0; i + 1 < n; i++) {
            if (Math.min(likeness[i], likeness[i + 1]) < JOINED) {
                joinShorter(i);
            }
        }
    }

    private void joinLonger(int i) {
        NameToken word = shorter.tokens[i];
        for (int j = 0; j + 1 < m; j++) {
            boolean free = (partner[i] == j || !isUsed(j)) && (partner[i] == j + 1 || !isUsed(j + 1));
            if (free && plausible(word, longer.joined[j])) {
                double value = sound(word, longer.joined[j]);
                if (value >= JOINED && value > likeness[i]) {
                    likeness[i] = value;
                    joins++;
                }
            }
        }
    }

    private void joinShorter(int i) {
        if (!joinShorter(i, partner[i])) {
            joinShorter(i, partner[i + 1]);
        }
    }

    private boolean joinShorter(int i, int j) {
        NameToken word = shorter.joined[i];
        if (!plausible(word, longer.tokens[j])) {
            return false;
        }
        double value = sound(word, longer.tokens[j]);
        if (value < JOINED || value <= Math.min(likeness[i], likeness[i + 1])) {
            return false;
        }
        likeness[i] = value;
        likeness[i + 1] = value;
        joins++;
        return true;
    }

    private static boolean plausible(NameToken word, NameToken joined) {
        return Math.abs(word.form.length - joined.form.length) <= 3 && !word.has(NameToken.INITIAL);
    }
}
