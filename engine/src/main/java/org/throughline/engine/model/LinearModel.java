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
 * two neighbouring offsets and a short run of bytes a feature. A byte stands for its own square with its sign, so that many
 * small weights and a few large ones both fit. Immutable and safe for many threads. The file is the
 * same arrays, gzip; the length of every row comes first, as a byte.
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
    private final int[] offsets;
    private final byte[] labels;
    private final byte[] weights;

    /**
     * @param offsets where each row starts in {@code labels} and {@code weights}, and one more for the end
     */
    public LinearModel(int bits, List<String> names, int[] offsets, byte[] labels, byte[] weights) {
        this.bits = bits;
        this.names = List.copyOf(names);
        this.offsets = offsets;
        this.labels = labels;
        this.weights = weights;
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

    @Override
    public void score(Features features, float[] scores) {
        Arrays.fill(scores, 0);
        for (int feature = 0; feature < features.size(); feature++) {
            int row = row(features.hash(feature), bits);
            int end = offsets[row + 1];
            for (int entry = offsets[row]; entry < end; entry++) {
                scores[labels[entry]] += SQUARES[weights[entry] + 128];
            }
        }
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
        int[] offsets = new int[(1 << bits) + 1];
        byte[] lengths = in.readNBytes(1 << bits);
        for (int row = 0; row < lengths.length; row++) {
            offsets[row + 1] = offsets[row] + lengths[row];
        }
        int entries = offsets[lengths.length];
        return new LinearModel(bits, List.of(names), offsets, in.readNBytes(entries), in.readNBytes(entries));
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
            for (int row = 0; row + 1 < offsets.length; row++) {
                out.writeByte(offsets[row + 1] - offsets[row]);
            }
            out.write(labels);
            out.write(weights);
        }
    }
}
