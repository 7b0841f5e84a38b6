package org.throughline.engine.memory;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/**
 * The state of several memories as one compressed stream, each followed by its digest. To go on after a crash: restore the last
 * snapshot into new memories of the same kinds in the same order, then replay the log from the number that was
 * noted with it.
 *
 * <pre>
 *   Snapshot.save(file, List.of(copies, stories, storylines));
 *   Snapshot.restore(file, List.of(newCopies, newStories, newStorylines));
 * </pre>
 *
 * <p>A stream that was cut off, altered or written by another format is refused with an {@link IOException}; the memories
 * are then to be thrown away and the log replayed from its beginning.
 */
public final class Snapshot {
    private static final int MAGIC = 0x54484c53;

    /** Goes up with every change of what a memory writes. */
    private static final int FORMAT = 3;

    /** Numbers for which room is made before they have been read: a damaged length must not ask for all memory. */
    private static final int AT_ONCE = 1 << 16;

    private Snapshot() {}

    private static int count(DataInputStream in) throws IOException {
        int count = in.readInt();
        if (count < 0) {
            throw new IOException("the snapshot is damaged: a length below zero");
        }
        return count;
    }

    private static int longer(int full, int count) {
        return (int) Math.min(count, full * 2L);
    }

    /** Writes the memories; leaves the stream open. */
    public static void save(OutputStream to, List<? extends Restorable> memories) throws IOException {
        GZIPOutputStream compressed = new GZIPOutputStream(to, 1 << 16);
        DataOutputStream out = new DataOutputStream(new BufferedOutputStream(compressed, 1 << 16));
        out.writeInt(MAGIC);
        out.writeInt(FORMAT);
        out.writeInt(memories.size());
        for (Restorable memory : memories) {
            memory.save(out);
            out.writeLong(memory.digest());
        }
        out.flush();
        compressed.finish();
    }

    /**
     * Reads what {@link #save} wrote.
     *
     * @throws IOException if it is not a whole snapshot of these memories in this format
     */
    public static void restore(InputStream from, List<? extends Restorable> memories) throws IOException {
        DataInputStream in = new DataInputStream(new BufferedInputStream(new GZIPInputStream(from, 1 << 16), 1 << 16));
        if (in.readInt() != MAGIC || in.readInt() != FORMAT || in.readInt() != memories.size()) {
            throw new IOException("not a snapshot of this version");
        }
        for (Restorable memory : memories) {
            try {
                memory.restore(in);
            } catch (IndexOutOfBoundsException | IllegalArgumentException | NegativeArraySizeException damaged) {
                throw new IOException("the snapshot is damaged", damaged);
            }
            if (in.readLong() != memory.digest()) {
                throw new IOException("the snapshot is damaged: its digest differs");
            }
        }
        if (in.read() >= 0) {
            throw new IOException("the snapshot goes on after its end");
        }
    }

    /** Writes the first numbers of an array. */
    public static void write(DataOutputStream out, int[] numbers, int count) throws IOException {
        out.writeInt(count);
        for (int i = 0; i < count; i++) {
            out.writeInt(numbers[i]);
        }
    }

    public static int[] readInts(DataInputStream in) throws IOException {
        int count = count(in);
        int[] numbers = new int[Math.min(count, AT_ONCE)];
        for (int i = 0; i < count; i++) {
            if (i == numbers.length) {
                numbers = Arrays.copyOf(numbers, longer(i, count));
            }
            numbers[i] = in.readInt();
        }
        return numbers;
    }

    /** Writes a text of any length, lone surrogates included. */
    public static void write(DataOutputStream out, String text) throws IOException {
        out.writeInt(text.length());
        out.writeChars(text);
    }

    public static String readString(DataInputStream in) throws IOException {
        int count = count(in);
        StringBuilder text = new StringBuilder(Math.min(count, AT_ONCE));
        for (int i = 0; i < count; i++) {
            text.append(in.readChar());
        }
        return text.toString();
    }

    public static void write(DataOutputStream out, SortedMap<String, Integer> counts) throws IOException {
        out.writeInt(counts.size());
        for (Map.Entry<String, Integer> count : counts.entrySet()) {
            write(out, count.getKey());
            out.writeInt(count.getValue());
        }
    }

    public static SortedMap<String, Integer> readCounts(DataInputStream in) throws IOException {
        SortedMap<String, Integer> counts = new TreeMap<>();
        for (int left = in.readInt(); left > 0; left--) {
            counts.put(readString(in), in.readInt());
        }
        return counts;
    }

    public static void write(DataOutputStream out, short[] numbers) throws IOException {
        out.writeInt(numbers.length);
        for (short number : numbers) {
            out.writeShort(number);
        }
    }

    public static short[] readShorts(DataInputStream in) throws IOException {
        int count = count(in);
        short[] numbers = new short[Math.min(count, AT_ONCE)];
        for (int i = 0; i < count; i++) {
            if (i == numbers.length) {
                numbers = Arrays.copyOf(numbers, longer(i, count));
            }
            numbers[i] = in.readShort();
        }
        return numbers;
    }

    public static void write(DataOutputStream out, long[] numbers) throws IOException {
        out.writeInt(numbers.length);
        for (long number : numbers) {
            out.writeLong(number);
        }
    }

    public static long[] readLongs(DataInputStream in) throws IOException {
        int count = count(in);
        long[] numbers = new long[Math.min(count, AT_ONCE)];
        for (int i = 0; i < count; i++) {
            if (i == numbers.length) {
                numbers = Arrays.copyOf(numbers, longer(i, count));
            }
            numbers[i] = in.readLong();
        }
        return numbers;
    }

    public static void write(DataOutputStream out, float[] numbers) throws IOException {
        out.writeInt(numbers.length);
        for (float number : numbers) {
            out.writeFloat(number);
        }
    }

    public static float[] readFloats(DataInputStream in) throws IOException {
        int count = count(in);
        float[] numbers = new float[Math.min(count, AT_ONCE)];
        for (int i = 0; i < count; i++) {
            if (i == numbers.length) {
                numbers = Arrays.copyOf(numbers, longer(i, count));
            }
            numbers[i] = in.readFloat();
        }
        return numbers;
    }
}
