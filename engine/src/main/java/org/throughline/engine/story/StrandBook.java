package org.throughline.engine.story;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.throughline.engine.memory.Snapshot;

/** The live strands and the indexes that find candidates among them. */
final class StrandBook {
    /** How long after its last article a strand is kept, by time of receipt. */
    static final double KEPT_HOURS = 192;

    private static final int MOST_CANDIDATES = 8;
    private static final int MOST_FOREIGN = 12;
    private static final int MOST_LANGUAGES = 48;
    private static final int SMALL = 4096;

    /** A field by which candidates are found, and how many of its heaviest terms. */
    private record Key(Field field, int terms) {}

    private static final List<Key> KEYS =
            List.of(new Key(Field.ALL, 10), new Key(Field.NAMES, 8), new Key(Field.BODY, 8));
    private static final Key LINK = new Key(Field.LINK, 12);

    private final double windowHours;
    private final List<@Nullable Strand> strands = new ArrayList<>();
    private final Set<Integer> languages = new TreeSet<>();
    private CandidateIndex index = new CandidateIndex();
    private CandidateIndex links = new CandidateIndex();
    private double now = Double.NaN;
    private int live;
    private int sweepAt = SMALL;

    StrandBook(double windowHours) {
        this.windowHours = windowHours;
    }

    /** Something was received at that time. */
    void advance(double hours) {
        if (!Double.isNaN(hours) && (Double.isNaN(now) || hours > now)) {
            now = hours;
        }
    }

    int live() {
        return live;
    }

    /** The live strands by their slots, null where one has closed. */
    List<@Nullable Strand> bySlot() {
        return Collections.unmodifiableList(strands);
    }

    private List<Strand> all() {
        List<Strand> all = new ArrayList<>(live);
        for (Strand strand : strands) {
            if (strand != null) {
                all.add(strand);
            }
        }
        return all;
    }

    /** Puts a strand of one report where lookups find it. */
    void open(Strand strand) {
        strand.slot = strands.size();
        strands.add(strand);
        live++;
        touch(strand);
        strand.members.forEach(member -> post(strand, member.vector));
    }

    void join(Strand strand, Member member) {
        strand.add(member);
        touch(strand);
        post(strand, member.vector);
    }

    void touch(Strand strand) {
        strand.touched = now;
    }

    void close(Strand strand) {
        if (!strand.isHidden() && strands.get(strand.slot) == strand) {
            strands.set(strand.slot, null);
            live--;
        }
    }

    private void post(Strand strand, ReportVector vector) {
        for (Key key : KEYS) {
            for (int i : vector.heaviest(key.field(), key.terms())) {
                index.add(vector.terms()[i], strand.slot);
            }
        }
        if (languages.size() < MOST_LANGUAGES) {
            languages.add(strand.language);
        }
        for (int i : vector.heaviest(LINK.field(), LINK.terms())) {
            links.add(inLanguage(vector.terms()[i], strand.language), strand.slot);
        }
    }

    private static int inLanguage(int term, int language) {
        int key = term ^ (language * 0x7f4a7c15);
        return key == 0 ? 1 : key;
    }

    /** Live strands of the same language that share weighty terms, the most promising first. */
    List<Strand> candidates(Strand wanted) {
        ReportVector vector = wanted.members.getLast().vector;
        for (Key key : KEYS) {
            for (int i : vector.heaviest(key.field(), key.terms())) {
                index.look(vector.terms()[i], vector.weight(i));
            }
        }
        return near(index.best(3 * MOST_CANDIDATES), wanted, MOST_CANDIDATES);
    }

    /** Live strands of other languages that share weighty numbers, names and concepts. */
    List<Strand> foreign(Strand wanted) {
        if (languages.size() < 2) {
            return List.of();
        }
        ReportVector vector = wanted.members.getLast().vector;
        for (int i : vector.heaviest(LINK.field(), LINK.terms())) {
            for (int language : languages) {
                if (language != wanted.language) {
                    links.look(inLanguage(vector.terms()[i], language), vector.weight(i));
                }
            }
        }
        return near(links.best(2 * MOST_FOREIGN), wanted, MOST_FOREIGN);
    }

    private List<Strand> near(int[] slots, Strand wanted, int most) {
        List<Strand> found = new ArrayList<>(most);
        for (int slot : slots) {
            Strand strand = strands.get(slot);
            if (strand != null && strand != wanted && found.size() < most && isNear(strand, wanted)) {
                found.add(strand);
            }
        }
        return found;
    }

    /** Whether both fall into one window: a late report finds the strand of its own days, whatever came since. */
    private boolean isNear(Strand strand, Strand wanted) {
        boolean undated = Double.isNaN(strand.newest) || Double.isNaN(wanted.newest);
        return undated || Math.abs(wanted.newest - strand.newest) <= windowHours;
    }

    /** Whether the strand may still take reports. */
    boolean isLive(Strand strand) {
        return Double.isNaN(now) || Double.isNaN(strand.touched) || now - strand.touched <= KEPT_HOURS;
    }

    /** Lets go of closed strands if most are: lookups would find them before those that take their place. */
    void forgetClosed() {
        if (strands.size() > 2 * live) {
            sweep(List.of());
        }
    }

    /** Whether it is time for {@link #sweep}: amortised, when as many strands have come as were left by the last one. */
    boolean isSweepDue() {
        return strands.size() >= sweepAt;
    }

    /** Lets go of these strands and of the room that closed ones took. */
    void sweep(List<Strand> over) {
        over.forEach(this::close);
        List<Strand> left = all();
        index = new CandidateIndex();
        links = new CandidateIndex();
        languages.clear();
        strands.clear();
        for (Strand strand : left) {
            strand.slot = strands.size();
            strands.add(strand);
            strand.members.forEach(member -> post(strand, member.vector));
        }
        sweepAt = Math.max(SMALL, live * 2);
    }

    void save(DataOutputStream out) throws IOException {
        out.writeInt(strands.size());
        for (Strand strand : strands) {
            out.writeBoolean(strand != null);
            if (strand != null) {
                strand.save(out);
            }
        }
        Snapshot.write(out, languages.stream().mapToInt(Integer::intValue).toArray(), languages.size());
        index.save(out);
        links.save(out);
        out.writeDouble(now);
        out.writeInt(sweepAt);
    }

    void restore(DataInputStream in) throws IOException {
        for (int left = in.readInt(); left > 0; left--) {
            boolean open = in.readBoolean();
            strands.add(open ? Strand.restored(in) : null);
            live += open ? 1 : 0;
        }
        for (int language : Snapshot.readInts(in)) {
            languages.add(language);
        }
        index = CandidateIndex.restored(in);
        links = CandidateIndex.restored(in);
        now = in.readDouble();
        sweepAt = in.readInt();
    }
}
