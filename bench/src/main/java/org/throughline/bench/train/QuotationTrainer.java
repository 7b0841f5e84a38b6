package org.throughline.bench.train;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.throughline.bench.Rows;
import org.throughline.bench.Trainer;
import org.throughline.bench.area.QuoteRows;
import org.throughline.engine.article.Span;
import org.throughline.engine.model.RegressionTrees;
import org.throughline.engine.quotation.Candidate;
import org.throughline.engine.quotation.Candidates;
import tools.jackson.databind.JsonNode;

/**
 * The three small models that judge English quotations: is a word a cue, how well does a content fit, is a source the
 * speaker. They see classes, relations, distances and lengths, no words.
 */
public final class QuotationTrainer implements Trainer {
    /** Where the models go, below the resources. */
    private static final String FOLDER = "org/throughline/engine/quotation";
    /** Of a cue that reports nothing, so many contents are shown to the learner. */
    private static final int FROM_FALSE_CUE = 2;

    private final List<float[]> cueRows = new ArrayList<>();
    private final List<Float> cueTargets = new ArrayList<>();
    private final List<Integer> cueFolds = new ArrayList<>();
    private final List<float[]> contentRows = new ArrayList<>();
    private final List<Float> contentTargets = new ArrayList<>();
    private final List<Integer> contentCues = new ArrayList<>();
    private final List<float[]> sourceRows = new ArrayList<>();
    private final List<Float> sourceTargets = new ArrayList<>();
    private int attributed;
    private int reachable;

    @Override
    public String name() {
        return "quotations";
    }

    @Override
    public void train(Path benchmarks, Path resources) throws IOException {
        write(
                resources.resolve(FOLDER).resolve("german.trees.gz"),
                german(benchmarks.resolve("quotes/de_train.jsonl")));
        int number = 0;
        for (JsonNode row : Rows.read(benchmarks.resolve("quotes/train.jsonl"))) {
            collect(row, number++);
        }
        System.out.printf(
                "articles %d, cues %d, contents %d, sources %d%n",
                number, cueRows.size(), contentRows.size(), sourceRows.size());
        System.out.printf(
                "speaker among the sources of a cue: %.3f of %d%n", reachable / (double) attributed, attributed);
        Path folder = resources.resolve(FOLDER);
        fillCueScores();
        write(folder.resolve("cues.trees.gz"), fit(cueRows, cueTargets, true, 60, 5));
        write(folder.resolve("contents.trees.gz"), fit(contentRows, contentTargets, false, 120, 6));
        write(folder.resolve("sources.trees.gz"), fit(sourceRows, sourceTargets, true, 100, 6));
    }

    private static List<Gold> gold(JsonNode row) {
        List<Gold> gold = new ArrayList<>();
        for (JsonNode quote : row.path("quotes")) {
            gold.add(new Gold(spans(quote.path("content")), spans(quote.path("cue")), spans(quote.path("source"))));
        }
        return gold;
    }

    private static RegressionTrees german(Path set) throws IOException {
        List<float[]> rows = new ArrayList<>();
        List<Float> targets = new ArrayList<>();
        for (JsonNode row : Rows.read(set)) {
            List<Gold> gold = gold(row);
            QuoteRows.Parsed parsed = new QuoteRows().parse(row);
            for (Candidate candidate : Candidates.ofGerman(parsed.article(), parsed.sentences())) {
                float best = 0;
                for (Gold one : gold) {
                    best = Math.max(best, fit(candidate, one));
                }
                rows.add(candidate.features());
                targets.add(best);
            }
        }
        System.out.printf("German candidates %d%n", rows.size());
        return fit(rows, targets, false, 120, 5);
    }

    private void collect(JsonNode row, int number) {
        List<Gold> gold = gold(row);
        QuoteRows.Parsed parsed = new QuoteRows().parse(row);
        for (List<Candidate> cue : Candidates.of(parsed.article(), parsed.sentences())) {
            collect(cue, gold, number % 2);
        }
    }

    /** What a person marked. */
    private record Gold(List<Span> content, List<Span> cue, List<Span> source) {}

    private static List<Span> spans(JsonNode pairs) {
        List<Span> spans = new ArrayList<>();
        pairs.forEach(
                pair -> spans.add(new Span(pair.path(0).asInt(), pair.path(1).asInt())));
        return spans;
    }

