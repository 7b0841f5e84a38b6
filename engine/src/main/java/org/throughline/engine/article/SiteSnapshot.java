package org.throughline.engine.article;

import java.util.Arrays;
import java.util.List;
import org.throughline.engine.article.block.PageBlock;

/**
 * Which lines are a site's own, as known at one moment of the stream: what a page of that site is read with. Immutable;
 * costs eight bytes a line.
 */
public final class SiteSnapshot {
    /** Of a site of which nothing is known. */
    public static final SiteSnapshot NONE = new SiteSnapshot(0, new long[0]);

    /** More than that of a report does not consist of the site's lines: the site tells one report several times. */
    private static final double MOST_STRUCK = 0.4;

    private final int number;
    private final long[] lines;

    /**
     * @param number how many of the site's pages had taught by then; names the snapshot among those of its site
     * @param lines ids of lines, in ascending order
     */
    SiteSnapshot(int number, long[] lines) {
        this.number = number;
        this.lines = lines;
    }

    /** How many of the site's pages had taught by then; 0 if nothing is known. Recorded with what was read. */
    public int number() {
        return number;
    }

    /** Whether the line is the site's own. */
    public boolean holds(String line) {
        return lines.length > 0 && Arrays.binarySearch(lines, Ids.of(line)) >= 0;
    }

    /** Whether the body of an article that was read without this holds lines that are the site's. */
    public boolean wouldChange(Article article) {
        return lines.length > 0
                && article.bodyBlocks().stream()
                        .anyMatch(block -> holds(block.span().in(article.text())));
    }

    /** Takes the site's lines out of a report, unless that would leave too little of it. */
    void strike(List<PageBlock> blocks, boolean[] body) {
        if (lines.length == 0) {
            return;
        }
        int all = 0;
        int struck = 0;
        boolean[] kept = body.clone();
        for (PageBlock block : blocks) {
            int i = block.index();
            int words = body[i] ? block.shape().words() + 1 : 0;
            kept[i] = body[i] && !holds(block.text());
            all += words;
            struck += kept[i] ? 0 : words;
        }
        if (struck <= MOST_STRUCK * all) {
            System.arraycopy(kept, 0, body, 0, body.length);
        }
    }
}
