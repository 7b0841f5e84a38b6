package org.throughline.engine.article;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.throughline.engine.article.block.Mark;
import org.throughline.engine.article.block.PageBlock;

/**
 * Gives each block of an HTML page its type. What markup names beyond doubt (captions, comments, side columns, the
 * headline) is not body whatever the model says, unless that would take most of the report away.
 */
final class HtmlTyper {
    private static final double LESSER_PART = 0.4;

    /** Readers may write more than the reporter did. */
    private static final double DISCUSSION = 0.85;

    private final List<PageBlock> blocks;
    private final boolean[] body;
    private final double[] probability;
    private final int headline;

    private HtmlTyper(List<PageBlock> blocks, double[] probability, boolean[] body, int headline) {
        this.blocks = blocks;
        this.probability = probability;
        this.body = body;
        this.headline = headline;
    }

    static @Nullable BlockType[] type(List<PageBlock> blocks, double[] probability, boolean[] body, int headline) {
        HtmlTyper typer = new HtmlTyper(blocks, probability, body.clone(), headline);
        typer.trim(OtherTypes::isCaption, LESSER_PART);
        typer.trim(block -> block.isUnder("aside"), LESSER_PART);
        typer.trim(block -> block.isIn(Mark.COMMENT, 4), DISCUSSION);
        typer.trim(block -> block.tag().equals("h1"), LESSER_PART);
        typer.trim(typer::isAlone, LESSER_PART);
        typer.dropRepeats();
        return typer.types();
    }

    /** Takes such blocks out of the body if they are less than that share of it. */
    private void trim(Predicate<PageBlock> unwanted, double most) {
        int all = 0;
        int lost = 0;
        boolean[] kept = body.clone();
        for (PageBlock block : blocks) {
            if (body[block.index()]) {
                int words = block.shape().words();
                boolean goes = unwanted.test(block);
                all += words;
                lost += goes ? words : 0;
                kept[block.index()] = !goes;
            }
        }
        if (lost < most * all) {
            System.arraycopy(kept, 0, body, 0, kept.length);
        }
    }

    /** Far from the rest of the report, and not for sure a part of it. */
    private boolean isAlone(PageBlock block) {
        int at = block.index();
        if (probability[at] > 0.6) {
            return false;
        }
        for (int i = Math.max(0, at - 4); i < Math.min(body.length, at + 5); i++) {
            if (i != at && body[i]) {
                return false;
            }
        }
        return true;
    }

    private void dropRepeats() {
        Set<String> seen = new HashSet<>();
        for (PageBlock block : blocks) {
            if (body[block.index()] && block.text().length() > 40) {
                body[block.index()] = seen.add(block.text());
            }
        }
    }

    private @Nullable BlockType[] types() {
        int first = 0;
        while (first < body.length && !body[first]) {
            first++;
        }
        @Nullable BlockType[] types = new BlockType[blocks.size()];
        for (PageBlock block : blocks) {
            int i = block.index();
            boolean near = headline >= 0 ? Math.abs(i - headline) < 15 && i <= first + 2 : first - i < 10 && i < first;
            types[i] = i == headline
                    ? BlockType.HEADLINE
                    : body[i] ? bodyType(block, i == first) : OtherTypes.ofHtml(block, near, i < first);
        }
        return types;
    }

    private static BlockType bodyType(PageBlock block, boolean first) {
        if (first && block.isIn(Mark.LEAD, 1)) {
            return BlockType.LEAD;
        }
        if (block.isHeading()) {
            return BlockType.HEADING;
        }
        return switch (block.tag()) {
            case "li", "dd", "dt" -> BlockType.LIST_ITEM;
            case "td", "th" -> BlockType.TABLE;
            default -> BlockType.PARAGRAPH;
        };
    }
}
