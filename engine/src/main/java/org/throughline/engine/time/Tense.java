package org.throughline.engine.time;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Whether what is dated lies ahead or behind, as far as the words around tell: the nearest word of the lexicon's kind
 * {@code AHEAD} or {@code BEHIND} to the left, else to the right, within a dozen words. English past forms in -ed count as
 * behind without being listed.
 */
enum Tense {
    BEHIND,
    AHEAD,
    UNKNOWN;

    private static final int REACH = 12;

    static Tense at(List<TimeWord> words, int start, int end) {
        for (int i = start - 1; i >= Math.max(0, start - REACH); i--) {
            Tense tense = of(words.get(i), i > 0 ? words.get(i - 1) : null);
            if (tense != UNKNOWN) {
                return tense;
            }
        }
        for (int i = end; i < Math.min(words.size(), end + REACH); i++) {
            Tense tense = of(words.get(i), words.get(i - 1));
            if (tense != UNKNOWN) {
                return tense;
            }
        }
        return UNKNOWN;
    }

    private static Tense of(TimeWord word, @Nullable TimeWord before) {
        boolean pastForm =
                word.is("BEHIND") || (word.lower().length() > 4 && word.lower().endsWith("ed"));
        if (word.is("AHEAD") || (pastForm && follows(before, "be"))) {
            return AHEAD;
        }
        if (pastForm) {
            return BEHIND;
        }
        return follows(before, "to") && word.is("INFINITIVE") ? AHEAD : UNKNOWN;
    }

    private static boolean follows(@Nullable TimeWord before, String word) {
        return before != null && before.lower().equals(word);
    }
}
