package org.throughline.bench.train;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import org.throughline.bench.Rows;
import org.throughline.bench.Trainer;
import org.throughline.engine.action.ClaimClassifier;
import org.throughline.engine.action.ClaimFeatures;
import org.throughline.engine.model.Features;
import org.throughline.engine.model.LinearModel;
import tools.jackson.databind.JsonNode;

/** Trains the classifier of German claims on DEbateNet (MIT); its figures are cross-validated by date of the newspaper. */
public final class PositionsTrainer implements Trainer {
    private static final int BITS = 16;
    private static final int EPOCHS = 5;
    private static final double RATE = 0.1;
    private static final double DECAY = 2e-5;
    private static final double STEP = 0.02;
    private static final double SMOOTHING = 1.5;
    private static final double POLARITY_SMOOTHING = 3;
    private static final double POLARITY_RATE = 0.02;
    private static final double RARE = 3;
    private static final int FOLDS = 10;

    private record Claim(String date, Features features, String text, Set<String> categories, boolean pro) {}

    @Override
    public String name() {
        return "positions";
    }

    @Override
    public void train(Path benchmarks, Path resources) throws IOException {
        List<Claim> claims = claims(benchmarks.resolve("positions/debatenet_dev.jsonl"));
        validate(claims);
        LinearModel model = fit(claims);
        Path file = Files.createDirectories(resources.resolve("org/throughline/engine/action"))
                .resolve("claims-de.bin");
        try (var out = Files.newOutputStream(file)) {
            model.write(out);
        }
        System.out.println(file.getFileName() + ": " + Files.size(file) + " bytes");
    }

    private static List<Claim> claims(Path set) throws IOException {
        List<Claim> claims = new ArrayList<>();
        for (JsonNode row : Rows.read(set)) {
            Set<String> categories = new HashSet<>();
            row.path("codes").forEach(code -> categories.add(code.asString().substring(0, 1)));
            Features features = new Features();
            ClaimFeatures.fill(features, row.get("text").asString());
            claims.add(new Claim(
                    row.get("date").asString(),
                    features,
                    row.get("text").asString(),
                    categories,
                    row.get("pro").asBoolean()));
        }
        return claims;
    }

    private static LinearModel fit(List<Claim> claims) {
        List<String> labels = ClaimClassifier.LABELS;
        HashedLogistic learner = new HashedLogistic(BITS, labels.size());
        List<Claim> order = new ArrayList<>(claims);
        Random random = new Random(1);
        long against = claims.stream().filter(claim -> !claim.pro()).count();
        double rare = (double) (claims.size() - against) / Math.max(1, against);
        List<Features> texts = claims.stream().map(Claim::features).toList();
        for (int label = 0; label < labels.size(); label++) {
            boolean[] yes = new boolean[claims.size()];
            for (int i = 0; i < yes.length; i++) {
                boolean polarity = label == labels.size() - 1;
                yes[i] = polarity
                        ? claims.get(i).pro()
                        : claims.get(i).categories().contains(labels.get(label));
            }
            learner.scale(label, texts, yes, label < labels.size() - 1 ? SMOOTHING : POLARITY_SMOOTHING);
        }
        for (int epoch = 0; epoch < EPOCHS; epoch++) {
            Collections.shuffle(order, random);
            for (Claim claim : order) {
                for (int label = 0; label + 1 < labels.size(); label++) {
                    boolean yes = claim.categories().contains(labels.get(label));
                    learner.learn(claim.features(), label, yes, RATE, DECAY, yes ? RARE : 1);
                }
                learner.learn(
                        claim.features(), labels.size() - 1, claim.pro(), POLARITY_RATE, DECAY, claim.pro() ? 1 : rare);
            }
        }
        return learner.finish(labels, STEP);
    }

    private static void validate(List<Claim> claims) {
        int[] counts = new int[3];
        int[][] polarity = new int[2][2];
        for (int fold = 0; fold < FOLDS; fold++) {
            List<Claim> seen = new ArrayList<>();
            List<Claim> unseen = new ArrayList<>();
            for (Claim claim : claims) {
                (Math.floorMod(claim.date().hashCode(), FOLDS) == fold ? unseen : seen).add(claim);
            }
            ClaimClassifier classifier = new ClaimClassifier(fit(seen));
            unseen.forEach(claim -> count(classifier, claim, counts, polarity));
        }
        double precision = (double) counts[0] / counts[1];
        double recall = (double) counts[0] / counts[2];
        double balanced = ((double) polarity[0][0] / (polarity[0][0] + polarity[0][1])
                        + (double) polarity[1][1] / (polarity[1][0] + polarity[1][1]))
                / 2;
        System.out.printf(
                Locale.ROOT,
                "claims %d, %d folds by date: category P %.3f R %.3f F1 %.3f, polarity balanced %.3f%n",
                claims.size(),
                FOLDS,
                precision,
                recall,
                2 * precision * recall / (precision + recall),
                balanced);
    }

    private static void count(ClaimClassifier classifier, Claim claim, int[] counts, int[][] polarity) {
        ClaimClassifier.Claim found = classifier.classify(claim.text());
        counts[0] += (int)
                found.categories().stream().filter(claim.categories()::contains).count();
        counts[1] += found.categories().size();
        counts[2] += claim.categories().size();
        polarity[claim.pro() ? 1 : 0][found.inFavour() ? 1 : 0]++;
    }
}
