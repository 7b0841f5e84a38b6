package org.throughline.engine.copy;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.Arrays;
import org.throughline.engine.article.Article;
import org.throughline.engine.article.Block;
import org.throughline.engine.article.Ids;
import org.throughline.engine.language.WordScanner;
import org.throughline.engine.memory.Snapshot;

/**
 * What a source appends to everything: lines counted by source, and ignored once {@value #ENOUGH} of its reports carried
 * them. Holds a fixed number of counters; two lines that share one are told apart by a check, the newer wins. A line
 * that comes back only within one family is counted once, since only the first article of a family is learnt from.
 */
final class RepeatedLines {
    /** Reports of one source that make a line boilerplate. */
    static final int ENOUGH = 4;

    private static final int SLOTS = 1 << 18;

    private final int[] checks = new int[SLOTS];
    private final byte[] counts = new byte[SLOTS];

    void learn(Article article) {
        for (Block block : article.blocks()) {
            if (block.type().isBody()) {
                long key = key(article, block);
                int slot = slot(key);
                if (checks[slot] != (int) key) {
                    checks[slot] = (int) key;
                    counts[slot] = 0;
                }
                counts[slot] = (byte) Math.min(ENOUGH, counts[slot] + 1);
            }
        }
    }

    boolean isBoilerplate(Article article, Block block) {
        long key = key(article, block);
        int slot = slot(key);
        return checks[slot] == (int) key && counts[slot] >= ENOUGH;
    }

    private static int slot(long key) {
        return (int) (key >>> 40) & (SLOTS - 1);
    }

    private static long key(Article article, Block block) {
        WordScanner scanner = new WordScanner(
                article.text(), block.span().start(), block.span().end());
        long hash = article.source().hashCode();
        while (scanner.next()) {
            hash = hash * 0x100000001b3L + scanner.hash();
        }
        return Ids.mix(hash);
    }

    long digest() {
        return Arrays.hashCode(checks) * 31L + Arrays.hashCode(counts);
    }

    void save(DataOutputStream out) throws IOException {
        Snapshot.write(out, checks, checks.length);
        out.write(counts);
    }

    void restore(DataInputStream in) throws IOException {
        System.arraycopy(Snapshot.readInts(in), 0, checks, 0, SLOTS);
        in.readFully(counts);
    }
}
