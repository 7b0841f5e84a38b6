package org.throughline.bench.train;

import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.throughline.engine.article.Span;
import org.throughline.engine.model.LogisticModel;

/** Sentence by sentence: is it told by the other report too, and does the model say so? */
final class FactFigures {
    private int both;
    private int onlySaid;
    private int onlyTrue;
    private int neither;

    void add(FactsTrainer.LabelledPair pair, LogisticModel model) {
        for (boolean first : new boolean[] {true, false}) {
            Set<Span> all = new TreeSet<>();
            Set<Span> told = new TreeSet<>();
            Set<Span> said = new TreeSet<>();
            for (int i = 0; i < pair.pairs().size(); i++) {
                Span sentence =
                        first ? pair.pairs().get(i).one() : pair.pairs().get(i).other();
                all.add(sentence);
                if (pair.same().get(i)) {
                    told.add(sentence);
                }
                if (model.probability(pair.pairs().get(i).features()) >= model.threshold()) {
                    said.add(sentence);
                }
            }
            all.forEach(sentence -> count(told.contains(sentence), said.contains(sentence)));
        }
    }

    private void count(boolean told, boolean said) {
        both += told && said ? 1 : 0;
        onlySaid += !told && said ? 1 : 0;
        onlyTrue += told && !said ? 1 : 0;
        neither += !told && !said ? 1 : 0;
    }

    @Override
    public String toString() {
        double wrong = onlySaid + onlyTrue;
        return String.format(
                Locale.ROOT,
                "shared F1 %.3f, only here F1 %.3f (%d sentences)",
                2 * both / (2 * both + wrong),
                2 * neither / (2 * neither + wrong),
                both + onlySaid + onlyTrue + neither);
    }
}
