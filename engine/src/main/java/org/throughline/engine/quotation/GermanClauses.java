package org.throughline.engine.quotation;

import java.util.Set;

/** Where clauses and noun phrases of one German unit begin and end, by marks, capitals and forms of verbs. */
final class GermanClauses {
    private static final int LONGEST_SOURCE = 14;
    private static final Set<String> AUXILIARIES = Set.of(
            "ist", "sind", "war", "waren", "hat", "haben", "hatte", "hatten", "wird", "werden", "wurde", "wurden",
            "kann", "können", "muss", "müssen");

    private final Passage passage;
    private final int first;
    private final int last;

    GermanClauses(Passage passage, int first, int last) {
        this.passage = passage;
        this.first = first;
        this.last = last;
    }

    /** A verb form that ends a noun phrase: reporting mood, "ist", "hat" and the like. */
    boolean isFinite(int place) {
        String word = passage.words[place];
        return GermanWords.isReportingMood(word) || GermanWords.isRemoteMood(word) || AUXILIARIES.contains(word);
    }

    /** The last place of a noun phrase: capital words with what joins them. */
    int sourceEnd(int from) {
        int end = from - 1;
        for (int at = from; at <= Math.min(last, from + LONGEST_SOURCE); at++) {
            if (isCapital(at) || passage.quote[at] >= 0) {
                end = at;
            } else if (!joins(at)) {
                break;
            }
        }
        return Math.min(last, Math.max(end, from));
    }

    private boolean isCapital(int place) {
        return Character.isUpperCase(passage.text.charAt(passage.spans[place].start()));
    }

    private boolean joins(int place) {
        String word = passage.words[place];
        boolean beforeNoun =
                place < last && (isCapital(place + 1) || GermanWords.isDeterminer(passage.words[place + 1]));
        boolean bent = word.endsWith("en") || word.endsWith("er") || word.endsWith("em") || word.endsWith("es");
        return GermanWords.isDeterminer(word) || word.equals("-") || (bent && beforeNoun && !isFinite(place));
    }

    int sourceBefore(int clause, int cue) {
        int end = cue - 1;
        for (int at = clause; at < cue; at++) {
            if (isFinite(at)) {
                return Math.max(clause, at - 1);
            }
        }
        return end;
    }

    int clauseStart(int place) {
        int from = place;
        while (from > first && place - from < 60 && !endsClause(from - 1)) {
            from--;
        }
        return Math.min(from, place);
    }

    private boolean endsClause(int place) {
        boolean quoteEnd = passage.quote[place] >= 0 && passage.quoteEnd[passage.quote[place]] == place;
        return passage.is(place, ",")
                || passage.is(place, ";")
                || passage.is(place, ":")
                || passage.is(place, "–")
                || quoteEnd;
    }

    /** The last place before the next comma outside quotation marks, or the unit's last. */
    int commaAfter(int from) {
        for (int at = from + 1; at <= last; at++) {
            if (passage.quote[at] < 0 && (passage.is(at, ",") || passage.is(at, ";"))) {
                return at - 1;
            }
        }
        return last;
    }

    int skipMarks(int from) {
        int at = from;
        while (at <= last && passage.quote[at] < 0 && passage.isMark(at)) {
            at++;
        }
        return at;
    }

    int trim(int from, int to) {
        int at = Math.min(to, last);
        while (at > from && passage.quote[at] < 0 && passage.isMark(at)) {
            at--;
        }
        return at;
    }
}
