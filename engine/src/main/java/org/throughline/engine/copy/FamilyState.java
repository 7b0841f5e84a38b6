package org.throughline.engine.copy;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** A family as the index holds it: its reports, and the words of the one that stands for it while copies may come. */
final class FamilyState {
    final long id;
    final List<Report> reports = new ArrayList<>(1);

    @Nullable
    ReportWords words;

    @Nullable
    Instant newest;

    FamilyState(long id, Report first, ReportWords words) {
        this.id = id;
        this.words = words;
        add(first);
    }

    boolean hasSource(int source) {
        return reports.stream().anyMatch(report -> report.source == source);
    }

    void add(Report report) {
        reports.add(report);
        Instant time = report.time;
        if (time != null && (newest == null || time.isAfter(newest))) {
            newest = time;
        }
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
                    : report.kind == CopyKind.ORIGINAL ? CopyKind.EDITED : report.kind;
            members.add(new Family.Member(report.article, kind, report == original ? 1 : report.similarity));
        }
        return new Family(id, original.article, agency(), confidence(original), members);
    }

    /** The agency's own report is nearly certain; the earliest one by an hour or more is likely; else it is a guess. */
    private double confidence(Report original) {
        if (reports.size() == 1 || original.agencysOwn) {
            return 0.95;
        }
        Instant time = original.time;
        for (Report report : reports) {
            if (report != original
                    && (time == null
                            || report.time == null
                            || Duration.between(time, report.time).toHours() < 1)) {
                return 0.5;
            }
        }
        return 0.75;
    }
}
