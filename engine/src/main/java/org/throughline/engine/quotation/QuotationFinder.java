package org.throughline.engine.quotation;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.throughline.engine.article.Article;
import org.throughline.engine.article.Span;
import org.throughline.engine.language.ParsedSentence;
import org.throughline.engine.name.EntityKind;
import org.throughline.engine.name.Names;

/**
 * Finds direct, mixed and indirect speech with its speaker. English goes by its dependency tree and three small models, see
 * {@link EnglishQuotations}, German by patterns and a model, Russian by patterns; other languages have quoted words alone. Safe for many threads, about a millisecond an article of 4 kB.
 */
public final class QuotationFinder {
    /** What is longer, thirty times a usual report, is read up to here: the work on one text is bounded. */
    private static final int MOST_TOKENS = 30_000;

    /** A speaker less sure than this is not carried on to quoted words that stand for themselves. */
    private static final double LEAST_CARRIED = 0.4;

    /** Below it a quotation's speaker is left open: above it more than nine of ten are right. */
    private static final double LEAST_CONFIDENCE = 0.5;

    /** What is left of the certainty that a title with a colon is speech. */
    private static final double TITLE = 0.2;

    private static final int LONGEST_LABEL = 4;

    /** In the order of the text. */
    public List<Quotation> find(Article article, List<ParsedSentence> sentences, Names names) {
        return find(article, sentences, new Referents(article.text(), names));
    }

    /** The same where whom words refer to is looked up already. */
    public List<Quotation> find(Article article, List<ParsedSentence> sentences, Referents referents) {
        List<Quotation> quotations = new ArrayList<>();
        Reported opening = null;
        Span carried = null;
        int tokens = 0;
        List<Passage> passages = Candidates.passages(article, sentences);
        SpeakerResolver speakers = new SpeakerResolver(passages, referents);
        boolean personal = SpeechEvidence.isPersonal(passages);
        for (Passage passage : passages) {
            tokens += passage.size;
            if (tokens > MOST_TOKENS) {
                break;
            }
            EnglishQuotations english = new EnglishQuotations(passage, personal);
            List<Reported> found = switch (article.language()) {
                case "de" -> new GermanQuotations(passage).find();
                case "ru" -> new RussianQuotations(passage).find();
                default -> english.find();
            };
            for (Reported reported : found) {
                Reported whole = reported.cue() != null || reported.source() != null
                        ? reported
                        : opening != null
                                ? reported.attributedLike(opening)
                                : reported.carriedFrom(carried, isIn(passage, carried));
                int speaker = speakers.resolve(whole.source(), whole.content(), whole.confidence());
                if (speaker < 0 && reported.cue() == null && reported.source() == null) {
                    speaker = speakers.lastSpeakerBefore(whole.outer().start());
                }
                Reported shown = isTitle(article.text(), whole, speaker < 0 ? null : referents.kind(speaker))
                        ? whole.unlisted().lessSure(TITLE)
                        : whole;
                quotations.add(quotation(shown, speaker, sentences));
                carried = whole.sourceCertainty() < LEAST_CARRIED || whole.source() == null ? carried : whole.source();
            }
            opening = english.opening();
        }
        return RepeatedWords.settle(article.text(), quotations);
    }

    /** "Tram tickets: Prices rise": what stands before a colon speaks where it is a person or body and nothing else. */
    private static boolean isTitle(String text, Reported reported, @Nullable EntityKind speaker) {
        Span cue = reported.cue();
        Span source = reported.source();
        boolean colon = cue != null && cue.in(text).equals(":") && reported.kind() == Quotation.Kind.INDIRECT;
        if (!colon || source == null) {
            return false;
        }
        boolean speaks = speaker == EntityKind.PERSON || speaker == EntityKind.ORGANISATION;
        String words = source.in(text).strip();
        return !speaks || words.chars().anyMatch(Character::isDigit) || words.split(" ").length > LONGEST_LABEL;
    }

    private static boolean isIn(Passage passage, @Nullable Span words) {
        return words != null && passage.size > 0 && words.start() >= passage.spans[0].start();
    }

    private static Quotation quotation(Reported reported, int speaker, List<ParsedSentence> sentences) {
        double confidence = reported.confidence();
        return new Quotation(
                sentenceAt(reported.outer().start(), sentences),
                reported.content(),
                reported.kind(),
                reported.cue(),
                reported.source(),
                confidence >= LEAST_CONFIDENCE ? speaker : -1,
                reported.standsAlone(),
                confidence);
    }

    private static int sentenceAt(int offset, List<ParsedSentence> sentences) {
        int low = 0;
        int high = sentences.size() - 1;
        while (low < high) {
            int middle = (low + high + 1) / 2;
            if (sentences.get(middle).span().start() <= offset) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        return low;
    }
}
