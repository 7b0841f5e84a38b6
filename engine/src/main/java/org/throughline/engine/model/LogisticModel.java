package org.throughline.engine.model;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * A logistic model over a few named numbers, so that every decision can be explained feature by feature. Shipped as a
 * text file of one name, a tab and a weight a line; the line {@code threshold} holds the probability from which on the
 * answer is yes. Immutable.
 */
public final class LogisticModel {
    private static final String THRESHOLD = "threshold";

    private final List<String> names;
    private final double[] weights;
    private final double threshold;

    /** @param names of the features, in the order of the vectors that will be scored */
    public LogisticModel(List<String> names, double[] weights, double threshold) {
        if (names.size() != weights.length) {
            throw new IllegalArgumentException(names.size() + " names, " + weights.length + " weights");
        }
        this.names = List.copyOf(names);
        this.weights = weights.clone();
        this.threshold = threshold;
    }

    /** The probability of yes, 0..1. */
    public double probability(double[] features) {
        double sum = 0;
        for (int i = 0; i < weights.length; i++) {
            sum += weights[i] * features[i];
        }
        return 1 / (1 + Math.exp(-sum));
    }

    /** The probability from which on the answer is yes. */
    public double threshold() {
        return threshold;
    }

    /** The weight of each feature, in order. */
    public double[] weights() {
        return weights.clone();
    }

    /** The form in which the model is shipped. */
    public String asText() {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < weights.length; i++) {
            text.append(names.get(i)).append('\t').append(weights[i]).append('\n');
        }
        return text.append(THRESHOLD)
                .append('\t')
                .append(threshold)
                .append('\n')
                .toString();
    }

    /**
     * Reads the model that stands beside a class.
     *
     * @param names the features that the caller computes; a file with others does not belong to this program
     */
    public static LogisticModel load(Class<?> owner, String resource, List<String> names) {
        try (InputStream bytes = owner.getResourceAsStream(resource)) {
            if (bytes == null) {
                throw new IllegalStateException("missing model " + resource);
            }
            return read(bytes, names);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static LogisticModel read(InputStream bytes, List<String> names) throws IOException {
        double[] weights = new double[names.size()];
        double threshold = 0.5;
        BufferedReader reader = new BufferedReader(new InputStreamReader(bytes, StandardCharsets.UTF_8));
        for (String line = reader.readLine(); line != null; line = reader.readLine()) {
            int tab = line.indexOf('\t');
            String name = line.substring(0, tab);
            double value = Double.parseDouble(line.substring(tab + 1));
            if (name.equals(THRESHOLD)) {
                threshold = value;
            } else if (names.contains(name)) {
                weights[names.indexOf(name)] = value;
            } else {
                throw new IllegalStateException("unknown feature " + name);
            }
        }
        return new LogisticModel(names, weights, threshold);
    }
}
