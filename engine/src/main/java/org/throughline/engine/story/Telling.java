package org.throughline.engine.story;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.throughline.engine.memory.Snapshot;

/** A story as the book holds it: its strands, one or more languages under one id; when it is over, its families only. */
final class Telling {
    private static final long[] NONE = {};

    long id;
    final List<Strand> strands = new ArrayList<>(1);

    /** Families whose strands are over. */
    long[] over = NONE;

    /** When it opened, counted by thinkings over; not part of the state. */
    int era;

    Telling(long id) {
        this.id = id;
    }

    boolean isEmpty() {
        return strands.isEmpty() && over.length == 0;
    }

    /** Lets go of the strands and keeps what they told. */
    void retire() {
        over = families().stream().mapToLong(Long::longValue).toArray();
        strands.clear();
    }

    List<Long> families() {
        List<Long> families = new ArrayList<>();
        for (long family : over) {
            families.add(family);
        }
        for (Strand strand : strands) {
            strand.members.forEach(member -> families.add(member.family));
        }
        return families;
    }

    Story view() {
        return new Story(id, families());
    }

    void save(DataOutputStream out) throws IOException {
        out.writeLong(id);
        Snapshot.write(out, over);
        out.writeInt(strands.size());
        for (Strand strand : strands) {
            out.writeInt(strand.slot);
            if (strand.isHidden()) {
                strand.save(out);
            }
        }
    }

    static Telling restored(DataInputStream in, List<@Nullable Strand> live) throws IOException {
        Telling telling = new Telling(in.readLong());
        telling.over = Snapshot.readLongs(in);
        for (int left = in.readInt(); left > 0; left--) {
            int slot = in.readInt();
            Strand strand = slot == Strand.HIDDEN ? Strand.restored(in) : live.get(slot);
            if (strand == null) {
                throw new IOException("a story without its strand");
            }
            strand.story = telling;
            telling.strands.add(strand);
        }
        return telling;
    }
}
