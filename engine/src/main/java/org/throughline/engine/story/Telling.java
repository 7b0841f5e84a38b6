package org.throughline.engine.story;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.throughline.engine.article.Ids;
import org.throughline.engine.memory.IdTable;
import org.throughline.engine.memory.Snapshot;

/** A story as the book holds it: its strands, one or more languages under one id; when it is over, its families only. */
final class Telling {
    private static final long[] NONE = {};

    /** What a strand is part of before it is open. */
    static final Telling NOWHERE = new Telling(0);

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

    /** The id, or one made of it if it is taken. */
    static long freeId(Set<Long> taken, long id) {
        long free = id;
        while (taken.contains(free)) {
            free = Ids.mix(free + 1);
        }
        return free;
    }

    /** What can grow no more, then the rest by when it was reported: a strand is of one language, and none comes first. */
    List<Long> families() {
        List<Long> families = new ArrayList<>();
        for (long family : over) {
            families.add(family);
        }
        strands.stream()
                .flatMap(strand -> strand.members.stream())
                .sorted(Member.ORDER)
                .forEach(member -> families.add(member.family));
        return families;
    }

    /** The families of the strands. */
    List<Long> live() {
        return strands.stream()
                .flatMap(strand -> strand.members.stream())
                .map(member -> member.family)
                .toList();
    }

    Story view() {
        return new Story(id, families());
    }

    void save(DataOutputStream out) throws IOException {
        out.writeLong(id);
        Snapshot.write(out, over);
        out.writeInt(strands.size());
        for (Strand strand : strands) {
            strand.save(out);
        }
    }

    static Telling restored(DataInputStream in, IdTable<Neighbours.Saved> neighbours) throws IOException {
        Telling telling = new Telling(in.readLong());
        telling.over = Snapshot.readLongs(in);
        for (int left = in.readInt(); left > 0; left--) {
            Strand strand = Strand.restored(in, neighbours);
            strand.story = telling;
            telling.strands.add(strand);
        }
        return telling;
    }
}
