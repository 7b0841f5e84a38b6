package org.throughline.engine.story;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.Comparator;
import org.throughline.engine.memory.IdTable;
import org.throughline.engine.memory.Snapshot;

/** A family as a strand holds it: the words of its first report, when its articles came, and which reports it is like. */
final class Member {
    /** By time, those without one last, then by id: the order in which a strand holds its reports, however they came. */
    static final Comparator<Member> ORDER =
            Comparator.comparingDouble((Member member) -> member.hours).thenComparingLong(member -> member.family);

    /** Stands for a place in no index. */
    static final int NOWHERE = -1;

    final long family;
    final int language;
    final ReportVector vector;

    /** When the report was published, in hours since 1970; NaN if unknown. */
    final double hours;

    /** Hash of the source's name, 0 if unknown. */
    final int source;

    /** When the newest article of the family was published. */
    double newest;

    /** Place in the {@link ReportIndex}. */
    int slot = NOWHERE;

    /** The strand that it is part of; set as soon as it is placed. */
    Strand strand = Strand.NONE;

    /** What it is like. */
    Neighbours near = Neighbours.NONE;

    Member(long family, int language, ReportVector vector, double hours, int source) {
        this.family = family;
        this.language = language;
        this.vector = vector;
        this.hours = hours;
        this.source = source;
        this.newest = hours;
    }

    /** A copy came at that time. */
    void seen(double copied) {
        newest = Double.isNaN(newest) || copied > newest ? copied : newest;
    }

    void save(DataOutputStream out) throws IOException {
        out.writeLong(family);
        out.writeInt(language);
        vector.save(out);
        out.writeDouble(hours);
        out.writeInt(source);
        out.writeDouble(newest);
        out.writeInt(slot);
        Snapshot.write(out, near.families());
        Snapshot.write(out, near.scores());
    }

    /** A report without its neighbours: the stream holds their families and scores, to be read by {@link #restoreNeighbours} when all are there. */
    static Member restored(DataInputStream in, IdTable<Neighbours.Saved> saved) throws IOException {
        Member member =
                new Member(in.readLong(), in.readInt(), ReportVector.restored(in), in.readDouble(), in.readInt());
        member.newest = in.readDouble();
        member.slot = in.readInt();
        saved.put(member.family, new Neighbours.Saved(Snapshot.readLongs(in), Snapshot.readFloats(in)));
        return member;
    }
}
