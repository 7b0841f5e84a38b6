package org.throughline.engine.article.block;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What simpler extractors would take: candidates that the model weighs against each other. The element that names or
 * tags mark as the report's (as trafilatura trusts them, in groups), the best scored element and its alike siblings (as
 * Mozilla Readability scores), and the run of blocks with the most text and the fewest links.
 */
final class Votes {
    static final int GROUPS = 4;
    private static final int WEIGHT_OF_NAMES = 25;
    private static final long GOOD_NAMES = Mark.BODY.bit() | Mark.ARTICLE.bit() | Mark.CONTENT.bit() | Mark.MAIN.bit();
    private static final long BAD_NAMES = Mark.COMMENT.bit()
            | Mark.NAVIGATION.bit()
            | Mark.FOOTER.bit()
            | Mark.SIDE.bit()
            | Mark.RELATED.bit()
            | Mark.SHARE.bit()
            | Mark.PROMOTION.bit()
            | Mark.NEWSLETTER.bit()
            | Mark.HIDDEN.bit();

    private final PageParts page;
    final @Nullable Container[] trusted = new Container[GROUPS];

    @Nullable
    Container top;

    private double topScore;
    final boolean[] inRun;

    Votes(PageParts page) {
        this.page = page;
        this.inRun = new boolean[page.blocks().size()];
        trust();
        score();
        run();
    }

    private void trust() {
        for (Container container : page.containers()) {
            int group = group(container);
            Container held = group < 0 ? null : trusted[group];
            if (group >= 0 && container.longLength > 0 && (held == null || worth(container) > worth(held))) {
                trusted[group] = container;
            }
        }
    }

    private static double worth(Container container) {
        return container.longLength * (1 - container.linkShare());
    }

    private static int group(Container container) {
        if (Mark.BODY.in(container.marks)) {
            return 0;
        }
        if (container.tag.equals("article")) {
            return 1;
        }
        if (Mark.ARTICLE.in(container.marks)) {
            return 2;
        }
        return container.tag.equals("main") || Mark.MAIN.in(container.marks) || Mark.CONTENT.in(container.marks)
                ? 3
                : -1;
    }

    private void score() {
        for (PageBlock block : page.blocks()) {
            int length = block.text().length();
            if (length < 25) {
                continue;
            }
            double points = (1 + block.shape().commas() + Math.min(length / 100.0, 3)) * (1 - block.linkShare());
            Container at = holder(block.container());
            for (int level = 0; level < 5 && at != null; level++) {
                at.score += level == 0 ? points : level == 1 ? points / 2 : points / (3 * level);
                at = at.parent;
            }
        }
        for (Container container : page.containers()) {
            if (container.score == 0) {
                continue;
            }
            int named = (container.marks & BAD_NAMES) != 0
                    ? -WEIGHT_OF_NAMES
                    : (container.marks & GOOD_NAMES) != 0 ? WEIGHT_OF_NAMES : 0;
            container.score = (container.score + named) * (1 - container.linkShare());
            if (container.score > topScore) {
                topScore = container.score;
                top = container;
            }
        }
    }

    /** What a paragraph stands in: the element around a p, or the element itself where text stands in it directly. */
    private static @Nullable Container holder(Container container) {
        boolean isParagraph = switch (container.tag) {
            case "p", "li", "td", "pre", "blockquote", "span", "h2", "h3", "dd" -> true;
            default -> false;
        };
        return isParagraph ? container.parent : container;
    }

    private void run() {
        List<PageBlock> blocks = page.blocks();
        double best = 0;
        double sum = 0;
        int start = 0;
        int from = 0;
        int to = -1;
        for (int i = 0; i < blocks.size(); i++) {
            PageBlock block = blocks.get(i);
            double words = Math.min(60, block.shape().words());
            sum += words * (1 - 2 * block.linkShare()) - 9;
            if (sum <= 0) {
                sum = 0;
                start = i + 1;
            } else if (sum > best) {
                best = sum;
                from = start;
                to = i;
            }
        }
        for (int i = from; i <= to; i++) {
            inRun[i] = true;
        }
    }

    /** 1 within the best scored element, .6 within a sibling alike, else 0. */
    double scored(Container container) {
        Container best = top;
        if (best == null) {
            return 0;
        }
        if (container.isWithin(best)) {
            return 1;
        }
        Container at = container;
        while (at.depth > best.depth && at.parent != null) {
            at = at.parent;
        }
        return at.parent == best.parent && at.score > 0.2 * topScore ? 0.6 : 0;
    }

    double relativeScore(@Nullable Container container) {
        return container == null || topScore == 0 ? 0 : container.score / topScore;
    }
}
