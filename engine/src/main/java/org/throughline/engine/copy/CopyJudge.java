package org.throughline.engine.copy;

import java.time.Duration;

/**
 * Decides whether two reports are one report in substance. Precision first: folding unrelated articles hides news. What
 * counts is how much of the shorter report stands in the other in runs of words, and whether those are long: a
 * rewritten report shares many short runs, a copy few long ones. Background paragraphs and boilerplate betray
 * themselves by leaving both openings apart and by coming back after days; a source's own report that begins in
 * other words is another report, whatever else it repeats. Headlines without a text are copies only word for word.
 */
final class CopyJudge {
    private static final double BALANCE = 0.70;
    private static final double STEEPNESS = 14;
    private static final double LONGEST_WEIGHT = 0.3;
    private static final double APART_OPENINGS = 0.2;
    private static final double OTHER_BEGINNING = 0.35;
    private static final double LATE = 0.15;
    private static final Duration PROMPT = Duration.ofDays(5);
    private static final int FEW_WORDS = 25;
    private static final int FEWEST_WORDS = 5;

    /** Two sources do not find the same words for all of a report by chance, however short it is. */
    private static final double SAME_WORDS = 0.99;

    private CopyJudge() {}

    /** Seconds between two times, 0 if one is not known. */
    static long apart(long one, long other) {
        return one == Report.UNDATED || other == Report.UNDATED ? 0 : Math.abs(one - other);
    }

    /**
     * How sure it is that both are one report, 0..1; 0.5 is the point of balance.
     *
     * @param apart seconds between them
     */
    static double score(Overlap overlap, ReportWords one, ReportWords other, boolean sameSource, long apart) {
        int words = Math.min(one.length(), other.length());
        boolean isExact = overlap.one() > 0.99 && overlap.other() > 0.99;
        if (words < FEWEST_WORDS || (!isExact && (one.headlineOnly() || other.headlineOnly()))) {
            return 0;
        }
        if (isExact && !sameSource && apart <= PROMPT.toSeconds()) {
            return SAME_WORDS;
        }
        double evidence = overlap.containment() + LONGEST_WEIGHT * overlap.longest();
        if (Math.max(overlap.oneLead(), overlap.otherLead()) < 0.05) {
            evidence -= APART_OPENINGS;
        }
        if (apart > PROMPT.toSeconds()) {
            evidence -= LATE;
        }
        if (sameSource && overlap.opening() < 0.3) {
            evidence -= OTHER_BEGINNING;
        }
        if (words < FEW_WORDS) {
            evidence -= 0.4 * (FEW_WORDS - words) / FEW_WORDS;
        }
        return 1 / (1 + Math.exp(-STEEPNESS * (evidence - BALANCE)));
    }

    /**
     * What the second report is to the first one.
     *
     * @param overlap measured from the original to the copy
     */
    static CopyKind kind(Overlap overlap, int original, int copy, boolean sameSource) {
        if (sameSource) {
            return CopyKind.REVISION;
        }
        if (overlap.one() > 0.99 && overlap.other() > 0.99) {
            return CopyKind.EXACT;
        }
        if (copy < 0.8 * original && overlap.other() > 0.8) {
            return CopyKind.SHORTENED;
        }
        return copy > 1.25 * original && overlap.one() > 0.8 ? CopyKind.EXTENDED : CopyKind.EDITED;
    }
}
