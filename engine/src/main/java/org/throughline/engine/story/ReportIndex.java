package org.throughline.engine.story;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.throughline.engine.memory.Snapshot;

/** The reports of the live strands, and the indexes that find among them what a report may be one story with. */
final class ReportIndex {
    /** How long after its last article a strand is kept, by time of receipt. */
    static final double KEPT_HOURS = 192;

    private static final int MOST_CANDIDATES = 12;
    private static final int MOST_FOREIGN = 12;
    private static final int MOST_LANGUAGES = 48;
    private static final int SMALL = 4096;

    /** A field by which candidates are found, and how many of its heaviest terms. */
    private record Key(Field field, int terms) {}

    private static final List<Key> KEYS =
            List.of(new Key(Field.ALL, 10), new Key(Field.NAMES, 8), new Key(Field.BODY, 8));
    private static final Key LINK = new Key(Field.LINK, 12);

    private final double windowHours;
    private final List<@Nullable Member> reports = new ArrayList<>();
    private final Set<Integer> languages = new TreeSet<>();
    private CandidateIndex index = new CandidateIndex();
    private CandidateIndex links = new CandidateIndex();
    private double now = Double.NaN;
    private int live;
    private int sweepAt = SMALL;

    ReportIndex(double windowHours) {
        this.windowHours = windowHours;
    }

    /** Something was received at that time. */
    void advance(double hours) {
        if (!Double.isNaN(hours) && (Double.isNaN(now) || hours > now)) {
            now = hours;
        }
    }

    /** How many reports are held. */
    int live() {
        return live;
    }

    boolean hasLanguages() {
        return languages.size() > 1;
    }

    /** Puts a report where lookups find it. */
    void add(Member report) {
        report.slot = reports.size();
        reports.add(report);
        live++;
        post(report);
    }

    /** Something of the strand was received just now. */
    void touch(Strand strand) {
        strand.touched = now;
    }

    void remove(Member report) {
        if (report.slot != Member.NOWHERE) {
            reports.set(report.slot, null);
            report.slot = Member.NOWHERE;
            live--;
            for (int i = 0; i < report.near.size(); i++) {
                report.near.report(i).near.remove(report);
            }
            report.near = Neighbours.NONE;
        }
    }

    private void post(Member report) {
        ReportVector vector = report.vector;
        for (Key key : KEYS) {
            for (int i : vector.heaviest(key.field(), key.terms())) {
                index.add(vector.terms()[i], report.slot);
            }
        }
        if (languages.size() < MOST_LANGUAGES) {
            languages.add(report.language);
        }
        for (int i : vector.heaviest(LINK.field(), LINK.terms())) {
            links.add(inLanguage(vector.terms()[i], report.language), report.slot);
        }
    }

    private static int inLanguage(int term, int language) {
        int key = term ^ (language * 0x7f4a7c15);
        return key == 0 ? 1 : key;
    }

    /** Reports of the same language that share weighty terms, the most promising first. */
    List<Member> candidates(Member wanted) {
        ReportVector vector = wanted.vector;
        for (Key key : KEYS) {
            for (int i : vector.heaviest(key.field(), key.terms())) {
                index.look(vector.terms()[i], vector.weight(i));
            }
        }
        return near(index.best(3 * MOST_CANDIDATES), wanted, MOST_CANDIDATES);
    }

    /** Reports in other languages that share weighty numbers, names and concepts. */
    List<Member> foreign(Member wanted) {
        if (languages.size() < 2) {
            return List.of();
        }
        ReportVector vector = wanted.vector;
        for (int i : vector.heaviest(LINK.field(), LINK.terms())) {
            for (int language : languages) {
                if (language != wanted.language) {
                    links.look(inLanguage(vector.terms()[i], language), vector.weight(i));
                }
            }
        }
        return near(links.best(2 * MOST_FOREIGN), wanted, MOST_FOREIGN);
    }

    private List<Member> near(int[] slots, Member wanted, int most) {
        List<Member> found = new ArrayList<>(most);
        for (int slot : slots) {
            Member report = reports.get(slot);
            if (report != null && report != wanted && found.size() < most && isNear(report.strand, wanted)) {
                found.add(report);
            }
        }
        return found;
    }

    /** Whether both fall into one window: a late report finds the strand of its own days, whatever came since. */
    private boolean isNear(Strand strand, Member wanted) {
        boolean undated = Double.isNaN(strand.newest) || Double.isNaN(wanted.newest);
        return undated || Math.abs(wanted.newest - strand.newest) <= windowHours;
    }

    /** Whether the strand may still take reports. */
    boolean isLive(Strand strand) {
        return Double.isNaN(now) || Double.isNaN(strand.touched) || now - strand.touched <= KEPT_HOURS;
    }

    /** Whether it is time for {@link #sweep}: amortised, when as many reports have come as were left by the last one. */
    boolean isSweepDue() {
        return reports.size() >= sweepAt;
    }

    /** Lets go of these reports and of the room that those before them took. */
    void sweep(List<Member> over) {
        over.forEach(this::remove);
        List<Member> left = new ArrayList<>(live);
        for (Member report : reports) {
            if (report != null) {
                left.add(report);
            }
        }
        index = new CandidateIndex();
        links = new CandidateIndex();
        languages.clear();
        reports.clear();
        for (Member report : left) {
            report.slot = reports.size();
            reports.add(report);
            post(report);
        }
        sweepAt = Math.max(SMALL, live * 2);
    }

    void save(DataOutputStream out) throws IOException {
        out.writeInt(reports.size());
        Snapshot.write(out, languages.stream().mapToInt(Integer::intValue).toArray(), languages.size());
        index.save(out);
        links.save(out);
        out.writeDouble(now);
        out.writeInt(sweepAt);
    }

    /** @param known the reports, in any order, each with its place */
    void restore(DataInputStream in, Iterable<Member> known) throws IOException {
        for (int left = in.readInt(); left > 0; left--) {
            reports.add(null);
        }
        for (Member report : known) {
            if (report.slot != Member.NOWHERE) {
                reports.set(report.slot, report);
                live++;
            }
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
