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
 * A sum of small regression trees of any shape over numeric features: a measure, or the log-odds of a yes (Friedman, Greedy function approximation, 2001). Shipped as one
 * packed file; holds three arrays, a score costs one walk down each tree. Immutable.
 */
public final class RegressionTrees {
    private final double base;
    /** Where each tree starts. */
    private final int[] roots;
    /** For a fork the feature it asks for, for a leaf -1. */
    private final short[] features;
    /** For a fork the greatest value that goes left, for a leaf its value. */
    private final float[] values;
    /** For a fork where its left branch is; the right one follows it. */
    private final int[] branches;

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
    }

    /** The sum over all trees. */
    public double score(float[] row) {
        double sum = base;
        for (int root : roots) {
            int node = root;
            for (int feature = features[node]; feature >= 0; feature = features[node]) {
                node = branches[node] + (row[feature] <= values[node] ? 0 : 1);
            }
            sum += values[node];
        }
        return sum;
    }

    /** The score as a probability, for trees trained on yes and no. */
    public double probability(float[] row) {
        return 1 / (1 + Math.exp(-score(row)));
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
