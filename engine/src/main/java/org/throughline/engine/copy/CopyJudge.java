package org.throughline.engine.copy;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Decides whether two reports are one report in substance. Precision first: folding unrelated articles hides news. What
 * counts is how much of the shorter report stands in the other in runs of words, and whether those are long: a
 * rewritten report shares many short runs, a copy few long ones. Background paragraphs and boilerplate betray
 * themselves by leaving both openings apart and by coming back after days; a source's own report that begins in
 * other words is another report, whatever else it repeats.
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

    private CopyJudge() {}

    /** How sure it is that both are one report, 0..1; 0.5 is the point of balance. */
    static double score(
            Overlap overlap, int words, boolean sameSource, @Nullable Instant one, @Nullable Instant other) {
        double evidence = overlap.containment() + LONGEST_WEIGHT * overlap.longest();
        if (Math.max(overlap.oneLead(), overlap.otherLead()) < 0.05) {
            evidence -= APART_OPENINGS;
        }
        if (one != null && other != null && Duration.between(one, other).abs().compareTo(PROMPT) > 0) {
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
        if (overlap.one() > 0.99 && overlap.other() > 0.99) {
            return sameSource ? CopyKind.REVISION : CopyKind.EXACT;
        }
        if (sameSource) {
            return CopyKind.REVISION;
        }
        if (copy < 0.8 * original && overlap.other() > 0.8) {
            return CopyKind.SHORTENED;
        }
        return copy > 1.25 * original && overlap.one() > 0.8 ? CopyKind.EXTENDED : CopyKind.EDITED;
    }
}
