package org.throughline.engine.model;

/** Gives every label a score for the features of one decision: a model in use, or one that is still learning. */
public interface Scorer {
    int labels();

    /** Overwrites {@code scores}, one a label; more is better. Only the order and the differences mean something. */
    void score(Features features, float[] scores);
}
