package org.throughline.engine.copy;

import java.util.Arrays;
import org.throughline.engine.article.Article;
import org.throughline.engine.article.Block;
import org.throughline.engine.language.WordScanner;

/**
 * The words of a report as hashes, in order: what copies are recognised by. Lines that the source repeats from report
 * to report are left out before ({@link RepeatedLines}).
 *
 * @param words 16-bit hashes, at most {@value #MOST}: enough to align by, since runs of several words are compared
 */
record ReportWords(short[] words) {
    /** Words of a report that are looked at. */
    static final int MOST = 2000;

    static final ReportWords NONE = new ReportWords(new short[0]);

    static ReportWords of(Article article, RepeatedLines repeated) {
        short[] words = new short[256];
        int count = 0;
        for (Block block : article.blocks()) {
            if (!block.type().isBody() || repeated.isBoilerplate(article, block)) {
                continue;
            }
            WordScanner scanner = new WordScanner(
                    article.text(), block.span().start(), block.span().end());
            while (count < MOST && scanner.next()) {
                if (count == words.length) {
                    words = Arrays.copyOf(words, count * 2);
                }
                words[count++] = (short) scanner.hash();
            }
        }
        return new ReportWords(Arrays.copyOf(words, count));
    }

    int length() {
        return words.length;
    }

    /** Hash of a run of words. */
    int run(int from, int size) {
        int hash = 0;
        for (int i = from; i < from + size; i++) {
            hash = hash * 0x01000193 + words[i] + 1;
        }
        return WordScanner.mix(hash);
    }
}
