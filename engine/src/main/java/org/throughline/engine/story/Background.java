package org.throughline.engine.story;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.SortedMap;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/**
 * The word frequencies shipped with the program: what a new memory takes for common before it has read anything. Terms are
 * hashes, so no word can be read from the file. Loaded anew for every memory, which then counts on.
 */
final class Background {
    private Background() {}

    static TermStatistics shipped() {
        try (InputStream from = Background.class.getResourceAsStream("background.bin")) {
            return from == null ? new TermStatistics() : read(from);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    static TermStatistics read(InputStream from) throws IOException {
        DataInputStream in = new DataInputStream(new BufferedInputStream(new GZIPInputStream(from)));
        TermStatistics statistics = new TermStatistics();
        for (int languages = in.readInt(); languages > 0; languages--) {
            int language = in.readInt();
            for (Field field : Field.all()) {
                statistics.countReports(language, field, in.readInt());
            }
        }
        int term = 0;
        for (int terms = in.readInt(); terms > 0; terms--) {
            term += in.readInt();
            statistics.count(term, in.readUnsignedShort());
        }
        return statistics;
    }

    /** Writes the terms that at least so many reports have. */
    static void write(TermStatistics statistics, int least, OutputStream to) throws IOException {
        try (DataOutputStream out = new DataOutputStream(new GZIPOutputStream(to))) {
            out.writeInt(statistics.reports().size());
            for (Map.Entry<Integer, double[]> language : statistics.reports().entrySet()) {
                out.writeInt(language.getKey());
                for (double count : language.getValue()) {
                    out.writeInt((int) count);
                }
            }
            SortedMap<Integer, Integer> frequent = statistics.frequent(least);
            out.writeInt(frequent.size());
            int last = 0;
            for (Map.Entry<Integer, Integer> entry : frequent.entrySet()) {
                out.writeInt(entry.getKey() - last);
                out.writeShort(Math.min(0xffff, entry.getValue()));
                last = entry.getKey();
            }
        }
    }
}
