package org.throughline.engine.story;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The part of a story that is told in one language: its reports and when they came. While they are few, every comparison looks
 * at each of them; of more than {@value #FEW} it keeps the sum of the vectors ({@link VectorSum}).
 */
final class Strand {
    /** Reports that are compared one by one. */
    static final int FEW = 8;

    /** Stands for what no lookup finds: digests. */
    static final int HIDDEN = -1;

    private static final Telling NONE = new Telling(0);

    /** Place among the live strands; changes when those that are over go. */
    int slot;

    final long id;
    final int language;
    final List<Member> members = new ArrayList<>(1);

    /** The story that the strand is part of; set as soon as the strand is open. */
    Telling story = NONE;

    /** When it last took an article, by time of receipt in hours; NaN while nothing had a time. */
    double touched = Double.NaN;

    double newest = Double.NaN;
    double oldest = Double.NaN;
    private double total;
    private int timed;
    private @Nullable VectorSum sum;

    /** Squared lengths of the sum, field by field; only of several reports and while they are few. */
    private double @Nullable [] squares;

    Strand(int slot, long id, int language) {
        this.slot = slot;
        this.id = id;
        this.language = language;
    }

    static Strand of(int slot, Member only, int language) {
        Strand strand = new Strand(slot, only.family, language);
        strand.add(only);
        return strand;
    }

    boolean isHidden() {
        return slot == HIDDEN;
    }

    void add(Member member) {
        VectorSum known = sum;
        if (known != null) {
            known.add(member.vector, 1);
        } else if (members.size() == FEW) {
            sum = summed(member);
            squares = null;
        } else if (!members.isEmpty()) {
            lengthen(member);
        }
        members.add(member);
        time(member);
    }

    private VectorSum summed(Member last) {
        VectorSum all = new VectorSum();
        members.forEach(member -> all.add(member.vector, 1));
        all.add(last.vector, 1);
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
    void seen(long family, double hours) {
        Member member = member(family);
        if (member != null && !Double.isNaN(hours)) {
            member.seen(hours);
            newest = Double.isNaN(newest) ? hours : Math.max(newest, hours);
        }
    }

    void remove(@Nullable Member member) {
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

    /** The family's report in this strand, if it has one. */
    @Nullable
    Member member(long family) {
        for (Member member : members) {
            if (member.family == family) {
                return member;
            }
        }
        return null;
    }

    /** A strand of the other reports, in no index; of many it is this one, to which one report more or less is nothing. */
    Strand without(Member member) {
        if (members.size() > FEW) {
            return this;
        }
        Strand rest = new Strand(slot, id, language);
        members.stream().filter(one -> one != member).forEach(rest::add);
        return rest;
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
        out.writeInt(slot);
        out.writeLong(id);
        out.writeInt(language);
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

    static Strand restored(DataInputStream in) throws IOException {
        Strand strand = new Strand(in.readInt(), in.readLong(), in.readInt());
        strand.touched = in.readDouble();
        for (int left = in.readInt(); left > 0; left--) {
            strand.add(Member.restored(in));
        }
        strand.sum = in.readBoolean() ? VectorSum.restored(in) : null;
        return strand;
    }
}
