package org.throughline.engine.quotation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.throughline.engine.article.Span;
import org.throughline.engine.model.RegressionTrees;
import org.throughline.engine.quotation.GermanCandidates.Option;
import org.throughline.engine.quotation.GermanCandidates.Pattern;

/** Decides among the candidates of a German passage by one small model; quoted words may stand inside reported ones. */
final class GermanQuotations {
    private static final RegressionTrees MODEL = RegressionTrees.load(GermanQuotations.class, "german.trees.gz");
    /** Options that fit less are dropped. */
    private static final double LEAST_FIT = 0.34;
    /** How often the source of a German pattern is the speaker. */
    private static final double SOURCE = 0.85;

    private final Passage passage;

    GermanQuotations(Passage passage) {
        this.passage = passage;
    }

    private record Choice(Option option, double fit) {}

    /** In the order of the text. */
    List<Reported> find() {
        GermanCandidates candidates = new GermanCandidates(passage);
        List<Choice> choices = new ArrayList<>();
        for (Option option : candidates.all()) {
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
                found.add(new Reported(
                        spans,
                        kind(choice.option()),
                        candidates.cue(choice.option()),
                        candidates.source(choice.option()),
                        Math.min(1, choice.fit()),
                        SOURCE));
            }
        }
        found.sort(Comparator.comparing(Reported::outer));
        return found;
    }

    private Quotation.Kind kind(Option option) {
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
