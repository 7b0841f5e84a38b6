package org.throughline.bench.train;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.throughline.engine.article.block.PageBlock;

/**
 * Finds pages whose label ends long before the report does (some annotators copied only what fitted a screen) and leaves
 * what follows out of training: paragraphs of the same template as the labelled ones, right after them, that models of
 * other sites take for the report (confident learning, Northcutt et al. 2021). Measuring still counts them as errors.
 */
final class CutTruths {
    private static final double SURE = 0.85;
    private static final int PARAGRAPH = 15;
    private static final int LEAST = 3;

    private CutTruths() {}

    /** @param probability of each block by a model that has not seen the page's site */
    static void forgive(LabelledPage page, double[] probability) {
        if (page.body() == null) {
            return;
        }
        List<PageBlock> blocks = page.parts().blocks();
        Set<Integer> templates = new HashSet<>();
        int last = -1;
        for (PageBlock block : blocks) {
            if (page.labels()[block.index()] > 0.5) {
                templates.add(block.template());
                last = block.index();
            }
        }
        int more = 0;
        for (PageBlock block : blocks.subList(last + 1, blocks.size())) {
            boolean alike = block.shape().words() >= PARAGRAPH && templates.contains(block.template());
            more += alike && probability[block.index()] > SURE ? 1 : 0;
        }
        for (int i = last + 1; more >= LEAST && i < blocks.size(); i++) {
            page.weights()[i] = probability[i] > 0.5 ? 0 : page.weights()[i];
        }
    }
}
