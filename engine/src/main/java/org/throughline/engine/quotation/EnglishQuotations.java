package org.throughline.engine.quotation;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.throughline.engine.article.Span;

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
    private static final double LEAST_QUOTED_FIT = 0.28;

    /** The same for contents that begin with a quoted sentence. */
    private static final double LEAST_SPOKEN_FIT = 0.1;
    /** How much less sure indirect words are that tell nothing by themselves. */
    private static final double FRAGMENT = 0.7;

    private static final Set<String> CLAUSE_OPENERS = Set.of("that", "if", "whether", "because", "although", "as");
    /** How often the sentence around quoted words without a cue names their speaker. */
    private static final double STANDING = 0.6;

    private final Passage passage;
    private final CandidateFeatures features;
    private final ContentFinder contents;
    private final StandingWords standing;
    private final List<Choice> choices = new ArrayList<>();

    EnglishQuotations(Passage passage) {
        this.passage = passage;
        features = new CandidateFeatures(passage);
        contents = new ContentFinder(passage);
        standing = new StandingWords(passage);
    }

    /** A content that one cue may report. */
    private record Choice(Cue cue, Content content, double fit) {}

    /** In the order of the text. */
    List<Reported> find() {
        for (Cue cue : Candidates.cues(passage)) {
            float[] ofCue = features.of(cue);
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
                Reported reported = reported(choice, spans);
                boolean whole = reported.kind() != Quotation.Kind.INDIRECT || isStatement(choice.content());
                found.add(whole ? reported : reported.lessSure(FRAGMENT));
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
                opening = reported(new Choice(cue, none, 1), none.spans(passage));
            }
        }
        return opening;
    }

    private void addChoices(Cue cue, float[] ofCue, double likely) {
        for (Content content : contents.of(cue)) {
            double fit = QuotationModels.CONTENTS.score(features.of(ofCue, cue, content, likely));
            if (fit >= leastFit(content)) {
                choices.add(new Choice(cue, content, fit));
            }
        }
    }

    /** Whether indirect words say something by themselves: a clause or what is to be done, not "about his trip". */
    private boolean isStatement(Content content) {
        boolean opens =
                passage.tags[content.first()].equals("IN") && !CLAUSE_OPENERS.contains(passage.words[content.first()]);
        boolean told = false;
        for (int at = content.first(); at <= content.last(); at++) {
            String tag = passage.tags[at];
            told |= tag.equals("MD") || tag.equals("TO") || tag.equals("VBD") || tag.equals("VBZ") || tag.equals("VBP");
        }
        return told && !opens;
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

    private Reported reported(Choice choice, List<Span> spans) {
        Cue cue = choice.cue();
        if (cue.kind() == Cue.Kind.FLOATING) {
            Span speaker =
                    standing.speaker(choice.content().first(), choice.content().last());
            return new Reported(spans, kind(spans), null, speaker, Math.min(1, choice.fit()), STANDING);
        }
        int best = -1;
        double certainty = 0;
        for (int source = 0; source < cue.sources().size(); source++) {
            double likely = QuotationModels.SOURCES.probability(features.ofSource(cue, source));
            if (likely > certainty) {
                best = source;
                certainty = likely;
            }
        }
        return new Reported(
                spans,
                kind(spans),
                passage.between(cue.first(), cue.last()),
                sourceSpan(cue, best),
                Math.min(1, choice.fit()),
                certainty);
    }

    private @Nullable Span sourceSpan(Cue cue, int source) {
        return source < 0
                ? null
                : passage.between(
                        cue.sources().get(source).first(),
                        cue.sources().get(source).last());
    }

    private Quotation.Kind kind(List<Span> spans) {
        int quoted = 0;
        int length = 0;
        for (Span span : spans) {
            length += span.length();
            quoted += quotedIn(span);
        }
        if (quoted == 0) {
            return Quotation.Kind.INDIRECT;
        }
        return quoted >= 0.95 * length ? Quotation.Kind.DIRECT : Quotation.Kind.MIXED;
    }

    private int quotedIn(Span span) {
        int quoted = 0;
        for (int i = passage.firstQuoteEndingAfter(span.start()); i < passage.quotes.size(); i++) {
            Span mark = passage.quotes.get(i).span();
            if (mark.start() >= span.end()) {
                break;
            }
            quoted += Math.min(span.end(), mark.end()) - Math.max(span.start(), mark.start());
        }
        return quoted;
    }
}
