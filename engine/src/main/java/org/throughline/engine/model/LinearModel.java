package org.throughline.engine.model;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/**
 * A linear classifier over hashed features, as shipped: pruned, a byte a weight, row after row.
 *
 * <p>Features fall into {@code 2^bits} rows; a row holds only the labels that it speaks for or against. Scoring touches
 * a bit a feature and, for the few rows that hold anything, two neighbouring offsets and a short run of entries. A weight's
 * byte stands for its own square with its sign, so that many small weights and a few large ones both fit. Immutable and safe
 * for many threads. The file is gzip: the length of every row as a byte, then all labels, then all weights.
 */
public final class LinearModel implements Scorer {
    private static final int MAGIC = 0x544C4D31;

    private static final float[] SQUARES = new float[256];

    static {
        for (int value = -128; value < 128; value++) {
            SQUARES[value + 128] = value * Math.abs(value);
        }
    }

    private final int bits;
    private final List<String> names;
    /**
     * Two numbers for every 64 rows, side by side as they are asked for together: a bit for each row that has weights (most
     * have none, and this much of the table is looked at most), and how many rows with weights come before.
     */
    private final long[] present;
    /** Where the rows that have weights start in {@code entries}, and one more for the end. */
    private final int[] starts;
    /** A label in the upper byte with its weight in the lower one. */
    private final short[] entries;

    /**
     * @param offsets where each row starts in {@code labels} and {@code weights}, and one more for the end; none has more
     *     than 127
     */
    public LinearModel(int bits, List<String> names, int[] offsets, byte[] labels, byte[] weights) {
        this(bits, names, lengths(offsets), labels, weights);
    }

    private LinearModel(int bits, List<String> names, byte[] lengths, byte[] labels, byte[] weights) {
        this.bits = bits;
        this.names = List.copyOf(names);
        entries = new short[labels.length];
        for (int entry = 0; entry < entries.length; entry++) {
            entries[entry] = (short) (labels[entry] << 8 | weights[entry] & 0xFF);
        }
        present = new long[2 * ((lengths.length >> 6) + 1)];
        int rows = 0;
        for (byte length : lengths) {
            rows += length != 0 ? 1 : 0;
        }
        starts = new int[rows + 1];
        int index = 0;
        for (int row = 0; row < lengths.length; row++) {
            if ((row & 63) == 0) {
                present[(row >> 6 << 1) + 1] = index;
            }
            if (lengths[row] != 0) {
                present[row >> 6 << 1] |= 1L << row;
                starts[index + 1] = starts[index] + lengths[row];
                index++;
            }
        }
    }

    private static byte[] lengths(int[] offsets) {
        byte[] lengths = new byte[offsets.length - 1];
        for (int row = 0; row < lengths.length; row++) {
            lengths[row] = (byte) (offsets[row + 1] - offsets[row]);
        }
        return lengths;
    }

    /** The row of a feature in a table of {@code 2^bits} rows. */
    public static int row(int hash, int bits) {
        return hash >>> (32 - bits);
    }

    @Override
    public int labels() {
        return names.size();
    }

    public List<String> names() {
        return names;
    }

    /**
     * In three rounds (which rows have weights, where and what their first ones are, what the others say), each a run of loads that do not wait for
     * one another: the tables are larger than a processor's near memory.
     */
    @Override
    public void score(Features features, float[] scores) {
        Arrays.fill(scores, 0);
        int[] notes = features.notes();
        int found = findRows(features, notes);
        for (int at = 0; at < found; at++) {
            int index = notes[2 * at];
            int start = starts[index];
            notes[2 * at] = start;
            notes[2 * at + 1] = starts[index + 1] - start << 16 | entries[start] & 0xFFFF;
        }
        for (int at = 0; at < found; at++) {
            int first = notes[2 * at + 1];
            add((short) first, scores);
            int start = notes[2 * at];
            int end = start + (first >> 16);
            for (int entry = start + 1; entry < end; entry++) {
                add(entries[entry], scores);
            }
        }
    }

    private static void add(short entry, float[] scores) {
        scores[entry >> 8] += weight((byte) entry);
    }

    /** What a stored byte stands for. */
    static float weight(byte stored) {
        return SQUARES[stored + 128];
    }

    /** The same scores from a table that is faster to ask and larger; for models of at most four labels. */
    public Scorer packed() {
        if (names.size() > PackedModel.MOST_LABELS) {
            throw new IllegalStateException(names.size() + " labels do not fit");
        }
        int[] rows = new int[1 << bits];
        int index = 0;
        for (int row = 0; row < rows.length; row++) {
            if ((present[row >> 6 << 1] & 1L << row) != 0) {
                for (int entry = starts[index]; entry < starts[index + 1]; entry++) {
                    rows[row] |= (entries[entry] & 0xFF) << 8 * (entries[entry] >> 8);
                }
                index++;
            }
        }
        return new PackedModel(rows, names.size());
    }

    /** Writes the indices of the rows that have weights to every second place and counts them, without a branch to guess. */
    private int findRows(Features features, int[] notes) {
        int shift = 32 - bits;
        int found = 0;
        int size = features.size();
        for (int feature = 0; feature < size; feature++) {
            int row = features.hash(feature) >>> shift;
            int block = row >> 6 << 1;
            long word = present[block];
            notes[2 * found] = (int) present[block + 1] + Long.bitCount(word & (1L << row) - 1);
            found += (int) (word >>> row & 1);
        }
        return found;
    }

    /** Reads the model that stands beside a class. */
    public static LinearModel load(Class<?> owner, String resource) {
        try (InputStream bytes = owner.getResourceAsStream(resource)) {
            if (bytes == null) {
                throw new IllegalStateException("no model " + resource + " beside " + owner);
            }
            return read(bytes);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    public static LinearModel read(InputStream bytes) throws IOException {
        DataInputStream in = new DataInputStream(new BufferedInputStream(new GZIPInputStream(bytes), 1 << 16));
        if (in.readInt() != MAGIC) {
            throw new IOException("not a linear model");
        }
        int bits = in.readByte();
        String[] names = new String[in.readByte()];
        for (int name = 0; name < names.length; name++) {
            names[name] = in.readUTF();
        }
        byte[] lengths = in.readNBytes(1 << bits);
        int entries = 0;
        for (byte length : lengths) {
            entries += length;
        }
        return new LinearModel(bits, List.of(names), lengths, in.readNBytes(entries), in.readNBytes(entries));
    }

    public void write(OutputStream bytes) throws IOException {
        try (DataOutputStream out =
                new DataOutputStream(new BufferedOutputStream(new GZIPOutputStream(bytes), 1 << 16))) {
            out.writeInt(MAGIC);
            out.writeByte(bits);
            out.writeByte(names.size());
            for (String name : names) {
                out.writeUTF(name);
            }
            int index = 0;
            for (int row = 0; row < 1 << bits; row++) {
                boolean has = (present[row >> 6 << 1] & 1L << row) != 0;
                out.writeByte(has ? starts[index + 1] - starts[index] : 0);
                index += has ? 1 : 0;
            }
            for (short entry : entries) {
                out.writeByte(entry >> 8);
            }
            for (short entry : entries) {
                out.writeByte(entry);
            }
        }
    }
}
