package org.throughline.engine.story;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.throughline.engine.memory.IdTable;

/**
 * The part of a story that is told in one language: its reports and when they came. While they are few, every comparison looks
 * at each of them; of more than {@value #FEW} it keeps the sum of the vectors ({@link VectorSum}).
 */
final class Strand {
    /** Reports that are compared one by one. */
    static final int FEW = 8;

    /** What a report is part of that has not been placed. */
    static final Strand NONE = new Strand(0);

    final int language;

    /** Whether no other report may join: digests. */
    boolean hidden;

    /** In the order of their times. */
    final List<Member> members = new ArrayList<>(1);

    /** The story that the strand is part of; set as soon as the strand is open. */
    Telling story = Telling.NOWHERE;

    /** When it last took an article, by time of receipt in hours; NaN while nothing had a time. */
    double touched = Double.NaN;

    double newest = Double.NaN;
    double oldest = Double.NaN;
    private double total;
    private int timed;
    private @Nullable VectorSum sum;

    /** Squared lengths of the sum, field by field; only of several reports and while they are few. */
    private double @Nullable [] squares;

    Strand(int language) {
        this.language = language;
    }

    static Strand of(Member only) {
        Strand strand = new Strand(only.language);
        strand.add(only);
        return strand;
    }

    /** A strand of the reports of both; leaves them as they are. */
    static Strand joined(Strand one, Strand other) {
        Strand large = one.size() >= other.size() ? one : other;
        Strand small = large == one ? other : one;
        Strand both = new Strand(one.language);
        both.members.addAll(large.members);
        both.newest = large.newest;
        both.oldest = large.oldest;
        both.total = large.total;
        both.timed = large.timed;
        both.touched = small.touched > large.touched || Double.isNaN(large.touched) ? small.touched : large.touched;
        both.sum = large.sum == null ? null : large.sum.copy();
        both.squares = large.squares == null ? null : large.squares.clone();
        small.members.forEach(both::add);
        return both;
    }

    /** The family of the earliest report: tells strands apart that are alive at the same time. */
    long first() {
        return members.getFirst().family;
    }

    void add(Member member) {
        VectorSum known = sum;
        if (known != null) {
            known.add(member.vector);
        } else if (members.size() == FEW) {
            sum = summed(member);
            squares = null;
        } else if (!members.isEmpty()) {
            lengthen(member);
        }
        int at = members.size();
        while (at > 0 && Member.ORDER.compare(member, members.get(at - 1)) < 0) {
            at--;
        }
        members.add(at, member);
        time(member);
    }

    private VectorSum summed(Member last) {
        VectorSum all = new VectorSum();
        members.forEach(member -> all.add(member.vector));
        all.add(last.vector);
        return all;
    }

    private void lengthen(Member member) {
        double[] longer = squares;
        if (longer == null) {
            longer = new double[Field.COUNT];
            addOnes(members.getFirst(), longer);
            squares = longer;
        }
        double[] cosines = new double[Field.COUNT];
        for (Member other : members) {
            other.vector.cosines(member.vector, cosines);
            for (int f = 0; f < longer.length; f++) {
                longer[f] += 2 * cosines[f];
            }
        }
        addOnes(member, longer);
    }

    private static void addOnes(Member member, double[] squares) {
        for (Field field : Field.all()) {
            squares[field.ordinal()] += member.vector.has(field) ? 1 : 0;
        }
    }

    private void time(Member member) {
        if (!Double.isNaN(member.hours)) {
            newest = Double.isNaN(newest) ? member.newest : Math.max(newest, member.newest);
            oldest = Double.isNaN(oldest) ? member.hours : Math.min(oldest, member.hours);
            total += member.hours;
            timed++;
        }
    }

    /** A copy of a member's report came at that time. */
    void seen(Member member, double hours) {
        if (!Double.isNaN(hours)) {
            member.seen(hours);
            newest = Double.isNaN(newest) ? hours : Math.max(newest, hours);
        }
    }

    void remove(Member member) {
        List<Member> left = new ArrayList<>(members);
        left.remove(member);
        members.clear();
        sum = null;
        squares = null;
        newest = Double.NaN;
        oldest = Double.NaN;
        total = 0;
        timed = 0;
        left.forEach(this::add);
    }

    int size() {
        return members.size();
    }

    boolean isTimed() {
        return timed > 0;
    }

    double mean() {
        return timed == 0 ? Double.NaN : total / timed;
    }

    boolean hasSource(int source) {
        for (Member member : members) {
            if (member.source == source) {
                return true;
            }
        }
        return false;
    }

    @Nullable
    VectorSum sum() {
        return sum;
    }

    double length(Field field) {
        VectorSum summed = sum;
        double[] known = squares;
        if (summed != null) {
            return summed.length(field);
        }
        return known != null
                ? Math.sqrt(Math.max(0, known[field.ordinal()]))
                : members.getFirst().vector.has(field) ? 1 : 0;
    }

    void save(DataOutputStream out) throws IOException {
        out.writeInt(language);
        out.writeBoolean(hidden);
        out.writeDouble(touched);
        out.writeInt(members.size());
        for (Member member : members) {
            member.save(out);
        }
        VectorSum known = sum;
        out.writeBoolean(known != null);
        if (known != null) {
            known.save(out);
        }
    }

    static Strand restored(DataInputStream in, IdTable<Neighbours.Saved> neighbours) throws IOException {
        Strand strand = new Strand(in.readInt());
        strand.hidden = in.readBoolean();
        strand.touched = in.readDouble();
        for (int left = in.readInt(); left > 0; left--) {
            Member member = Member.restored(in, neighbours);
            member.strand = strand;
            strand.add(member);
        }
        strand.sum = in.readBoolean() ? VectorSum.restored(in) : null;
        return strand;
    }
}
