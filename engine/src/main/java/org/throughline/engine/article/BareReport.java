package org.throughline.engine.article;

import java.util.List;
import org.throughline.engine.article.block.PageBlock;

/**
 * A text file that holds a report and nothing else: a headline, perhaps a byline and a day, then sentences. The models know
 * reports among menus and would look for those. One pass over the lines.
 */
final class BareReport {
    private static final int MOST_LINES = 80;
    private static final int MOST_OTHERS = 4;
    private static final int LEAST_WORDS = 5;
    private static final double LEAST_SHARE = 0.6;

    private BareReport() {}

    /** Whether all but a few lines are whole sentences, and those few stand above them or are the last. */
    static boolean is(List<PageBlock> lines) {
        int all = 0;
        int told = 0;
        int others = 0;
        int first = lines.size();
        for (PageBlock line : lines) {
            boolean sentence = isSentence(line);
            all += line.shape().words();
            told += sentence ? line.shape().words() : 0;
            first = sentence ? Math.min(first, line.index()) : first;
            others += sentence || line.index() < first || line.index() == lines.size() - 1 ? 0 : 1;
        }
        return lines.size() > 1
                && lines.size() <= MOST_LINES
                && first <= MOST_OTHERS
                && others == 0
                && told >= LEAST_SHARE * all;
    }

    /** The sentences. */
    static boolean[] body(List<PageBlock> lines) {
        boolean[] body = new boolean[lines.size()];
        for (PageBlock line : lines) {
            body[line.index()] = isSentence(line);
        }
        return body;
    }

    /** The first line, if it is no sentence; else -1. */
    static int headline(List<PageBlock> lines) {
        return isSentence(lines.getFirst()) ? -1 : 0;
    }

    private static boolean isSentence(PageBlock line) {
        return line.shape().words() >= LEAST_WORDS && line.shape().endsSentence();
    }
}
