package org.throughline.engine.copy;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.Arrays;
import org.throughline.engine.article.Article;
import org.throughline.engine.article.Block;
import org.throughline.engine.language.WordScanner;
import org.throughline.engine.memory.Snapshot;

/**
 * The words of a report as hashes, in order: what copies are recognised by. Lines that the source repeats from report
 * to report are left out before ({@link RepeatedLines}). A report of few words is known by its headline as well.
 *
 * @param words 16-bit hashes, at most {@value #MOST}: enough to align by, since runs of several words are compared
 * @param headlineOnly whether there is no text beside the headline
 */
record ReportWords(short[] words, boolean headlineOnly) {
    /** Words of a report that are looked at. */
    static final int MOST = 2000;

    /** Words below which the headline counts. */
    private static final int SHORT = 25;

    static final ReportWords NONE = new ReportWords(new short[0], true);

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
        return count < SHORT
                ? withHeadline(article.headline(), words, count)
                : new ReportWords(Arrays.copyOf(words, count), false);
    }

    private static ReportWords withHeadline(String headline, short[] body, int bodyWords) {
        short[] words = new short[SHORT + bodyWords];
        int count = 0;
        WordScanner scanner = new WordScanner(headline);
        while (count < SHORT && scanner.next()) {
            words[count++] = (short) scanner.hash();
        }
        System.arraycopy(body, 0, words, count, bodyWords);
        return new ReportWords(Arrays.copyOf(words, count + bodyWords), bodyWords == 0);
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

    void save(DataOutputStream out) throws IOException {
        Snapshot.write(out, words);
        out.writeBoolean(headlineOnly);
    }

    static ReportWords restored(DataInputStream in) throws IOException {
        return new ReportWords(Snapshot.readShorts(in), in.readBoolean());
    }
}
