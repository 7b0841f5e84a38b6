package org.throughline.engine.quotation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.throughline.engine.article.Span;
import org.throughline.engine.model.RegressionTrees;
import org.throughline.engine.quotation.GermanOption.Pattern;

/** Decides among the candidates of a German passage by one small model; quoted words may stand inside reported ones. */
final class GermanQuotations {
    private static final RegressionTrees MODEL = RegressionTrees.load(GermanQuotations.class, "german.trees.gz");
    /** Options that fit less are dropped. */
    private static final double LEAST_FIT = 0.34;
    /** How often the source of a German pattern is the speaker. */
    private static final double SOURCE = 0.85;
    /** The same where the words before the cue can hardly be one. */
    private static final double NO_SOURCE = 0.4;

    private static final Set<String> PRONOUNS =
            Set.of("er", "sie", "es", "wir", "ich", "man", "der", "die", "das", "dieser", "diese", "beide", "viele");
    private static final Set<String> NO_SPEAKERS = Set.of(
            "in",
            "im",
            "am",
            "an",
            "bei",
            "beim",
            "mit",
            "nach",
            "auf",
            "aus",
            "zu",
            "zum",
            "zur",
            "von",
            "vom",
            "für",
            "über",
            "unter",
            "vor",
            "darin",
            "dort",
            "damit",
            "dabei",
            "dazu",
            "daran",
            "denn",
            "da",
            "jetzt",
            "etwa",
            "nun",
            "so",
            "nicht",
            "muss",
            "gleichzeitig",
            "außerdem",
            "zudem",
            "ferner",
            "dass",
            "wer",
            "was",
            "wie",
            "und",
            "aber",
            "eigenen",
            "seit",
            "ab",
            "hier",
            "heute",
            "gestern",
            "zuvor");

    /** Letters by which two spans of the same words may differ: quotation marks and a full stop. */
    private static final int MARKS = 3;

    private final Passage passage;

    GermanQuotations(Passage passage) {
        this.passage = passage;
    }

    private record Choice(GermanOption option, double fit) {}

    /** In the order of the text. */
    List<Reported> find() {
        GermanCandidates candidates = new GermanCandidates(passage);
        List<Choice> choices = new ArrayList<>();
        for (GermanOption option : candidates.all()) {
            double fit = MODEL.score(candidates.features(option));
            if (fit >= LEAST_FIT) {
                choices.add(new Choice(option, fit));
            }
        }
        choices.sort(Comparator.comparingDouble(Choice::fit).reversed());
        TakenText quoted = new TakenText();
        TakenText told = new TakenText();
        List<Reported> found = new ArrayList<>();
        for (Choice choice : choices) {
            TakenText taken = choice.option().pattern() == Pattern.QUOTED ? quoted : told;
            List<Span> spans = candidates.spans(choice.option());
            if (taken.take(spans)) {
                Span source = candidates.source(choice.option());
                found.add(new Reported(
                        spans,
                        kind(choice.option()),
                        candidates.cue(choice.option()),
                        source,
                        Math.min(1, choice.fit()),
                        source == null || namesSomebody(source) ? SOURCE : NO_SOURCE,
                        true));
            }
        }
        found.sort(Comparator.comparing(Reported::outer));
        return listedOnce(once(found));
    }

    /** Of words found within others one is listed: the outer ones, unless the cue of the inner ones stands in them. */
    private static List<Reported> listedOnce(List<Reported> found) {
        List<Reported> all = new ArrayList<>();
        for (Reported one : found) {
            boolean holdsCue = found.stream().anyMatch(other -> isWithin(other, one) && cueIsIn(other, one));
            boolean held = found.stream().anyMatch(other -> isWithin(one, other) && !cueIsIn(one, other));
            all.add(holdsCue || held ? one.unlisted() : one);
        }
        return all;
    }

    private static boolean isWithin(Reported inner, Reported outer) {
        return inner != outer
                && outer.outer().contains(inner.outer())
                && outer.outer().length() > inner.outer().length();
    }

    private static boolean cueIsIn(Reported inner, Reported outer) {
        Span cue = inner.cue();
        return cue != null && outer.outer().contains(cue);
    }

    /** Quoted words that a pattern of the sentence finds too are told once, as the direct speech that they are. */
    private List<Reported> once(List<Reported> found) {
        List<Reported> kept = new ArrayList<>();
        for (Reported one : found) {
            boolean again = one.kind() == Quotation.Kind.MIXED
                    && found.stream()
                            .anyMatch(other -> other.kind() == Quotation.Kind.DIRECT
                                    && Math.abs(other.outer().start()
                                                    - one.outer().start())
                                            <= MARKS
                                    && Math.abs(other.outer().end()
                                                    - one.outer().end())
                                            <= MARKS);
            if (!again) {
                kept.add(one);
            }
        }
        return kept;
    }

    /** Whether words can name a speaker: a pronoun, or a noun or name that no preposition leads in. */
    private boolean namesSomebody(Span source) {
        String words = source.in(passage.text).strip();
        int space = words.indexOf(' ');
        String first = (space < 0 ? words : words.substring(0, space)).toLowerCase(Locale.ROOT);
        if (NO_SPEAKERS.contains(first)) {
            return false;
        }
        boolean capital = false;
        for (int at = 1; at < words.length(); at++) {
            capital |= Character.isUpperCase(words.charAt(at)) && words.charAt(at - 1) == ' ';
        }
        return capital || PRONOUNS.contains(first) || (space < 0 && Character.isUpperCase(words.charAt(0)));
    }

    private Quotation.Kind kind(GermanOption option) {
        if (option.pattern() == Pattern.QUOTED) {
            return Quotation.Kind.DIRECT;
        }
        for (int place = option.first(); place <= option.last(); place++) {
            if (passage.quote[place] >= 0) {
                return Quotation.Kind.MIXED;
            }
        }
        return Quotation.Kind.INDIRECT;
    }
}
