package org.throughline.engine.time;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.throughline.engine.language.Token;

/**
 * Whether what is dated lies ahead or behind, as far as the words around tell: the nearest word of the lexicon's kind
 * {@code AHEAD} or {@code BEHIND} to the left, else to the right, within a dozen words. English past forms in -ed count as
 * behind without being listed; where a sentence is tagged, its infinitives and past forms are known.
 */
enum Tense {
    BEHIND,
    AHEAD,
    UNKNOWN;

    private static final int REACH = 12;

    /** @param told what the parts of speech tell of words, by their offset ({@link #of(List)}) */
    static Tense at(List<TimeWord> words, int start, int end, Map<Integer, Tense> told) {
        for (int i = start - 1; i >= Math.max(0, start - REACH); i--) {
            Tense tense = of(words.get(i), i > 0 ? words.get(i - 1) : null, told);
            if (tense != UNKNOWN) {
                return tense;
            }
        }
        for (int i = end; i < Math.min(words.size(), end + REACH); i++) {
            Tense tense = of(words.get(i), words.get(i - 1), told);
            if (tense != UNKNOWN) {
                return tense;
            }
        }
        return UNKNOWN;
    }

    /** What is surer by parts of speech than by lists of words: "set to air" lies ahead, "bade" behind. */
    static Map<Integer, Tense> of(List<Token> tokens) {
        Map<Integer, Tense> told = new HashMap<>();
        for (int i = 1; i < tokens.size(); i++) {
            String tag = tokens.get(i).tag();
            boolean infinitive = tag.equals("VB") && tokens.get(i - 1).tag().equals("TO");
            if (infinitive || tag.equals("VBD")) {
                told.put(tokens.get(i).span().start(), infinitive ? AHEAD : BEHIND);
            }
        }
        return told;
    }

    private static Tense of(TimeWord word, @Nullable TimeWord before, Map<Integer, Tense> told) {
        Tense listed = of(word, before);
        return listed == UNKNOWN ? told.getOrDefault(word.start(), UNKNOWN) : listed;
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
