package org.throughline.bench.train;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.throughline.bench.Rows;
import org.throughline.bench.Trainer;
import org.throughline.bench.area.CorefRows;
import org.throughline.engine.action.ActionMatcher;
import org.throughline.engine.model.LogisticModel;
import tools.jackson.databind.JsonNode;

/** Trains the judge of same actions on ECB+ (CC BY 3.0); its figures are from topics left out of training. */
public final class CorefTrainer implements Trainer {
    private static final int FOLDS = 4;
    private static final double[] THRESHOLDS = {0.4, 0.45, 0.5, 0.55};

    @Override
    public String name() {
        return "coref";
    }

    @Override
    public void train(Path benchmarks, Path resources) throws IOException {
        List<JsonNode> rows = Rows.read(benchmarks.resolve("coref/ecb_dev.jsonl"));
        double bestThreshold = 0.5;
        double best = 0;
        List<double[]> foldWeights = new ArrayList<>();
        for (int fold = 0; fold < FOLDS; fold++) {
            foldWeights.add(weights(rows(rows, fold, false)));
        }
        for (double threshold : THRESHOLDS) {
            double sum = 0;
            for (int fold = 0; fold < FOLDS; fold++) {
                List<JsonNode> unseen = rows(rows, fold, true);
                sum += score(unseen, new LogisticModel(ActionMatcher.FEATURES, foldWeights.get(fold), threshold));
            }
            System.out.printf(
                    Locale.ROOT,
                    "threshold %.2f: B3 F1 %.3f, mean of %d folds by topic%n",
                    threshold,
                    sum / FOLDS,
                    FOLDS);
            if (sum > best) {
                best = sum;
                bestThreshold = threshold;
            }
        }
        LogisticModel model = new LogisticModel(ActionMatcher.FEATURES, weights(rows), bestThreshold);
        Path weights = resources.resolve("org/throughline/engine/action/same-action.tsv");
        Files.createDirectories(weights.getParent());
        Files.writeString(weights, model.asText());
    }

    private static List<JsonNode> rows(List<JsonNode> rows, int fold, boolean unseen) {
        return rows.stream()
                .filter(row -> (Integer.parseInt(row.get("topic").asString()) % FOLDS == fold) == unseen)
                .toList();
    }

    private static double[] weights(List<JsonNode> rows) {
        CorefRows read = CorefRows.of(rows);
        String[] gold = gold(rows, read);
        ActionMatcher.Comparison comparison = new ActionMatcher.Comparison(read.documents(), read.occurrences());
        List<LogisticLearner.Example> examples = new ArrayList<>();
        for (List<Integer> group : comparison.groups()) {
            for (int i = 0; i < group.size(); i++) {
                for (int j = 0; j < i; j++) {
                    boolean yes = gold[group.get(i)].equals(gold[group.get(j)]);
                    double[] features = comparison.features(group.get(i), group.get(j));
                    boolean kept =
                            yes || features[1] > 0 || features[2] > 0 || features[4] > 0 || (i * 31 + j) % 8 == 0;
                    if (kept) {
                        examples.add(new LogisticLearner.Example(features, yes));
                    }
                }
            }
        }
        return new LogisticLearner(1e-4, 1).fit(examples);
    }

    private static String[] gold(List<JsonNode> rows, CorefRows read) {
        String[] gold = new String[read.places().size()];
        for (int i = 0; i < gold.length; i++) {
            int[] place = read.places().get(i);
            JsonNode row = rows.get(place[0]);
            JsonNode chain = row.get("mentions").get(place[1]).get("chain");
            boolean single = chain == null || chain.isNull();
            gold[i] = row.get("topic").asString() + "/" + (single ? "#" + i : chain.asString());
        }
        return gold;
    }

    /** B-cubed (Bagga and Baldwin 1998), F1. */
    private static double score(List<JsonNode> rows, LogisticModel model) {
        CorefRows read = CorefRows.of(rows);
        String[] gold = gold(rows, read);
        int[] found = new ActionMatcher(model).chains(read.documents(), read.occurrences());
        Map<String, Set<Integer>> wanted = new HashMap<>();
        Map<String, Set<Integer>> given = new HashMap<>();
        for (int i = 0; i < gold.length; i++) {
            wanted.computeIfAbsent(gold[i], chain -> new HashSet<>()).add(i);
            given.computeIfAbsent(topic(gold[i]) + found[i], chain -> new HashSet<>())
                    .add(i);
        }
        double precision = 0;
        double recall = 0;
        for (int i = 0; i < gold.length; i++) {
            Set<Integer> right = wanted.getOrDefault(gold[i], Set.of());
            Set<Integer> own = given.getOrDefault(topic(gold[i]) + found[i], Set.of());
            double common = own.stream().filter(right::contains).count();
            precision += common / own.size() / gold.length;
            recall += common / right.size() / gold.length;
        }
        return 2 * precision * recall / (precision + recall);
    }

    private static String topic(String gold) {
        return gold.substring(0, gold.indexOf('/') + 1);
    }
}
