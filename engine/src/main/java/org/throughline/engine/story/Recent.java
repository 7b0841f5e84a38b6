package org.throughline.engine.story;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.Arrays;
import org.throughline.engine.memory.Snapshot;

/** The families placed last, in a ring: each comes up again after a few and after many others. */
final class Recent {
    private static final int SOON = 40;
    private static final int LATE = 600;

    private final long[] ring = new long[LATE + 1];
    private int count;

    /** Remembers a placement; the families that are due again. */
    long[] next(long family) {
        ring[count % ring.length] = family;
        long[] due = new long[2];
        int found = 0;
        for (int ago : new int[] {SOON, LATE}) {
            if (count >= ago) {
                due[found++] = ring[(count - ago) % ring.length];
            }
        }
        count = count + 1 == 3 * ring.length ? 2 * ring.length : count + 1;
        return found == due.length ? due : Arrays.copyOf(due, found);
    }

    void clear() {
        Arrays.fill(ring, 0);
        count = 0;
    }

    void save(DataOutputStream out) throws IOException {
        Snapshot.write(out, ring);
        out.writeInt(count);
    }

    void restore(DataInputStream in) throws IOException {
        System.arraycopy(Snapshot.readLongs(in), 0, ring, 0, ring.length);
        count = in.readInt();
    }
}
