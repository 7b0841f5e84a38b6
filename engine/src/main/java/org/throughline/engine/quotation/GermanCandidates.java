package org.throughline.engine.quotation;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.throughline.engine.article.Span;
import org.throughline.engine.quotation.GermanOption.Pattern;

/**
 * What may be a quotation in a German passage, by the patterns of its sentences, without a tree: "nach Angaben X", "X
 * zufolge", "X sagte, dass", "..., sagte X", "wie X mitteilte", words in quotation marks, and sentences in the reporting
 * mood that go on with what somebody said.
 */
final class GermanCandidates {
    private static final Set<String> ACCORDING = Set.of("laut", "gemäß");
    private static final Set<String> CLAUSE_OPENERS =
            Set.of("dass", "daß", "ob", "wie", "warum", "was", "wann", "wer", "wo");
    private static final int MOST_UNITS = 8;

    private final Passage passage;
    private final GermanWords lexicon = GermanWords.german();
    private final List<GermanOption> options = new ArrayList<>();
    private int first;
    private int last;
    private GermanClauses clauses;

    GermanCandidates(Passage passage) {
        this.passage = passage;
        clauses = new GermanClauses(passage, 0, 0);
    }

    List<GermanOption> all() {
        for (int unit = 0; unit < passage.units; unit++) {
            first = passage.unitStart[unit];
            last = passage.unitEnd[unit];
            clauses = new GermanClauses(passage, first, last);
            for (int at = first; at <= last; at++) {
                if (passage.quote[at] < 0) {
                    cueAt(at);
                }
            }
            quoted();
            mood(unit);
        }
        return options;
    }

    private void cueAt(int at) {
        String word = passage.words[at];
        boolean according = ACCORDING.contains(word) || (word.equals("nach") && at < last && isSourceNounSoon(at));
        if (according) {
            according(at, at + 1, clauses.sourceEnd(at + 1));
        } else if (word.equals("zufolge")) {
            int from = at - 1;
            while (from > first && at - from < 8 && !passage.isMark(from - 1) && !clauses.isFinite(from - 1)) {
                from--;
            }
            according(at, Math.max(first, from), at - 1);
        } else if (lexicon.isVerb(word)) {
            verb(at);
        }
    }

    private boolean isSourceNounSoon(int at) {
        for (int next = at + 1; next <= Math.min(last, at + 3); next++) {
            if (lexicon.isSourceNoun(passage.words[next])) {
                return true;
            }
        }
        return false;
    }

    private void according(int cue, int sourceFirst, int sourceLast) {
        int phraseFirst = Math.min(cue, sourceFirst);
        int phraseLast = Math.max(cue, sourceLast);
        int clause = clauses.clauseStart(phraseFirst);
        int after = clauses.skipMarks(phraseLast + 1);
        if (phraseFirst <= clause + 1 || phraseFirst == first) {
            add(Pattern.ACCORDING, cue, after, last, -1, -1, sourceFirst, sourceLast, 0);
            add(Pattern.ACCORDING, cue, after, clauses.commaAfter(after), -1, -1, sourceFirst, sourceLast, 1);
            return;
        }
        int before = clauses.trim(first, phraseFirst - 1);
        if (after > last) {
            add(Pattern.ACCORDING, cue, first, before, -1, -1, sourceFirst, sourceLast, 2);
            add(Pattern.ACCORDING, cue, clause, before, -1, -1, sourceFirst, sourceLast, 3);
            return;
        }
        add(Pattern.ACCORDING, cue, first, before, after, clauses.trim(after, last), sourceFirst, sourceLast, 4);
        add(Pattern.ACCORDING, cue, clause, before, after, clauses.trim(after, last), sourceFirst, sourceLast, 5);
        add(Pattern.ACCORDING, cue, after, last, -1, -1, sourceFirst, sourceLast, 6);
        add(Pattern.ACCORDING, cue, first, before, after, clauses.commaAfter(after), sourceFirst, sourceLast, 7);
    }

    private void verb(int cue) {
        int clause = clauses.clauseStart(cue);
        boolean fronted = cue == clause && clause > first;
        int sourceFirst = fronted || cue == first ? cue + 1 : clause;
        int sourceLast = fronted || cue == first ? clauses.sourceEnd(cue + 1) : clauses.sourceBefore(clause, cue);
        boolean as = passage.is(clause, "wie") || (clause < last && passage.is(clause, "so") && clause > first);
        if (as) {
            sourceFirst = clause + 1;
            sourceLast = Math.max(sourceFirst, cue - 1);
        }
        if (sourceFirst > last) {
            sourceFirst = -1;
            sourceLast = -1;
        }
        right(cue, sourceFirst, sourceLast);
        int end = clauses.trim(first, clause - 1);
        if (clause > first && end - first >= 1) {
            Pattern pattern = as ? Pattern.AS_HE_SAID : Pattern.BEFORE_CUE;
            int variant = fronted ? 1 : 0;
            add(pattern, cue, first, end, -1, -1, sourceFirst, sourceLast, variant);
            int behind = clauses.skipMarks(clauses.commaAfter(cue) + 1);
            if (behind <= last && behind > cue) {
                add(pattern, cue, first, end, behind, clauses.trim(behind, last), sourceFirst, sourceLast, 2 + variant);
            }
            int inner = clauses.clauseStart(end);
            add(pattern, cue, inner, end, -1, -1, sourceFirst, sourceLast, 4 + variant);
        }
        if (as && clause <= first + 1) {
            int behind = clauses.skipMarks(clauses.commaAfter(cue) + 1);
            add(Pattern.AS_HE_SAID, cue, behind, last, -1, -1, sourceFirst, sourceLast, 6);
        }
        add(Pattern.WHOLE, cue, first, last, -1, -1, sourceFirst, sourceLast, 0);
    }

