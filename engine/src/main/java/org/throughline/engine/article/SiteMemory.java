package org.throughline.engine.article;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.Arrays;
import org.throughline.engine.memory.Snapshot;

/**
 * The lines of one source's pages, each with how many pages bore it and which was the last. An open-addressed table of
 * primitives, since there are thousands of sources; when it is full the lines that were not seen for longest go, which
 * cannot be lines that recur. Old pages fade, so that a site's new dress is learnt.
 */
final class SiteMemory {
    private static final int LEAST_PAGES = 4;
    private static final double LEAST_SHARE = 0.3;
    private static final int FADING = 256;
    private static final int MOST_LINES = 1024;
    private static final int MOST_LINES_A_PAGE = 400;
    private static final int SHORTEST = 3;

    /** Ids of lines, 0 where a slot is free; its length is a power of two and at least twice the lines. */
    private long[] lines = new long[64];

    private short[] pages = new short[64];
    private int[] last = new int[64];
    private int size;
    private int taught;
    private int counted;

    void learn(Article article) {
        taught++;
        counted++;
        if (counted > FADING) {
            fade();
        }
        int seen = 0;
        for (Block block : article.blocks()) {
            if (block.span().length() >= SHORTEST && seen++ < MOST_LINES_A_PAGE) {
                count(Ids.of(block.span().in(article.text())));
            }
        }
        if (size > MOST_LINES) {
            forget();
        }
    }

    void save(DataOutputStream out) throws IOException {
        Snapshot.write(out, lines);
        Snapshot.write(out, pages);
        Snapshot.write(out, last, last.length);
        out.writeInt(size);
        out.writeInt(taught);
        out.writeInt(counted);
    }

    static SiteMemory restored(DataInputStream in) throws IOException {
        SiteMemory memory = new SiteMemory();
        memory.lines = Snapshot.readLongs(in);
        memory.pages = Snapshot.readShorts(in);
        memory.last = Snapshot.readInts(in);
        memory.size = in.readInt();
        memory.taught = in.readInt();
        memory.counted = in.readInt();
        return memory;
    }

    private void count(long line) {
        if (2 * size >= lines.length) {
            rebuild(2 * lines.length, Integer.MIN_VALUE);
        }
        int slot = slot(line);
        if (lines[slot] == 0) {
            lines[slot] = line;
            size++;
        }
        if (last[slot] != taught) {
            pages[slot]++;
            last[slot] = taught;
        }
    }

    private int slot(long line) {
        int slot = (int) line & lines.length - 1;
        while (lines[slot] != 0 && lines[slot] != line) {
            slot = slot + 1 & lines.length - 1;
        }
        return slot;
    }

    /** Halves all counts. */
    private void fade() {
        counted /= 2;
        for (int i = 0; i < pages.length; i++) {
            pages[i] /= 2;
        }
    }

    /** Keeps the half of the lines that was seen last. */
    private void forget() {
        int[] order = new int[size];
        int count = 0;
        for (int i = 0; i < lines.length; i++) {
            if (lines[i] != 0) {
                order[count++] = last[i];
            }
        }
        Arrays.sort(order);
        rebuild(lines.length, order[count - MOST_LINES / 2]);
    }

    private void rebuild(int capacity, int oldest) {
        long[] oldLines = lines;
        short[] oldPages = pages;
        int[] oldLast = last;
        lines = new long[capacity];
        pages = new short[capacity];
        last = new int[capacity];
        size = 0;
        for (int i = 0; i < oldLines.length; i++) {
            if (oldLines[i] != 0 && oldLast[i] >= oldest) {
                int slot = slot(oldLines[i]);
                lines[slot] = oldLines[i];
                pages[slot] = oldPages[i];
                last[slot] = oldLast[i];
                size++;
            }
        }
    }

    SiteSnapshot snapshot() {
        double least = Math.max(LEAST_PAGES, LEAST_SHARE * counted);
        long[] repeated = new long[size];
        int count = 0;
        for (int i = 0; i < lines.length; i++) {
            if (lines[i] != 0 && pages[i] >= least) {
                repeated[count++] = lines[i];
            }
        }
        repeated = Arrays.copyOf(repeated, count);
        Arrays.sort(repeated);
        return new SiteSnapshot(taught, repeated);
    }
}
