package org.throughline.engine.model;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * Boosted trees of one fixed depth over the rows of a table (Friedman 2001), for shares and yes-or-no questions that are
 * asked of every block of a page: without pointers, so that a hundred trees cost about a microsecond a row, where {@link
 * RegressionTrees} may have any shape. Immutable.
 *
 * <p>Stored as text: a line {@code bias depth}, then a line a tree: for each inner node in breadth-first order its feature
 * and threshold, then the leaves. A node sends a value below its threshold left.
 */
public final class BoostedTrees {
    private final float bias;
    private final int depth;
    private final int trees;
    private final short[] features;
    private final float[] thresholds;
    private final float[] leaves;

    private BoostedTrees(List<String> lines) {
        String[] head = lines.getFirst().split(" ", -1);
        bias = Float.parseFloat(head[0]);
        depth = Integer.parseInt(head[1]);
        trees = lines.size() - 1;
        int inner = (1 << depth) - 1;
        features = new short[trees * inner];
        thresholds = new float[trees * inner];
        leaves = new float[trees << depth];
        for (int tree = 0; tree < trees; tree++) {
            String[] words = lines.get(tree + 1).split(" ", -1);
            for (int node = 0; node < inner; node++) {
                features[tree * inner + node] = Short.parseShort(words[2 * node]);
                thresholds[tree * inner + node] = Float.parseFloat(words[2 * node + 1]);
            }
            for (int leaf = 0; leaf <= inner; leaf++) {
                leaves[(tree << depth) + leaf] = Float.parseFloat(words[2 * inner + leaf]);
            }
        }
    }

    /** @throws UncheckedIOException if the resource is missing or cannot be read */
    public static BoostedTrees load(Class<?> owner, String resource) {
        try (InputStream bytes = owner.getResourceAsStream(resource)) {
            if (bytes == null) {
                throw new IOException("no model " + resource);
            }
            return new BoostedTrees(new BufferedReader(new InputStreamReader(bytes, StandardCharsets.UTF_8))
                    .lines()
                    .toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A model out of its stored lines. */
    public static BoostedTrees of(List<String> lines) {
        return new BoostedTrees(new ArrayList<>(lines));
    }

    /** How likely the answer is yes, 0 to 1, for the row of a table that begins at an offset. */
    public double probability(float[] cells, int offset) {
        int inner = (1 << depth) - 1;
        float sum = bias;
        for (int tree = 0; tree < trees; tree++) {
            int node = 0;
            int start = tree * inner;
            for (int level = 0; level < depth; level++) {
                boolean left = cells[offset + features[start + node]] < thresholds[start + node];
                node = 2 * node + (left ? 1 : 2);
            }
            sum += leaves[(tree << depth) + node - inner];
        }
        return 1 / (1 + Math.exp(-sum));
    }
}
