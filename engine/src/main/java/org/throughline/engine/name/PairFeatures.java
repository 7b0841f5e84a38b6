package org.throughline.engine.name;

import java.util.Objects;
import java.util.Set;

/**
 * What is measured of two names: numbers alone, which the learned score weighs. Both orders of a pair measure the same. One
 * instance serves for many pairs, one after another, and allocates nothing; not for use from several threads at once.
 */
public final class PairFeatures {
    private static final double LIKE = 0.8;
    private static final double EXACT = 0.995;
    private static final int LONG_WORD = 6;

    private final TokenAlignment alignment = new TokenAlignment();
    private final SoundDistance distance = new SoundDistance();
    private final Edits edits = new Edits();
    private final float[] values = new float[PairFeatureNames.ALL.size()];
    private NameKey shorter = NameKey.NOBODY;
    private NameKey longer = NameKey.NOBODY;
    private int next;
    private int worst;

    /** Measures a pair; both names have a word at least. What was measured before is forgotten. */
    PairFeatures measure(NameKey one, NameKey other) {
        alignment.align(one, other);
        shorter = alignment.shorter();
        longer = alignment.longer();
        next = 0;
        worst = 0;
        likenesses();
        weights();
        worstWord();
        namesAndInitials();
        restOfName(shorter, longer);
        closing();
        return this;
    }

    /** The numbers of {@link PairFeatureNames#ALL} for a pair. */
    public static float[] of(NameKey one, NameKey other) {
        PairFeatures features = new PairFeatures();
        return one.tokens.length == 0 || other.tokens.length == 0
                ? features.values
                : features.measure(one, other).values;
    }

    float[] values() {
        return values;
    }

    /** The number of that name. */
    double value(String name) {
        return values[PairFeatureNames.placeOf(name)];
    }

    /** Words of the longer name without a partner that are more than "bank", "group" or a title. */
    int unmatchedTellingWords() {
        int telling = 0;
        for (int j = 0; j < alignment.m; j++) {
            telling += !alignment.isUsed(j) && isTelling(longer.tokens[j]) ? 1 : 0;
        }
        return telling;
    }

    /** Words that have a partner and are more than "bank" or "group". */
    int matchedTellingWords() {
        int telling = 0;
        for (int i = 0; i < alignment.n; i++) {
            telling += alignment.likeness[i] >= LIKE && isTelling(shorter.tokens[i]) ? 1 : 0;
        }
        return telling;
    }

    /**
     * Whether the words that have a partner can be spellings of it, where both are of Latin letters: each has to be close as
     * written, but one long word of several may only sound alike; a lone word has to be the same in all but romanisation.
     */
    boolean canBeOneSpelling() {
        int byEar = 0;
        for (int i = 0; i < alignment.n; i++) {
            NameToken one = shorter.tokens[i];
            NameToken other = longer.tokens[alignment.partner[i]];
            boolean initial = one.has(NameToken.INITIAL) || other.has(NameToken.INITIAL);
            boolean alike = alignment.n > 1 ? LatinSpelling.areClose(one, other) : LatinSpelling.areOne(one, other);
            if (!initial && LatinSpelling.isFor(one, other) && !alike) {
                byEar += Math.min(one.roman.length(), other.roman.length()) >= LONG_WORD ? 1 : 2;
            }
        }
        return alignment.joins > 0 || byEar == 0 || byEar == 1 && alignment.n > 1;
    }

    private static boolean isTelling(NameToken token) {
        return !token.has(NameToken.GENERIC | NameToken.HONORIFIC);
    }

    private void put(double value) {
        values[next++] = (float) value;
    }

    private void put(boolean value) {
        values[next++] = value ? 1 : 0;
    }

