package org.throughline.bench.train;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.throughline.engine.article.block.FeatureRows;
import org.throughline.engine.article.block.PageParts;
import org.throughline.engine.page.Page;

/**
 * A page of a labelled set, taken apart.
 *
 * @param fold by site, so that no site is both learnt from and measured on
 * @param body the true report; null where only snippets of it are known
 * @param inside snippets that must be in the text
 * @param outside snippets that must not be
 * @param labels for each block the share that is report
 * @param weights for each block what a wrong answer costs
 */
record LabelledPage(
        String set,
        int fold,
        Page page,
        @Nullable String body,
        List<String> inside,
        List<String> outside,
        PageParts parts,
        FeatureRows rows,
        float[] labels,
        float[] weights) {}
