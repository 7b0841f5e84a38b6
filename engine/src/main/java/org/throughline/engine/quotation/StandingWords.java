package org.throughline.engine.quotation;

import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.throughline.engine.article.Span;

/**
 * Who says quoted words that no cue reports: a signature behind them ("— Orla Brem"), a label before them ("BREM: ..."),
 * else the subject of the sentence that they stand in.
 */
final class StandingWords {
    private static final Set<String> DASHES = Set.of("-", "--", "–", "—", "―", "~");
    private static final int LONGEST_NAME = 6;

    private final Passage passage;

    StandingWords(Passage passage) {
        this.passage = passage;
    }

    /** The words that name the speaker of the stretch between two places, absent if none do. */
    @Nullable
    Span speaker(int first, int last) {
        Span signature = signature(last + 1);
        if (signature != null) {
            return signature;
        }
        Span label = label(first);
        return label != null ? label : subject(first, last);
    }

    private @Nullable Span signature(int at) {
        if (at + 1 >= passage.size || !DASHES.contains(passage.words[at])) {
            return null;
        }
        int end = at;
        while (end + 1 < passage.size && end - at < LONGEST_NAME && isCapital(end + 1)) {
            end++;
        }
        boolean closes =
                end + 1 >= passage.size || passage.isMark(end + 1) || passage.unit[end + 1] != passage.unit[end];
        return end > at && closes ? passage.between(at + 1, end) : null;
    }

    /** Capital letters and a colon at the beginning, as in a transcript. */
    private @Nullable Span label(int first) {
        int from = passage.isMark(first) ? first + 1 : first;
        int end = from;
        while (end < passage.size && end - from < LONGEST_NAME && isShouted(end)) {
            end++;
        }
        return end > from && passage.is(end, ":") ? passage.between(from, end - 1) : null;
    }

    private boolean isShouted(int place) {
        String word = passage.spans[place].in(passage.text);
        return word.equals(word.toUpperCase(Locale.ROOT)) && isCapital(place);
    }

    private boolean isCapital(int place) {
        return Character.isUpperCase(passage.text.charAt(passage.spans[place].start()));
    }

    /** The last subject before the words in their unit, else the first one behind them. */
    private @Nullable Span subject(int first, int last) {
        int unit = passage.unit[first];
        int found = -1;
        for (int at = passage.unitStart[unit]; at <= passage.unitEnd[unit]; at++) {
            boolean outside = passage.quote[at] < 0 && (at < first || at > last);
            boolean subject =
                    passage.relations[at].startsWith("nsubj") && (passage.isNoun(at) || passage.isPronoun(at));
            if (outside && subject && (at < first || found < 0)) {
                found = at;
            }
        }
        if (found < 0) {
            return null;
        }
        int start = Math.max(passage.subtreeStart[found], found - LONGEST_NAME);
        return passage.between(Math.min(start, found), found);
    }
}