    private void right(int cue, int sourceFirst, int sourceLast) {
        int commas = 0;
        for (int at = cue + 1; at <= last && commas < 3; at++) {
            if (passage.quote[at] >= 0 && !passage.is(at - 1, ":")) {
                continue;
            }
            if (passage.is(at - 1, ":")) {
                add(Pattern.AFTER_COLON, cue, at, last, -1, -1, sourceFirst, sourceLast, 0);
                return;
            }
            if (!passage.is(at, ",")) {
                continue;
            }
            int from = clauses.skipMarks(at + 1);
            boolean opens = from <= last && CLAUSE_OPENERS.contains(passage.words[from]);
            Pattern pattern = opens ? Pattern.CLAUSE : Pattern.AFTER_COMMA;
            add(pattern, cue, from, last, -1, -1, sourceFirst, sourceLast, commas);
            add(pattern, cue, from, clauses.commaAfter(from), -1, -1, sourceFirst, sourceLast, 3 + commas);
            int second = clauses.commaAfter(clauses.skipMarks(clauses.commaAfter(from) + 1));
            add(pattern, cue, from, second, -1, -1, sourceFirst, sourceLast, 6 + commas);
            commas++;
        }
    }

    /** Each quoted stretch, with the nearest cue of its unit. */
    private void quoted() {
        int known = -1;
        for (int at = first; at <= last; at++) {
            int quote = passage.quote[at];
            if (quote < 0 || quote == known) {
                continue;
            }
            known = quote;
            int end = Math.min(last, passage.quoteEnd[quote]);
            int cue = nearestCue(at, end);
            int sourceFirst = -1;
            int sourceLast = -1;
            if (cue >= 0) {
                int clause = clauses.clauseStart(cue);
                boolean behind = cue == clause || cue == first;
                sourceFirst = behind ? Math.min(last, cue + 1) : clause;
                sourceLast = behind ? clauses.sourceEnd(Math.min(last, cue + 1)) : clauses.sourceBefore(clause, cue);
            }
            add(Pattern.QUOTED, cue, at, end, -1, -1, sourceFirst, sourceLast, cue > end ? 1 : 0);
        }
    }

    private int nearestCue(int from, int to) {
        for (int distance = 1; distance < 30; distance++) {
            for (int at : new int[] {to + distance, from - distance}) {
                if (at >= first && at <= last && passage.quote[at] < 0 && lexicon.isVerb(passage.words[at])) {
                    return at;
                }
            }
        }
        return -1;
    }

    /** Sentences in the reporting mood: alone, and with all that follow in it. */
    private void mood(int unit) {
        if (!isInMood(unit)) {
            return;
        }
        add(Pattern.MOOD, -1, first, last, -1, -1, -1, -1, 0);
        int end = unit;
        while (end + 1 < passage.units && end - unit < MOST_UNITS && isInMood(end + 1)) {
            end++;
        }
        if (end > unit) {
            options.add(new GermanOption(Pattern.MOOD, -1, first, passage.unitEnd[end], -1, -1, -1, -1, 1));
        }
    }

    private boolean isInMood(int unit) {
        for (int at = passage.unitStart[unit]; at <= passage.unitEnd[unit]; at++) {
            String word = passage.words[at];
            boolean mood = GermanWords.isReportingMood(word) || GermanWords.isRemoteMood(word);
            if (mood && passage.quote[at] < 0) {
                return true;
            }
        }
        return false;
    }

    private void add(
            Pattern pattern,
            int cue,
            int from,
            int to,
            int second,
            int secondTo,
            int source,
            int sourceTo,
            int variant) {
        boolean whole = pattern == Pattern.MOOD || pattern == Pattern.WHOLE;
        int end = whole ? to : clauses.trim(from, to);
        boolean coversCue = !whole && cue >= from && cue <= end;
        if (from >= first && from <= end && end <= last && !coversCue) {
            options.add(new GermanOption(pattern, cue, from, end, second, secondTo, source, sourceTo, variant));
        }
    }

    List<Span> spans(GermanOption option) {
        List<Span> spans = new ArrayList<>();
        spans.add(passage.between(option.first(), option.last()));
        if (option.secondFirst() >= 0 && option.secondFirst() <= option.secondLast()) {
            spans.add(passage.between(option.secondFirst(), option.secondLast()));
        }
        return spans;
    }

    @Nullable
    Span source(GermanOption option) {
        return option.sourceFirst() < 0 || option.sourceLast() < option.sourceFirst()
                ? null
                : passage.between(option.sourceFirst(), option.sourceLast());
    }

    @Nullable
    Span cue(GermanOption option) {
        return option.cue() < 0 ? null : passage.spans[option.cue()];
    }

    /** What the model sees: pattern, classes, mood, lengths and marks; no words. */
    float[] features(GermanOption option) {
        return new GermanFeatures(passage).of(option);
    }
}
