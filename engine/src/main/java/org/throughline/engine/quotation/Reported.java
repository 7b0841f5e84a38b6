package org.throughline.engine.quotation;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.throughline.engine.article.Span;

/**
 * A quotation as it was found in the text, before its speaker is known by name.
 *
 * @param source the words that name the speaker, absent if none do
 * @param fit how sure it is that these words are reported, 0 to 1
 * @param sourceCertainty how sure it is that the source is the speaker, 0 to 1
 * @param standsAlone see {@link Quotation#standsAlone}
 */
record Reported(
        List<Span> content,
        Quotation.Kind kind,
        @Nullable Span cue,
        @Nullable Span source,
        double fit,
        double sourceCertainty,
        boolean standsAlone) {
    /** How often quoted words without a cue are those of the last speaker, measured on the training set. */
    private static final double CARRIED = 0.6;
    /** The same where that speaker stands in the same paragraph. */
    private static final double CARRIED_NEAR = 0.66;
    /** How often words in quotation marks that are found at all are a quotation. */
    private static final double QUOTED_WORDS = 0.8;

    /** Shorter words in quotation marks, in letters, are often a title or set off. */
    private static final int SHORTEST_SPOKEN = 26;

    Span outer() {
        return new Span(content.getFirst().start(), content.getLast().end());
    }

    /** Evidence multiplied tells too little: bends it to how often such quotations are right on the training set. */
    private static final double BEND = 0.475;

    /** How sure kind and speaker are: whoever sets words in quotation marks means them as said. */
    double confidence() {
        boolean spoken = kind == Quotation.Kind.DIRECT && outer().length() >= SHORTEST_SPOKEN;
        double said = spoken ? Math.max(fit, QUOTED_WORDS) : fit;
        return Math.pow(said * sourceCertainty, BEND);
    }

    /** The same, so much less sure of what is said. */
    Reported lessSure(double share) {
        return new Reported(content, kind, cue, source, fit * share, sourceCertainty, standsAlone);
    }

    /** The same words with the cue and the speaker of a sentence that announced them. */
    Reported attributedLike(Reported opening) {
        return new Reported(content, kind, opening.cue, opening.source, fit, opening.sourceCertainty, standsAlone);
    }

    /** The same words, which stand for themselves, as those of the last who spoke. */
    Reported carriedFrom(@Nullable Span last, boolean sameParagraph) {
        double carried = sameParagraph ? CARRIED_NEAR : CARRIED;
        return new Reported(content, kind, cue, last, fit, last == null ? 0 : carried, standsAlone);
    }

    /** The same, not to be listed among the statements. */
    Reported unlisted() {
        return new Reported(content, kind, cue, source, fit, sourceCertainty, false);
    }
}
