package org.throughline.engine.copy;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** A family as the index holds it: its reports, and the words of the first one while copies may come. */
final class FamilyState {
    private static final long HOUR = 3600;

    final long id;
    final List<Report> reports = new ArrayList<>(1);

    /** Null when no more copies are taken. */
    @Nullable
    ReportWords words;

    /** When its newest article was published, in seconds; {@link Report#UNDATED} if unknown. */
    long newest = Report.UNDATED;

    /** When its last article was received, in seconds. */
    long touched = Report.UNDATED;

    FamilyState(long id, @Nullable ReportWords words) {
        this.id = id;
        this.words = words;
    }

    boolean hasSource(int source) {
        for (Report report : reports) {
            if (report.source == source) {
                return true;
            }
        }
        return false;
    }

    void add(Report report) {
        reports.add(report);
        newest = Math.max(newest, report.time);
    }

    Report original() {
        Report original = reports.getFirst();
        for (Report report : reports) {
            original = report.precedes(original) ? report : original;
        }
        return original;
    }

    /** The agency named most often; the first in the alphabet among equals. */
    private @Nullable String agency() {
        Map<String, Integer> counts = new TreeMap<>();
        for (Report report : reports) {
            if (report.agency != null) {
                counts.merge(report.agency, 1, Integer::sum);
            }
        }
        String most = null;
        for (Map.Entry<String, Integer> entry : counts.entrySet()) {
            most = most == null || entry.getValue() > counts.getOrDefault(most, 0) ? entry.getKey() : most;
        }
        return most;
    }

    Family view() {
        Report original = original();
        List<Family.Member> members = new ArrayList<>(reports.size());
        for (Report report : reports) {
            CopyKind kind = report == original
                    ? CopyKind.ORIGINAL
                    : report.kind() == CopyKind.ORIGINAL ? CopyKind.EDITED : report.kind();
            members.add(new Family.Member(report.article, kind, report == original ? 1 : report.similarity));
        }
        return new Family(id, original.article, agency(), confidence(original), members);
    }

    /** The agency's own report is nearly certain; the earliest one by an hour or more is likely; else it is a guess. */
    private double confidence(Report original) {
        if (reports.size() == 1 || original.isAgencysOwn()) {
            return 0.95;
        }
        for (Report report : reports) {
            if (report != original
                    && (!original.isDated() || !report.isDated() || report.time - original.time < HOUR)) {
                return 0.5;
            }
        }
        return 0.75;
    }

    void save(DataOutputStream out) throws IOException {
        out.writeLong(id);
        ReportWords known = words;
        out.writeBoolean(known != null);
        if (known != null) {
            known.save(out);
        }
        out.writeLong(newest);
        out.writeLong(touched);
        out.writeInt(reports.size());
        for (Report report : reports) {
            report.save(out);
        }
    }

    static FamilyState restored(DataInputStream in) throws IOException {
        FamilyState family = new FamilyState(in.readLong(), in.readBoolean() ? ReportWords.restored(in) : null);
        family.newest = in.readLong();
        family.touched = in.readLong();
        for (int left = in.readInt(); left > 0; left--) {
            family.reports.add(Report.restored(in));
        }
        return family;
    }
}
