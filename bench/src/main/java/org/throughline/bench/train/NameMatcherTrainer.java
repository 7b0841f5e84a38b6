package org.throughline.bench.train;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.zip.GZIPOutputStream;
import org.throughline.bench.Rows;
import org.throughline.bench.Trainer;
import org.throughline.engine.article.Ids;
import org.throughline.engine.model.RegressionTrees;
import org.throughline.engine.name.NameKey;
import org.throughline.engine.name.NameMatcher;
import org.throughline.engine.name.PairFeatureNames;
import org.throughline.engine.name.PairFeatures;
import tools.jackson.databind.JsonNode;

/**
 * Trains the score of the name matcher on the four sets of pairs and tells how it does on names of legislatures, persons and
 * targets that it was not trained on.
 */
public final class NameMatcherTrainer implements Trainer {
    private static final TreeBooster.Settings SETTINGS = new TreeBooster.Settings(140, 4, 0.06, 5, 10);
    private static final int FOLDS = 5;

    /** How much one pair of each set counts: the sets differ a hundredfold in size. */
    private static final Map<String, Double> WEIGHTS = Map.of("ep", 1.0, "osb", 3.0, "sanctions", 1.5, "news", 4.0);

    private static final Set<String> RAISES = Set.of(
            "mean likeness",
            "least likeness",
            "second least likeness",
            "greatest likeness",
            "surname likeness",
            "share of exact words",
            "share of like words",
            "whole likeness",
            "whole skeletons equal",
            "given names agree",
            "same place",
            "acronym fits",
            "numbers agree",
            "legal forms agree",
            "likeness without best",
            "worst word keeps skeleton",
            "written alike",
            "worst word keeps first letter");
    private static final Set<String> LOWERS = Set.of(
            "unlike weight of shorter",
            "edits of worst word",
            "given names differ",
            "initials that do not",
            "patronymics differ",
            "numbers differ",
            "legal forms differ",
            "different places",
            "unlike ordinary words",
            "edits in all",
            "written edits",
            "rarest unlike word",
            "junior on one side",
            "unlike words of both");

    private record Pair(String set, String group, boolean same, float[] features) {}

    @Override
    public String name() {
        return "names";
    }

    @Override
    public void train(Path benchmarks, Path resources) throws IOException {
        List<Pair> pairs = new ArrayList<>();
        for (String set : List.of("ep", "osb", "sanctions", "news")) {
            for (JsonNode row : Rows.read(benchmarks.resolve("names/" + set + "_dev.jsonl"))) {
                pairs.add(pair(set, row));
            }
        }
        double[] scores = new double[pairs.size()];
        for (int fold = 0; fold < FOLDS; fold++) {
            RegressionTrees model = trained(pairs, fold);
            for (int i = 0; i < scores.length; i++) {
                scores[i] = foldOf(pairs.get(i)) == fold
                        ? NameMatcher.score(model, pairs.get(i).features())
                        : scores[i];
            }
        }
        tell(pairs, scores, "not trained on");
        RegressionTrees model = trained(pairs, -1);
        Arrays.setAll(scores, i -> NameMatcher.score(model, pairs.get(i).features()));
        tell(pairs, scores, "trained on");
        Path file = resources.resolve("org/throughline/engine/name/name-matcher.trees");
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(file))) {
            model.write(out);
        }
    }

    private static Pair pair(String set, JsonNode row) {
        String one = row.get("a").asString();
        String other = row.get("b").asString();
        String group = switch (set) {
            case "ep" -> row.get("place").asString();
            case "osb" -> other;
            default -> one;
        };
        return new Pair(set, group, row.get("same").asBoolean(), PairFeatures.of(NameKey.of(one), NameKey.of(other)));
    }

    private static int foldOf(Pair pair) {
        return (int) Long.remainderUnsigned(Ids.of(pair.set(), pair.group()), FOLDS);
    }

    private static RegressionTrees trained(List<Pair> pairs, int leftOut) {
        List<Pair> used = pairs.stream().filter(pair -> foldOf(pair) != leftOut).toList();
        boolean[] labels = new boolean[used.size()];
        double[] weights = new double[used.size()];
        List<float[]> rows = new ArrayList<>();
        for (int i = 0; i < labels.length; i++) {
            labels[i] = used.get(i).same();
            weights[i] = WEIGHTS.getOrDefault(used.get(i).set(), 1.0);
            rows.add(used.get(i).features());
        }
        int[] direction = PairFeatureNames.ALL.stream()
                .mapToInt(name -> RAISES.contains(name) ? 1 : LOWERS.contains(name) ? -1 : 0)
                .toArray();
        return new TreeBooster(SETTINGS, rows, labels, weights, direction).train();
    }

    private static void tell(List<Pair> pairs, double[] scores, String what) {
        for (String set : List.of("ep", "osb", "sanctions", "news")) {
            List<double[]> ranked = new ArrayList<>();
            for (int i = 0; i < scores.length; i++) {
                if (pairs.get(i).set().equals(set)) {
                    ranked.add(new double[] {scores[i], pairs.get(i).same() ? 1 : 0});
                }
            }
            ranked.sort((x, y) -> Double.compare(y[0], x[0]));
            System.out.println(set + " " + what + ": " + Ranking.of(ranked));
        }
    }

    /** Average precision, the best F1 with its threshold, and F1 at one half. */
    private record Ranking(double averagePrecision, double bestF1, double threshold, double f1) {
        static Ranking of(List<double[]> ranked) {
            double positives = ranked.stream().mapToDouble(pair -> pair[1]).sum();
            double hits = 0;
            double sum = 0;
            double best = 0;
            double threshold = 1;
            double half = 0;
            for (int i = 0; i < ranked.size(); i++) {
                hits += ranked.get(i)[1];
                sum += ranked.get(i)[1] > 0 ? hits / (i + 1) : 0;
                double f1 = 2 * hits / (i + 1 + positives);
                if (f1 > best) {
                    best = f1;
                    threshold = ranked.get(i)[0];
                }
                half = ranked.get(i)[0] >= 0.5 ? f1 : half;
            }
            return new Ranking(sum / positives, best, threshold, half);
        }

        @Override
        public String toString() {
            return String.format(
                    Locale.ROOT, "AP %.3f, F1 %.3f at %.2f, F1 %.3f at 0.50", averagePrecision, bestF1, threshold, f1);
        }
    }
}
