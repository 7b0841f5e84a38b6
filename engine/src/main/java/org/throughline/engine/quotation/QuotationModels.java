package org.throughline.engine.quotation;

import org.throughline.engine.model.RegressionTrees;

/** The three trained models of English quotations, loaded when first needed. */
final class QuotationModels {
    /** Is a word a cue that reports something: a probability. */
    static final RegressionTrees CUES = RegressionTrees.load(QuotationModels.class, "cues.trees.gz");
    /** How well a content fits its cue: the expected overlap with what a person would mark, 0 to 1. */
    static final RegressionTrees CONTENTS = RegressionTrees.load(QuotationModels.class, "contents.trees.gz");
    /** Is a source the speaker: a probability. */
    static final RegressionTrees SOURCES = RegressionTrees.load(QuotationModels.class, "sources.trees.gz");

    private QuotationModels() {}
}