    private void likenesses() {
        double[] likeness = alignment.likeness;
        int n = alignment.n;
        double sum = 0;
        double weights = 0;
        double least = 2;
        double second = 2;
        double greatest = 0;
        int exact = 0;
        int like = 0;
        for (int i = 0; i < n; i++) {
            double weight = 0.2 + shorter.tokens[i].weight;
            sum += weight * likeness[i];
            weights += weight;
            if (likeness[i] < least) {
                second = least;
                least = likeness[i];
                worst = i;
            } else {
                second = Math.min(second, likeness[i]);
            }
            greatest = Math.max(greatest, likeness[i]);
            exact += likeness[i] >= EXACT ? 1 : 0;
            like += likeness[i] >= LIKE ? 1 : 0;
        }
        put(sum / weights);
        put(least);
        put(Math.min(1, second));
        put(greatest);
        put(surnames());
        put(alignment.likeness(0, 0));
        put(alignment.likeness(n - 1, longer.tokens.length - 1));
        put((double) exact / n);
        put((double) like / n);
        put(wholeLikeness(sum / weights));
        put(shorter.wholeSkeleton == longer.wholeSkeleton);
    }

    private double surnames() {
        double aligned = Math.max(alignment.likeness[shorter.surname], likenessTo(longer.surname));
        return Math.max(alignment.likeness(shorter.surname, longer.surname), 0.95 * aligned);
    }

    private double likenessTo(int word) {
        for (int i = 0; i < alignment.n; i++) {
            if (alignment.partner[i] == word) {
                return alignment.likeness[i];
            }
        }
        return 0;
    }

    private double wholeLikeness(double mean) {
        int shortLength = shorter.wholeForm.length;
        int longLength = longer.wholeForm.length;
        if (mean < 0.4 || Math.max(shortLength, longLength) > 1.6 * Math.min(shortLength, longLength) + 2) {
            return 0;
        }
        return distance.likeness(shorter.wholeForm, longer.wholeForm, shorter.hidden || longer.hidden);
    }

    private void weights() {
        double matched = 0;
        double unlike = 0;
        for (int i = 0; i < alignment.n; i++) {
            double weight = Math.max(shorter.tokens[i].weight, longer.tokens[alignment.partner[i]].weight);
            matched += alignment.likeness[i] >= LIKE ? weight : 0;
            unlike += alignment.likeness[i] < LIKE ? weight * (1 - alignment.likeness[i]) : 0;
        }
        double unmatched = 0;
        double all = 0;
        for (int j = 0; j < alignment.m; j++) {
            all += longer.tokens[j].weight;
            unmatched += alignment.isUsed(j) ? 0 : longer.tokens[j].weight;
        }
        put(matched);
        put(unlike);
        put(unmatched / Math.max(0.1, all));
        put(longer.tokens.length - shorter.tokens.length);
        put(shorter.tokens.length);
        put(longer.tokens.length);
        int inOrder = 0;
        for (int i = 0; i + 1 < alignment.n; i++) {
            inOrder += alignment.partner[i] < alignment.partner[i + 1] ? 1 : 0;
        }
        put(alignment.n < 2 ? 1 : (double) inOrder / (alignment.n - 1));
        put(alignment.joins);
    }

    private void worstWord() {
        NameToken one = shorter.tokens[worst];
        NameToken other = longer.tokens[alignment.partner[worst]];
        put(alignment.likeness[worst] >= EXACT ? 0 : edits.between(one.roman, other.roman));
        put(Math.max(one.roman.length(), other.roman.length()));
        put(one.form.length > 0 && other.form.length > 0 && one.form[0] == other.form[0]);
        put(one.skeleton == other.skeleton);
        put(worst == 0 || alignment.partner[worst] == 0);
        put(worst == shorter.surname || alignment.partner[worst] == longer.surname);
    }

    private void namesAndInitials() {
        int differ = 0;
        int agree = 0;
        int fit = 0;
        int misfit = 0;
        int patronymics = 0;
        for (int i = 0; i < alignment.n; i++) {
            NameToken one = shorter.tokens[i];
            NameToken other = longer.tokens[alignment.partner[i]];
            double likeness = alignment.likeness[i];
            if (one.given.length > 0 && other.given.length > 0) {
                boolean same = likeness >= EXACT || one.sharesGivenName(other);
                agree += same ? 1 : 0;
                differ += same || likeness >= 0.97 ? 0 : 1;
            }
            if (one.has(NameToken.INITIAL) || other.has(NameToken.INITIAL)) {
                fit += likeness > 0 ? 1 : 0;
                misfit += likeness > 0 ? 0 : 1;
            }
            if (one.has(NameToken.PATRONYMIC) && other.has(NameToken.PATRONYMIC) && likeness < LIKE) {
                patronymics++;
            }
        }
        put(differ);
        put(agree);
        put(fit);
        put(misfit);
        put(patronymics);
    }

