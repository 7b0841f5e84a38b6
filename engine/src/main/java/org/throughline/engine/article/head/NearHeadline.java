package org.throughline.engine.article.head;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.throughline.engine.article.block.Mark;
import org.throughline.engine.article.block.PageBlock;
import org.throughline.engine.article.block.PageParts;

/** Texts around a headline and at the end of a report that may name the authors or the day, the likeliest first. */
public record NearHeadline(List<String> bylines, List<String> days) {
    private static final int REACH = 14;
    private static final int LONGEST = 160;
    private static final int DATELINE = 40;
    private static final int LONGEST_LABEL = 20;

    /**
     * @param headline index of the headline's block, -1 if it is not on the page
     * @param first index of the first body block, -1 if there is none
     */
    public static NearHeadline of(PageParts page, int headline, int first, int last) {
        List<PageBlock> marked = new ArrayList<>();
        List<PageBlock> plain = new ArrayList<>();
        List<PageBlock> dated = new ArrayList<>();
        List<PageBlock> datedPlain = new ArrayList<>();
        List<PageBlock> blocks = page.blocks();
        String opening = "";
        int from = Math.max(0, (headline < 0 ? first : headline) - REACH / 2);
        int to = Math.min(blocks.size(), Math.max(headline, first) + REACH);
        int tail = Math.max(to, last);
        for (int i = from; i < blocks.size() && i < tail + REACH; i++) {
            if (i >= to && i < tail) {
                i = tail;
                if (i >= blocks.size()) {
                    break;
                }
            }
            PageBlock block = blocks.get(i);
            if (block.text().length() > LONGEST) {
                if (i >= first && opening.isEmpty()) {
                    opening = block.text().substring(0, DATELINE);
                }
                continue;
            }
            if (block.isIn(Mark.AUTHOR, 1)) {
                marked.add(block);
            } else if (isByline(block.text())
                    || i > 0 && isLabel(blocks.get(i - 1).text())) {
                plain.add(block);
            }
            (block.isIn(Mark.TIME, 1) ? dated : datedPlain).add(block);
        }
        marked.addAll(plain);
        dated.addAll(datedPlain);
        // A report may open with its day: "27.1.2031 - The council", "TARN, May 3, 2031 (VNA) -".
        return new NearHeadline(
                marked.stream().map(PageBlock::text).toList(),
                Stream.concat(dated.stream().map(PageBlock::text), Stream.of(opening))
                        .toList());
    }

    private static boolean isByline(String text) {
        return text.length() > 5 && PersonNames.isLed(text);
    }

    /** "Written by" alone, with the name in the next block. */
    private static boolean isLabel(String text) {
        return text.length() < LONGEST_LABEL && PersonNames.stripLead(text).isEmpty();
    }
}
