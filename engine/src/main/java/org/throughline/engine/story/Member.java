package org.throughline.engine.story;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;

/** A family as a strand holds it: the words of its first report, and when its articles came. */
final class Member {
    final long family;
    final ReportVector vector;

    /** When the report was published, in hours since 1970; NaN if unknown. */
    final double hours;

    /** Hash of the source's name, 0 if unknown. */
    final int source;

    /** When the newest article of the family was published. */
    double newest;

    Member(long family, ReportVector vector, double hours, int source) {
        this.family = family;
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
        vector.save(out);
        out.writeDouble(hours);
        out.writeInt(source);
        out.writeDouble(newest);
    }

    static Member restored(DataInputStream in) throws IOException {
        Member member = new Member(in.readLong(), ReportVector.restored(in), in.readDouble(), in.readInt());
        member.newest = in.readDouble();
        return member;
    }
}
