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

/** The learned decision: a logistic model, one weight a feature ({@link JoinFeatures}, {@link LinkFeatures}). */
final class JoinModel {
    private final double[] weights;

    JoinModel(double[] weights) {
        this.weights = weights.clone();
    }

    /** The shipped weights. */
    static JoinModel shipped() {
        return Shipped.MODEL;
    }

    /** The shipped weights for strands in different languages, over {@link LinkFeatures}. */
    static JoinModel shippedLink() {
        return Shipped.LINK;
    }

    /** Log-odds that both are one story; 0 is the point of balance. */
    double score(double[] features) {
        double sum = 0;
        for (int i = 0; i < weights.length; i++) {
            sum += weights[i] * features[i];
        }
        return sum;
    }

    double weight(int feature) {
        return weights[feature];
    }

    static double probability(double score) {
        return 1 / (1 + Math.exp(-score));
    }

    static JoinModel read(InputStream from, List<String> names) throws IOException {
        Map<String, Double> known = new HashMap<>();
        BufferedReader reader = new BufferedReader(new InputStreamReader(from, StandardCharsets.UTF_8));
        for (String line = reader.readLine(); line != null; line = reader.readLine()) {
            int tab = line.indexOf('\t');
            if (tab > 0) {
                known.put(line.substring(0, tab), Double.valueOf(line.substring(tab + 1)));
            }
        }
        return new JoinModel(names.stream()
                .mapToDouble(name -> known.getOrDefault(name, 0.0))
                .toArray());
    }

    /** Loaded when first used. */
    private static final class Shipped {
        static final JoinModel MODEL = load("join.tsv", JoinFeatures.NAMES);
        static final JoinModel LINK = load("link.tsv", LinkFeatures.NAMES);

        private static JoinModel load(String file, List<String> names) {
            try (InputStream from = Objects.requireNonNull(JoinModel.class.getResourceAsStream(file))) {
                return read(from, names);
            } catch (IOException unreadable) {
                throw new UncheckedIOException(unreadable);
            }
        }
    }
}
