package org.throughline.bench.train;

import java.util.ArrayList;
import java.util.List;
import org.throughline.engine.model.RegressionTrees;

/** The nodes of all trees that a learner grows, in the order of their making; a new one is a leaf of no weight. */
final class TreeNodes {
    private final List<Short> features = new ArrayList<>();
    private final List<Float> values = new ArrayList<>();
    private final List<Integer> branches = new ArrayList<>();

    /** The number of the new node. */
    int add() {
        features.add((short) -1);
        values.add(0f);
        branches.add(0);
        return features.size() - 1;
    }

    void setLeaf(int node, float value) {
        values.set(node, value);
    }

    /**
     * @param limit the greatest value that goes left
     * @param branch the left branch, which the right one follows
     */
    void setFork(int node, int feature, float limit, int branch) {
        features.set(node, (short) feature);
        values.set(node, limit);
        branches.set(node, branch);
    }

    /** The feature that a fork asks for, -1 for a leaf. */
    int feature(int node) {
        return features.get(node);
    }

    float value(int node) {
        return values.get(node);
    }

    int branch(int node) {
        return branches.get(node);
    }

    RegressionTrees trees(double base, int[] roots) {
        short[] asked = new short[features.size()];
        float[] limits = new float[asked.length];
        int[] lefts = new int[asked.length];
        for (int node = 0; node < asked.length; node++) {
            asked[node] = features.get(node);
            limits[node] = values.get(node);
            lefts[node] = branches.get(node);
        }
        return new RegressionTrees(base, roots, asked, limits, lefts);
    }
}
