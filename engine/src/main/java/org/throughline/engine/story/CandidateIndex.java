package org.throughline.engine.story;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.Arrays;
import org.throughline.engine.memory.Snapshot;

/**
 * Which live strands carry a term among their weightiest: a term's newest {@value #RING} strands lie side by side in one array,
 * as a ring. What is older falls out, so that memory and the cost of a lookup are bounded whatever is alive; a strand that only
 * shares words of which thousands are full is no candidate. About 8 bytes an entry and 12 a term.
 */
final class CandidateIndex {
    private static final int RING = 32;
    private static final int SMALLEST = 2;
    private static final int SIZES = 6;

    private int[] terms = new int[1 << 10];
    private int[] blocks = new int[1 << 10];
    private int[] counts = new int[1 << 10];
    private int used;

    private int[] pool = new int[1 << 10];
    private int poolEnd = 1;

    /** First free block of each size, 0 if there is none; a free block begins with the next one. */
    private final int[] free = new int[SIZES];

    private final Tally tally = new Tally();

    void add(int term, int strand) {
        if (used * 5L > terms.length * 3L) {
            grow();
        }
        int slot = slot(term);
        int count = counts[slot];
        if (terms[slot] == 0) {
            terms[slot] = term;
            blocks[slot] = take(SMALLEST);
            used++;
        } else if (pool[blocks[slot] + (count - 1) % RING] == strand) {
            return;
        } else if (count >= SMALLEST && count < RING && Integer.bitCount(count) == 1) {
            int larger = take(count * 2);
            System.arraycopy(pool, blocks[slot], pool, larger, count);
            give(blocks[slot], count);
            blocks[slot] = larger;
        }
        pool[blocks[slot] + count % RING] = strand;
        counts[slot] = count + 1 == 3 * RING ? 2 * RING : count + 1;
    }

    private int take(int size) {
        int kind = Integer.numberOfTrailingZeros(size);
        int block = free[kind];
        if (block != 0) {
            free[kind] = pool[block];
            return block;
        }
        if (poolEnd + size > pool.length) {
            pool = Arrays.copyOf(pool, pool.length + (pool.length >> 1) + size);
        }
        block = poolEnd;
        poolEnd += size;
        return block;
    }

    private void give(int block, int size) {
        int kind = Integer.numberOfTrailingZeros(size);
        pool[block] = free[kind];
        free[kind] = block;
    }

    private int slot(int term) {
        int slot = (term * 0x9e3779b1) >>> (32 - Integer.numberOfTrailingZeros(terms.length));
        while (terms[slot] != 0 && terms[slot] != term) {
            slot = (slot + 1) & (terms.length - 1);
        }
        return slot;
    }

    private void grow() {
        int[] oldTerms = terms;
        int[] oldBlocks = blocks;
        int[] oldCounts = counts;
        terms = new int[oldTerms.length * 2];
        blocks = new int[terms.length];
        counts = new int[terms.length];
        for (int i = 0; i < oldTerms.length; i++) {
            if (oldTerms[i] != 0) {
                int slot = slot(oldTerms[i]);
                terms[slot] = oldTerms[i];
                blocks[slot] = oldBlocks[i];
                counts[slot] = oldCounts[i];
            }
        }
    }

    /** Counts a term's strands for {@link #best}, each with the weight. */
    void look(int term, float weight) {
        int slot = slot(term);
        if (terms[slot] != 0) {
            int count = Math.min(RING, counts[slot]);
            int block = blocks[slot];
            for (int i = 0; i < count; i++) {
                tally.add(pool[block + i], weight);
            }
        }
    }

    /** At most {@code most} of the strands looked up since the last call, by the sum of the weights, the older first among equals. */
    int[] best(int most) {
        return tally.best(most);
    }

    void save(DataOutputStream out) throws IOException {
        Snapshot.write(out, terms, terms.length);
        Snapshot.write(out, blocks, blocks.length);
        Snapshot.write(out, counts, counts.length);
        out.writeInt(used);
        Snapshot.write(out, pool, poolEnd);
        Snapshot.write(out, free, free.length);
    }

    static CandidateIndex restored(DataInputStream in) throws IOException {
        CandidateIndex index = new CandidateIndex();
        index.terms = Snapshot.readInts(in);
        index.blocks = Snapshot.readInts(in);
        index.counts = Snapshot.readInts(in);
        index.used = in.readInt();
        index.pool = Snapshot.readInts(in);
        index.poolEnd = index.pool.length;
        System.arraycopy(Snapshot.readInts(in), 0, index.free, 0, SIZES);
        return index;
    }
}
