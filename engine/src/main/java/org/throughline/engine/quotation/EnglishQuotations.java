package org.throughline.engine.quotation;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.throughline.engine.article.Span;
import org.throughline.engine.quotation.Cue.Source;

/**
 * Decides among the candidates of an English passage: each cue and each possible content is scored by a small model, the
 * best stay, none overlapping another.
 */
final class EnglishQuotations {
    /** Cues less likely than this are not looked at further. */
    private static final double LEAST_CUE = 0.03;
    /** Contents that fit less are dropped: the point of the best balance on the training set. */
    private static final double LEAST_FIT = 0.36;
    /** The same for contents that begin with a quotation mark: the mark itself is evidence. */
    private static final double LEAST_QUOTED_FIT = 0.26;

    /** The same for contents that begin with a quoted sentence. */
    private static final double LEAST_SPOKEN_FIT = 0.06;
    /** Where less of it stands in quotation marks, reported speech needs the evidence that speech without them needs. */
    private static final double QUOTED_ENOUGH = 0.5;

    /** How often the sentence around quoted words without a cue names their speaker. */
    private static final double STANDING = 0.6;

    private final Passage passage;
    private final CueFeatures ofCues;
    private final ContentFeatures ofContents;
    private final ContentFinder contents;
    private final StandingWords standing;
    private final SpeechEvidence evidence;
    private final ContentEdges edges;
    private final StatementForm forms;
    private final List<Choice> choices = new ArrayList<>();

    /** @param personal whether the page is its writer's own word to the reader */
    EnglishQuotations(Passage passage, boolean personal) {
        this.passage = passage;
        ofCues = new CueFeatures(passage);
        ofContents = new ContentFeatures(passage);
        contents = new ContentFinder(passage);
        standing = new StandingWords(passage);
        evidence = new SpeechEvidence(passage, personal);
        edges = new ContentEdges(passage);
        forms = new StatementForm(passage);
    }

    /** A content that one cue may report. */
    private record Choice(Cue cue, Content content, double fit) {}

    /** In the order of the text. */
    List<Reported> find() {
        for (Cue cue : Candidates.cues(passage)) {
            float[] ofCue = ofCues.of(cue);
            double likely = QuotationModels.CUES.probability(ofCue);
            if (likely >= LEAST_CUE) {
                addChoices(cue, ofCue, likely);
            }
        }
        choices.sort(Comparator.comparingDouble(Choice::fit).reversed());
        List<Reported> found = new ArrayList<>();
        Set<Cue> used = Collections.newSetFromMap(new IdentityHashMap<>());
        TakenText taken = new TakenText();
        for (Choice choice : choices) {
            List<Span> spans = Candidates.spans(passage, choice.content());
            if (!used.contains(choice.cue()) && taken.take(spans)) {
                used.add(choice.cue());
                found.add(reported(trimmed(choice)));
            }
        }
        found.sort(Comparator.comparing(Reported::outer));
        return found;
    }

    /** The cue of a passage that ends in a colon: what it reports stands in the next one. */
    @Nullable
    Reported opening() {
        int end = passage.size - 1;
        if (end < 0 || !passage.is(end, ":")) {
            return null;
        }
        Reported opening = null;
        for (Cue cue : new CueFinder(passage).all()) {
            boolean near = cue.kind() == Cue.Kind.VERB && passage.unit[cue.head()] == passage.unit[end];
            if (near && !cue.sources().isEmpty()) {
                Content none = new Content(end, end, -1, -1, Content.Start.UNIT, Content.End.UNIT, -1);
                opening = reported(new Choice(cue, none, 1));
            }
        }
        return opening;
    }

    private void addChoices(Cue cue, float[] ofCue, double likely) {
        for (Content content : contents.of(cue)) {
            if (goesOnBehindSpeech(content)) {
                continue;
            }
            double fit = QuotationModels.CONTENTS.score(ofContents.of(ofCue, cue, content, likely));
            if (fit >= leastFit(content)) {
                choices.add(new Choice(cue, content, fit));
            }
        }
    }

    /** "“That is right,” when she came": what ends with a mark inside its quotation marks ends there. */
    private boolean goesOnBehindSpeech(Content content) {
        int quote = passage.quote[content.first()];
        if (quote < 0 || content.first() != passage.quoteStart[quote] || passage.quote[content.last()] >= 0) {
            return false;
        }
        int last = passage.quoteEnd[quote] - 1;
        return last > content.first() + 1 && passage.isMark(last);
    }

    private double leastFit(Content content) {
        int quote = passage.quote[content.first()];
        if (quote < 0) {
            return LEAST_FIT;
        }
        return content.first() == passage.quoteStart[quote] && isSpokenSentence(quote)
                ? LEAST_SPOKEN_FIT
                : LEAST_QUOTED_FIT;
    }

    /** Whether quoted words look like something said rather than a word set off: capital first, a mark at their end. */
    private boolean isSpokenSentence(int quote) {
        int first = passage.quoteStart[quote] + 1;
        int last = passage.quoteEnd[quote] - 1;
        return last - first >= 3
                && Character.isUpperCase(passage.text.charAt(passage.spans[first].start()))
                && passage.isMark(last);
    }

    private Choice trimmed(Choice choice) {
        return new Choice(choice.cue(), edges.trimmed(choice.cue(), choice.content()), choice.fit());
    }

    private Reported reported(Choice choice) {
        Cue cue = choice.cue();
        List<Span> spans = Candidates.spans(passage, choice.content());
        if (cue.kind() == Cue.Kind.FLOATING) {
            Span speaker =
                    standing.speaker(choice.content().first(), choice.content().last());
            return new Reported(spans, passage.kind(spans), null, speaker, Math.min(1, choice.fit()), STANDING, true);
        }
        Source source = null;
        double certainty = 0;
        for (int number = 0; number < cue.sources().size(); number++) {
            double likely = QuotationModels.SOURCES.probability(ofCues.ofSource(cue, number));
            if (likely > certainty && !evidence.isDoneTo(cue, cue.sources().get(number))) {
                source = cue.sources().get(number);
                certainty = likely;
            }
        }
        Quotation.Kind kind = passage.kind(spans);
        Reported reported = new Reported(
                spans,
                kind,
                passage.between(cue.first(), cue.last()),
                source == null ? null : passage.between(source.first(), source.last()),
                Math.min(1, choice.fit()),
                certainty,
                kind == Quotation.Kind.DIRECT || forms.standsAlone(cue, choice.content()));
        boolean quoted =
                passage.quotedShare(choice.content().first(), choice.content().last()) >= QUOTED_ENOUGH;
        return quoted && cue.kind() != Cue.Kind.COLON
                ? reported
                : reported.lessSure(evidence.of(cue, source, choice.content()));
    }
}