    private void collect(List<Candidate> candidates, List<Gold> gold, int fold) {
        float best = 0;
        float bestOfCue = 0;
        Gold bestGold = null;
        float[] targets = new float[candidates.size()];
        for (int i = 0; i < targets.length; i++) {
            for (Gold one : gold) {
                float fit = fit(candidates.get(i), one);
                targets[i] = Math.max(targets[i], fit);
                best = Math.max(best, fit);
                if (fit > bestOfCue && isSameCue(candidates.get(i), one)) {
                    bestOfCue = fit;
                    bestGold = one;
                }
            }
        }
        int cue = cueRows.size();
        cueRows.add(candidates.getFirst().cueFeatures());
        cueTargets.add(best > 0 ? 1f : 0f);
        cueFolds.add(fold);
        int shown = best > 0 ? targets.length : Math.min(targets.length, FROM_FALSE_CUE);
        for (int i = 0; i < shown; i++) {
            int place = best > 0 ? i : (cue * 7 + i * 3) % targets.length;
            contentRows.add(candidates.get(place).features());
            contentTargets.add(targets[place]);
            contentCues.add(cue);
        }
        if (bestGold != null && !bestGold.source().isEmpty()) {
            Candidate any = candidates.getFirst();
            attributed++;
            Gold wanted = bestGold;
            reachable += any.sources().stream().anyMatch(one -> overlap(List.of(one), wanted.source()) > 0) ? 1 : 0;
            for (int i = 0; i < any.sources().size(); i++) {
                sourceRows.add(any.sourceFeatures().get(i));
                sourceTargets.add(overlap(List.of(any.sources().get(i)), bestGold.source()) > 0 ? 1f : 0f);
            }
        }
    }

    /** 0 where content and gold have little in common, else from 0.4 to 1; less where the cue is another. */
    private static float fit(Candidate candidate, Gold gold) {
        int common = overlap(candidate.content(), gold.content());
        if (common == 0) {
            return 0;
        }
        double share = common / (double) (length(candidate.content()) + length(gold.content()) - common);
        if (share < 0.3) {
            return 0;
        }
        return (float) ((0.4 + 0.6 * share) * (isSameCue(candidate, gold) ? 1 : 0.6));
    }

    private static boolean isSameCue(Candidate candidate, Gold gold) {
        return candidate.cue() == null
                ? gold.cue().isEmpty()
                : gold.cue().isEmpty() || overlap(List.of(candidate.cue()), gold.cue()) > 0;
    }

    private static int overlap(List<Span> ones, List<Span> others) {
        int common = 0;
        for (Span one : ones) {
            for (Span other : others) {
                common += Math.max(0, Math.min(one.end(), other.end()) - Math.max(one.start(), other.start()));
            }
        }
        return common;
    }

    private static int length(List<Span> spans) {
        return spans.stream().mapToInt(Span::length).sum();
    }

    /** Each half's cues are scored by a model of the other half, so that contents learn from honest scores. */
    private void fillCueScores() {
        for (int fold = 0; fold < 2; fold++) {
            List<float[]> rows = new ArrayList<>();
            List<Float> targets = new ArrayList<>();
            for (int cue = 0; cue < cueRows.size(); cue++) {
                if (cueFolds.get(cue) != fold) {
                    rows.add(cueRows.get(cue));
                    targets.add(cueTargets.get(cue));
                }
            }
            RegressionTrees model = fit(rows, targets, true, 60, 5);
            for (int content = 0; content < contentRows.size(); content++) {
                if (cueFolds.get(contentCues.get(content)) == fold) {
                    contentRows.get(content)[Candidates.CUE_SCORE] =
                            (float) model.probability(cueRows.get(contentCues.get(content)));
                }
            }
        }
    }

    private static RegressionTrees fit(List<float[]> rows, List<Float> targets, boolean yesOrNo, int trees, int depth) {
        float[] wanted = new float[targets.size()];
        for (int i = 0; i < wanted.length; i++) {
            wanted[i] = targets.get(i);
        }
        return new RegressionTreesLearner(yesOrNo, trees, depth).fit(rows, wanted);
    }

    private static void write(Path file, RegressionTrees trees) throws IOException {
        Files.createDirectories(file.getParent());
        try (OutputStream packed = new GZIPOutputStream(Files.newOutputStream(file))) {
            trees.write(packed);
        }
        System.out.printf("%s %d bytes%n", file.getFileName(), Files.size(file));
    }
}
