package org.throughline.engine.article.block;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** {@link LineFeatures} and what the markup around a block says of it, with the {@link Votes} of simpler extractors. */
public final class HtmlFeatures {
    private static final String[] OWN_TAGS = {
        "p",
        "div",
        "li",
        "h1",
        "h2",
        "h3",
        "h4",
        "td",
        "blockquote",
        "figcaption",
        "pre",
        "span",
        "dd",
        "dt",
        "th",
        "button"
    };
    private static final long[] ANCESTORS = {
        Tags.bits("article"),
        Tags.bits("main"),
        Tags.bits("nav"),
        Tags.bits("footer"),
        Tags.bits("header"),
        Tags.bits("aside"),
        Tags.bits("form", "button", "label"),
        Tags.bits("table"),
        Tags.bits("ul", "ol"),
        Tags.bits("figure", "figcaption"),
        Tags.bits("blockquote"),
        Tags.bits("p"),
        Tags.bits("section")
    };
    private static final int MARKUP = 8 + 1 + ANCESTORS.length + Mark.COUNT + 15 + 6 + 2 * Votes.GROUPS + 8;

    /** Numbers a block. */
    public static final int WIDTH = LineFeatures.WIDTH + MARKUP;

    private final List<PageBlock> blocks;
    private final Votes votes;
    private final Map<Integer, Pattern> patterns = new HashMap<>();
    private final double allText;
    private final double allLong;
    private final BodyOverlap linkedBody;

    private HtmlFeatures(PageParts page, PageHints hints) {
        this.blocks = page.blocks();
        this.votes = new Votes(page);
        Container root = page.containers().getFirst();
        this.allText = Math.max(1, root.textLength);
        this.allLong = Math.max(1, root.longLength);
        this.linkedBody = new BodyOverlap(hints.articleBody());
        for (PageBlock block : blocks) {
            patterns.computeIfAbsent(pattern(block), any -> new Pattern()).count(block);
        }
    }

    /** Everything known of every block. */
    public static FeatureRows of(PageParts page, PageHints hints) {
        FeatureRows rows = new FeatureRows(page.blocks().size(), WIDTH + ContextFeatures.WIDTH);
        new LineFeatures(page, hints).fill(rows);
        HtmlFeatures markup = new HtmlFeatures(page, hints);
        for (PageBlock block : page.blocks()) {
            markup.fill(block, rows.row(block.index(), LineFeatures.WIDTH));
        }
        return rows;
    }

    private static int pattern(PageBlock block) {
        Container parent = block.container().parent;
        return 31 * block.container().pattern + (parent == null ? 0 : parent.pattern);
    }

    private void fill(PageBlock block, FeatureRows row) {
        Container container = block.container();
        row.add(block.linkShare())
                .add(Math.min(10, block.links()))
                .add(Math.min(1.0, (double) block.emphasised() / block.text().length()))
                .add(container.depth)
                .add(Tags.isHeading(container.tag))
                .add(Mark.HIDDEN.in(container.allMarks))
                .add(votes.inRun[block.index()])
                .add(container.blocks);
        row.add(tagCode(container.tag));
        for (long ancestor : ANCESTORS) {
            row.add((container.allTags & ancestor) != 0);
        }
        for (int mark = 0; mark < Mark.COUNT; mark++) {
            row.add(container.distances[mark]);
        }
        fillSurroundings(container, row);
        fillPattern(block, row);
        fillVotes(block, row);
    }

    private static int tagCode(String tag) {
        for (int i = 0; i < OWN_TAGS.length; i++) {
            if (OWN_TAGS[i].equals(tag)) {
                return i;
            }
        }
        return OWN_TAGS.length;
    }

    private void fillSurroundings(Container container, FeatureRows row) {
        Container at = container;
        for (int level = 0; level < 5; level++) {
            row.add(at.linkShare())
                    .add(at.longLength / allLong)
                    .add((double) at.longLength / Math.max(1, at.textLength));
            at = at.up(1);
        }
    }

    private void fillPattern(PageBlock block, FeatureRows row) {
        Pattern pattern = patterns.getOrDefault(pattern(block), Pattern.NONE);
        row.add(Math.min(60, pattern.count))
                .add((double) pattern.words / Math.max(1, pattern.count))
                .add((double) pattern.linked / Math.max(1, pattern.length))
                .add(pattern.length / allText)
                .add(pattern.longLength / allLong)
                .add((double) pattern.sentences / Math.max(1, pattern.count));
    }

    private void fillVotes(PageBlock block, FeatureRows row) {
        Container container = block.container();
        for (Container trusted : votes.trusted) {
            row.add(trusted == null ? -1 : container.isWithin(trusted) ? 1 : 0)
                    .add(trusted == null ? 0 : trusted.longLength / allLong);
        }
        row.add(votes.scored(container))
                .add(votes.relativeScore(container))
                .add(votes.relativeScore(container.parent))
                .add(votes.relativeScore(container.up(2)))
                .add(votes.relativeScore(container.up(3)))
                .add(votes.top == null ? 0 : votes.top.longLength / allLong)
                .add(votes.top == null ? 0 : container.depth - votes.top.depth)
                .add(linkedBody.share(block.shape().hashes()));
    }

    /** Sums over the blocks that one template made. */
    private static final class Pattern {
        static final Pattern NONE = new Pattern();
        int count;
        int words;
        int length;
        int linked;
        int longLength;
        int sentences;

        void count(PageBlock block) {
            count++;
            words += block.shape().words();
            length += block.text().length();
            linked += block.linkLength();
            longLength += block.text().length() > 80 && block.linkShare() < 0.3
                    ? block.text().length()
                    : 0;
            sentences += block.shape().endsSentence() ? 1 : 0;
        }
    }
}
