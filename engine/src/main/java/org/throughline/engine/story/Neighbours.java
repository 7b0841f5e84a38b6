package org.throughline.engine.story;

import java.util.Arrays;
import org.throughline.engine.memory.IdTable;

/**
 * The reports that a report is like, and how much, as log-odds that both are one story. Known from when the later of two
 * came, on both sides; at most {@value #MOST}, the first that came. The graph in which {@link Agglomeration} works.
 */
final class Neighbours {
    static final Neighbours NONE = new Neighbours(new Member[0], new float[0], 0);

    private static final int MOST = 24;

    private Member[] reports;
    private float[] scores;
    private int size;

    private Neighbours(Member[] reports, float[] scores, int size) {
        this.reports = reports;
        this.scores = scores;
        this.size = size;
    }

    /** As a snapshot holds them. */
    record Saved(long[] families, float[] scores) {}

    int size() {
        return size;
    }

    Member report(int index) {
        return reports[index];
    }

    double score(int index) {
        return scores[index];
    }

    /** The place of the report that is most like it, -1 if there is none. */
    int closest() {
        int closest = -1;
        for (int i = 0; i < size; i++) {
            closest = closest < 0 || scores[i] > scores[closest] ? i : closest;
        }
        return closest;
    }

    /** Notes on both sides that two reports are alike. */
    static void meet(Member one, Member other, double score) {
        one.near = one.near.with(other, (float) score);
        other.near = other.near.with(one, (float) score);
    }

    private Neighbours with(Member report, float score) {
        if (size == MOST) {
            return this;
        }
        Neighbours more = size == 0 ? new Neighbours(new Member[2], new float[2], 0) : this;
        if (more.size == more.reports.length) {
            int length = Math.min(MOST, more.size * 2);
            more.reports = Arrays.copyOf(more.reports, length);
            more.scores = Arrays.copyOf(more.scores, length);
        }
        more.reports[more.size] = report;
        more.scores[more.size++] = score;
        return more;
    }

    /** Forgets a report that is gone. */
    void remove(Member report) {
        for (int i = 0; i < size; i++) {
            if (reports[i] == report) {
                System.arraycopy(reports, i + 1, reports, i, size - i - 1);
                System.arraycopy(scores, i + 1, scores, i, size - i - 1);
                size--;
                return;
            }
        }
    }

    long[] families() {
        long[] families = new long[size];
        Arrays.setAll(families, i -> reports[i].family);
        return families;
    }

    float[] scores() {
        return Arrays.copyOf(scores, size);
    }

    static Neighbours restored(Saved saved, IdTable<Member> known) {
        Neighbours restored = NONE;
        for (int i = 0; i < saved.families().length; i++) {
            Member report = known.get(saved.families()[i]);
            if (report != null) {
                restored = restored.with(report, saved.scores()[i]);
            }
        }
        return restored;
    }
}
