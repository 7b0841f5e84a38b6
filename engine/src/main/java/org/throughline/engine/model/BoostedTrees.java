package org.throughline.engine.model;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
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
    /** Rows looked at together. */
    private static final int BLOCK = 16;

    /** After so many trees it is seen whether the answer is plain. */
    private static final int STAGE = 16;

    /** A log odds from which no answer comes back. */
    private static final float PLAINLY_NO = -4.6f;

    private final float bias;
    private final int depth;
    private final int trees;
    private final short[] features;
    /** As {@link #ordered}, so that going left or right is arithmetic: half of such branches would be predicted wrong. */
    private final int[] thresholds;

    private final float[] leaves;

    private BoostedTrees(List<String> lines) {
        String[] head = lines.getFirst().split(" ", -1);
        bias = Float.parseFloat(head[0]);
        depth = Integer.parseInt(head[1]);
        trees = lines.size() - 1;
        int inner = (1 << depth) - 1;
        features = new short[trees * inner];
        thresholds = new int[trees * inner];
        leaves = new float[trees << depth];
        for (int tree = 0; tree < trees; tree++) {
            String[] words = lines.get(tree + 1).split(" ", -1);
            for (int node = 0; node < inner; node++) {
                features[tree * inner + node] = Short.parseShort(words[2 * node]);
                thresholds[tree * inner + node] = ordered(Float.parseFloat(words[2 * node + 1]));
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

    /** How likely the answer is yes, 0 to 1, for every row of a table. */
    public double[] probabilities(float[] cells, int width) {
        int[] rows = new int[cells.length / width];
        Arrays.setAll(rows, row -> row);
        double[] probabilities = new double[rows.length];
        refine(cells, width, rows, probabilities);
        return probabilities;
    }

    /**
     * The same for some rows of the table: the places of the others are left as they are. A row whose answer is plainly no
     * after some of the trees is not shown to the rest.
     *
     * @param width numbers a row
     * @param rows which rows
     * @param probabilities a place for each row of the table
     */
    public void refine(float[] cells, int width, int[] rows, double[] probabilities) {
        int[] keys = new int[BLOCK * width];
        int[] places = new int[BLOCK];
        float[] sums = new float[BLOCK];
        for (int from = 0; from < rows.length; from += BLOCK) {
            int count = Math.min(BLOCK, rows.length - from);
            for (int i = 0; i < count; i++) {
                places[i] = i;
                int cell = rows[from + i] * width;
                for (int column = 0; column < width; column++) {
                    keys[i * width + column] = ordered(cells[cell + column]);
                }
            }
            sum(keys, width, places, count, sums);
            for (int i = 0; i < count; i++) {
                probabilities[rows[from + i]] = 1 / (1 + Math.exp(-sums[i]));
            }
        }
    }

    /** Sums the leaves of a few rows, so few that they and a tree stay near the processor. */
    private void sum(int[] keys, int width, int[] places, int count, float[] sums) {
        Arrays.fill(sums, bias);
        int open = count;
        for (int tree = 0; tree < trees && open > 0; tree++) {
            add(tree, keys, width, places, open, sums);
            if (tree % STAGE == STAGE - 1) {
                int left = 0;
                for (int i = 0; i < open; i++) {
                    places[left] = places[i];
                    left += sums[places[i]] > PLAINLY_NO ? 1 : 0;
                }
                open = left;
            }
        }
    }

    private void add(int tree, int[] keys, int width, int[] places, int open, float[] sums) {
        int inner = (1 << depth) - 1;
        int start = tree * inner;
        int leaf = (tree << depth) - inner;
        for (int i = 0; i < open; i++) {
            int offset = places[i] * width;
            int node = 0;
            for (int level = 0; level < depth; level++) {
                long margin = (long) keys[offset + features[start + node]] - thresholds[start + node];
                node = 2 * node + 2 + (int) (margin >> 63);
            }
            sums[places[i]] += leaves[leaf + node];
        }
    }

    /** The same order as the numbers have, as integers. */
    private static int ordered(float value) {
        int bits = Float.floatToRawIntBits(value + 0f);
        return bits ^ bits >> 31 & Integer.MAX_VALUE;
    }
}
