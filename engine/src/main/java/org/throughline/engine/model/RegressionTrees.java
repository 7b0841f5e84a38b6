package org.throughline.engine.model;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.zip.GZIPInputStream;

/**
 * A sum of small regression trees over numeric features: a measure, or the log-odds of a yes (Friedman, Greedy function approximation, 2001). Shipped as one
 * packed file; a score costs one walk down each tree, some nanoseconds. Immutable.
 */
public final class RegressionTrees {
    /** Trees are filled up to full ones, whose size doubles with every level. */
    private static final int MAX_DEPTH = 8;

    /** After so many trees it is asked whether the rest matters. */
    private static final int PORTION = 20;

    private final double base;
    /** Where each tree starts. */
    private final int[] roots;
    /** For a fork the feature it asks for, for a leaf -1. */
    private final short[] features;
    /** For a fork the greatest value that goes left, for a leaf its value. */
    private final float[] values;
    /** For a fork where its left branch is; the right one follows it. */
    private final int[] branches;

    /** How many forks a way down any tree passes. */
    private final int depth;
    /** Every tree filled up to a full one: its forks level by level, the features and the greatest values that go left. */
    private final short[] forkFeatures;

    private final float[] forkValues;
    /** What the ways down every full tree end in. */
    private final float[] leaves;

    /**
     * @param features for each node the feature it asks for, -1 for a leaf
     * @param values for each node the greatest value that goes left; the value of a leaf
     * @param branches for each fork where its left branch is; the right one is the next node
     */
    public RegressionTrees(double base, int[] roots, short[] features, float[] values, int[] branches) {
        this.base = base;
        this.roots = roots.clone();
        this.features = features.clone();
        this.values = values.clone();
        this.branches = branches.clone();
        int deepest = 0;
        for (int root : roots) {
            deepest = Math.max(deepest, depth(root));
        }
        if (deepest > MAX_DEPTH) {
            throw new IllegalArgumentException("a tree is " + deepest + " forks deep");
        }
        depth = deepest;
        int forks = (1 << depth) - 1;
        forkFeatures = new short[roots.length * forks];
        forkValues = new float[roots.length * forks];
        leaves = new float[roots.length << depth];
        for (int tree = 0; tree < roots.length; tree++) {
            fill(tree, 0, roots[tree]);
        }
    }

    private int depth(int node) {
        return features[node] < 0 ? 0 : 1 + Math.max(depth(branches[node]), depth(branches[node] + 1));
    }

    /** Writes a node into its place of the full tree; below a leaf both ways end in it. */
    private void fill(int tree, int place, int node) {
        int forks = (1 << depth) - 1;
        if (place >= forks) {
            leaves[(tree << depth) + place - forks] = values[node];
            return;
        }
        boolean leaf = features[node] < 0;
        forkFeatures[tree * forks + place] = leaf ? 0 : features[node];
        forkValues[tree * forks + place] = leaf ? Float.POSITIVE_INFINITY : values[node];
        fill(tree, 2 * place + 1, leaf ? node : branches[node]);
        fill(tree, 2 * place + 2, leaf ? node : branches[node] + 1);
    }

    /** The sum over all trees. The ways down have one length and no branch to guess, so that several are walked at once. */
    public double score(float[] row) {
        return base + sum(row, 0, roots.length);
    }

    private double sum(float[] row, int from, int to) {
        double sum = 0;
        int forks = (1 << depth) - 1;
        int first = from * forks;
        int leaf = (from << depth) - forks;
        for (int tree = from; tree < to; tree++) {
            int place = 0;
            for (int level = 0; level < depth; level++) {
                place = 2 * place + (row[forkFeatures[first + place]] <= forkValues[first + place] ? 1 : 2);
            }
            sum += leaves[leaf + place];
            first += forks;
            leaf += 1 << depth;
        }
        return sum;
    }

    /** The score as a probability, for trees trained on yes and no. */
    public double probability(float[] row) {
        return 1 / (1 + Math.exp(-score(row)));
    }

    /**
     * The same, but the trees that are left are not asked once the log-odds pass {@code sure} on either side: for those who
     * need a graded score between and ask often.
     */
    public double probability(float[] row, double sure) {
        double sum = base;
        for (int tree = 0; tree < roots.length && Math.abs(sum) < sure; tree += PORTION) {
            sum += sum(row, tree, Math.min(roots.length, tree + PORTION));
        }
        return 1 / (1 + Math.exp(-sum));
    }

    /** Writes the form that {@link #load} reads, not packed. */
    public void write(OutputStream bytes) throws IOException {
        DataOutputStream out = new DataOutputStream(bytes);
        out.writeDouble(base);
        out.writeInt(roots.length);
        for (int root : roots) {
            out.writeInt(root);
        }
        out.writeInt(features.length);
        for (int node = 0; node < features.length; node++) {
            out.writeShort(features[node]);
            out.writeFloat(values[node]);
            out.writeInt(branches[node]);
        }
        out.flush();
    }

    /** Reads the packed file that stands beside a class. */
    public static RegressionTrees load(Class<?> owner, String resource) {
        try (InputStream bytes = owner.getResourceAsStream(resource)) {
            if (bytes == null) {
                throw new IllegalStateException("missing model " + resource);
            }
            return read(new DataInputStream(new BufferedInputStream(new GZIPInputStream(bytes))));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static RegressionTrees read(DataInputStream in) throws IOException {
        double base = in.readDouble();
        int[] roots = new int[in.readInt()];
        for (int tree = 0; tree < roots.length; tree++) {
            roots[tree] = in.readInt();
        }
        int nodes = in.readInt();
        short[] features = new short[nodes];
        float[] values = new float[nodes];
        int[] branches = new int[nodes];
        for (int node = 0; node < nodes; node++) {
            features[node] = in.readShort();
            values[node] = in.readFloat();
            branches[node] = in.readInt();
        }
        return new RegressionTrees(base, roots, features, values, branches);
    }
}