    private void restOfName(NameKey one, NameKey other) {
        boolean sameNumbers = one.numbers.equals(other.numbers);
        put(!sameNumbers);
        put(sameNumbers && !one.numbers.isEmpty());
        boolean bothLegal = !one.legalForms.isEmpty() && !other.legalForms.isEmpty();
        boolean legalAgree = bothLegal && agree(one.legalForms, other.legalForms);
        put(bothLegal && !legalAgree);
        put(legalAgree);
        put(one.junior != other.junior);
        put(one.titled || other.titled);
        put(acronym(one, other));
        boolean places = one.place != null && other.place != null;
        put(places && Objects.equals(one.place, other.place));
        put(places && !Objects.equals(one.place, other.place));
        put(one.latin != other.latin);
        put(one.hidden || other.hidden);
        put(one.genericCount + other.genericCount);
    }

    private static boolean agree(Set<Integer> one, Set<Integer> other) {
        for (Integer form : one) {
            if (other.contains(form)) {
                return true;
            }
        }
        return false;
    }

    /** 1 if one name is the other's initials, -1 if it is initials of something else, 0 if it is a word. */
    private double acronym(NameKey one, NameKey other) {
        if (acronymFits(one, other) || acronymFits(other, one)) {
            return 1;
        }
        boolean lone = (one.acronym != null && !other.initials.isEmpty())
                || (other.acronym != null && !one.initials.isEmpty());
        return lone && alignment.likeness[worst] < 0.5 && alignment.n == 1 ? -1 : 0;
    }

    private static boolean acronymFits(NameKey one, NameKey other) {
        return one.acronym != null && other.initials.contains(one.acronym);
    }

    private void closing() {
        int unlikeOrdinary = 0;
        int unlike = 0;
        int all = 0;
        double rest = 0;
        double best = 0;
        for (int i = 0; i < alignment.n; i++) {
            NameToken one = shorter.tokens[i];
            NameToken other = longer.tokens[alignment.partner[i]];
            boolean unalike = alignment.likeness[i] < LIKE;
            unlike += unalike ? 1 : 0;
            unlikeOrdinary += unalike && !one.has(NameToken.GENERIC) && !other.has(NameToken.GENERIC) ? 1 : 0;
            boolean inexact =
                    alignment.likeness[i] < EXACT && !one.has(NameToken.INITIAL) && !other.has(NameToken.INITIAL);
            all += inexact ? edits.between(one.roman, other.roman) : 0;
            rest += alignment.likeness[i];
            best = Math.max(best, alignment.likeness[i]);
        }
        int words = alignment.n;
        put(unlikeOrdinary);
        put(hasKunya(shorter) != hasKunya(longer));
        put(shorter.whole.length());
        put(words < 2 ? best : (rest - best) / (words - 1));
        put(all);
        put(words == 1 && longer.tokens.length > 1 && alignment.partner[0] == longer.surname);
        put(Math.min(unlike, longer.tokens.length));
        writing();
        NameToken one = shorter.tokens[worst];
        NameToken other = longer.tokens[alignment.partner[worst]];
        put(isPart(one.roman, other.roman) || isPart(other.roman, one.roman));
        put(alignment.likeness[worst] < LIKE ? Math.max(one.weight, other.weight) : 0);
    }

    /** How the names compare letter by letter as written, where both are of one script. */
    private void writing() {
        boolean comparable =
                shorter.script == longer.script && Math.abs(shorter.written.length() - longer.written.length()) <= 10;
        int changes = comparable ? edits.between(shorter.written, longer.written) : 10;
        int length = Math.max(1, Math.max(shorter.written.length(), longer.written.length()));
        put(comparable ? 1 - (double) changes / length : 0.5);
        put(Math.min(changes, 10));
    }

    private static boolean isPart(String word, String whole) {
        return word.length() > 2 && word.length() < whole.length() && (whole.startsWith(word) || whole.endsWith(word));
    }

    private static boolean hasKunya(NameKey key) {
        for (NameToken token : key.tokens) {
            if (token.has(NameToken.KUNYA)) {
                return true;
            }
        }
        return false;
    }
}
