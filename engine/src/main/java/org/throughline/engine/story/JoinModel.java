package org.throughline.engine.story;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.throughline.engine.model.RegressionTrees;

/**
 * The learned decision whether two strands tell one event: the mean of a logistic model, one weight a feature ({@link JoinFeatures}, {@link
 * LinkFeatures}), and of boosted trees over the plain ones among the features. The weights follow what is common to all
 * sets, the trees what holds only together: close in time <em>and</em> alike. A score costs about two microseconds.
 */
final class JoinModel {
    private final double[] weights;
    private final int[] columns;
    private final @Nullable RegressionTrees trees;

    /**
     * @param columns the features that the trees ask for
     * @param trees null for a decision by the weights alone
     */
    JoinModel(double[] weights, int[] columns, @Nullable RegressionTrees trees) {
        this.weights = weights.clone();
        this.columns = columns.clone();
        this.trees = trees;
    }

    /** The shipped decision for strands of one language. */
    static JoinModel shipped() {
        return Shipped.MODEL;
    }

    /** The shipped decision for strands in different languages, over {@link LinkFeatures}. */
    static JoinModel shippedLink() {
        return Shipped.LINK;
    }

    /** Log-odds that both are one story; 0 is the point of balance. */
    double score(double[] features) {
        double sum = 0;
        for (int i = 0; i < weights.length; i++) {
            sum += weights[i] * features[i];
        }
        RegressionTrees grown = trees;
        if (grown == null) {
            return sum;
        }
        float[] row = new float[columns.length];
        for (int i = 0; i < row.length; i++) {
            row[i] = (float) features[columns[i]];
        }
        return (sum + grown.score(row)) / 2;
    }

    /** What a feature adds to the score: how much less it would be if the feature were 0. */
    double evidence(double[] features, int feature) {
        double[] without = features.clone();
        without[feature] = 0;
        return score(features) - score(without);
    }

    static double probability(double score) {
        return 1 / (1 + Math.exp(-score));
    }

    static double[] read(InputStream from, List<String> names) throws IOException {
        Map<String, Double> known = new HashMap<>();
        BufferedReader reader = new BufferedReader(new InputStreamReader(from, StandardCharsets.UTF_8));
        for (String line = reader.readLine(); line != null; line = reader.readLine()) {
            int tab = line.indexOf('\t');
            if (tab > 0) {
                known.put(line.substring(0, tab), Double.valueOf(line.substring(tab + 1)));
            }
        }
        return names.stream().mapToDouble(name -> known.getOrDefault(name, 0.0)).toArray();
    }

    /** Loaded when first used. */
    private static final class Shipped {
        static final JoinModel MODEL = load("join", JoinFeatures.NAMES, JoinFeatures.COLUMNS);
        static final JoinModel LINK = load("link", LinkFeatures.NAMES, LinkFeatures.COLUMNS);

        private static JoinModel load(String name, List<String> features, int[] columns) {
            try (InputStream from = Objects.requireNonNull(JoinModel.class.getResourceAsStream(name + ".tsv"))) {
                return new JoinModel(
                        read(from, features), columns, RegressionTrees.load(JoinModel.class, name + ".trees"));
            } catch (IOException unreadable) {
                throw new UncheckedIOException(unreadable);
            }
        }
    }
}
