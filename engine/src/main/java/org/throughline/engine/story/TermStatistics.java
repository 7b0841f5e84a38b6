package org.throughline.engine.story;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.throughline.engine.memory.Snapshot;

/**
 * In how many reports a term stands: what is common says little. Starts from frequencies shipped with the program and
 * learns from the stream. Bounded: when {@value #MOST} terms are held, all counts are halved and what falls to nothing is
 * forgotten.
 */
final class TermStatistics {
    private static final int MOST = 3_000_000;

    private int[] terms = new int[1 << 12];
    private int[] counts = new int[1 << 12];
    private int size;
    private final SortedMap<Integer, double[]> reports = new TreeMap<>();

    /** The number under which a term is counted: those that are the same in every language count by language. */
    static int counted(int term, int language, Field field) {
        int counted = field == Field.LINK ? term * 31 + language : term;
        return counted == 0 ? 1 : counted;
    }

    /** Counts a report's term once. */
    void count(int term, int times) {
        int slot = slot(term);
        if (terms[slot] == 0) {
            if (size * 5L > terms.length * 3L) {
                resize(terms.length * 2);
                slot = slot(term);
            }
            terms[slot] = term;
            size++;
        }
        counts[slot] += times;
        if (size > MOST) {
            halve();
        }
    }

    /** Counts reports of a language that have the field. */
    void countReports(int language, Field field, double times) {
        reports.computeIfAbsent(language, unknown -> new double[Field.COUNT])[field.ordinal()] += times;
    }

    /** The inverse document frequency of a term, 0 for one that stands in nearly every report. */
    double inverse(int term, int language, Field field) {
        double[] seen = reports.get(language);
        double all = seen == null ? 0 : seen[field.ordinal()];
        int wanted = counted(term, language, field);
        int slot = slot(wanted);
        int known = terms[slot] == wanted ? counts[slot] : 0;
        return Math.max(0, Math.log((all + 60) / (known + 0.6)));
    }

    private int slot(int term) {
        int slot = (term * 0x9e3779b1) >>> (32 - Integer.numberOfTrailingZeros(terms.length));
        while (terms[slot] != 0 && terms[slot] != term) {
            slot = (slot + 1) & (terms.length - 1);
        }
        return slot;
    }

    private void resize(int length) {
        int[] oldTerms = terms;
        int[] oldCounts = counts;
        terms = new int[length];
        counts = new int[length];
        for (int i = 0; i < oldTerms.length; i++) {
            if (oldTerms[i] != 0 && oldCounts[i] > 0) {
                int slot = slot(oldTerms[i]);
                terms[slot] = oldTerms[i];
                counts[slot] = oldCounts[i];
            }
        }
    }

    private void halve() {
        for (int i = 0; i < counts.length; i++) {
            counts[i] /= 2;
        }
        resize(terms.length);
        size = 0;
        for (int term : terms) {
            size += term == 0 ? 0 : 1;
        }
        reports.values().forEach(seen -> Arrays.setAll(seen, i -> seen[i] / 2));
    }

    long digest() {
        return Arrays.hashCode(terms) * 31L + Arrays.hashCode(counts);
    }

    void save(DataOutputStream out) throws IOException {
        Snapshot.write(out, terms, terms.length);
        Snapshot.write(out, counts, counts.length);
        out.writeInt(size);
        out.writeInt(reports.size());
        for (Map.Entry<Integer, double[]> language : reports.entrySet()) {
            out.writeInt(language.getKey());
            for (double seen : language.getValue()) {
                out.writeDouble(seen);
            }
        }
    }

    void restore(DataInputStream in) throws IOException {
        terms = Snapshot.readInts(in);
        counts = Snapshot.readInts(in);
        size = in.readInt();
        reports.clear();
        for (int left = in.readInt(); left > 0; left--) {
            double[] seen = reports.computeIfAbsent(in.readInt(), unknown -> new double[Field.COUNT]);
            for (int f = 0; f < seen.length; f++) {
                seen[f] = in.readDouble();
            }
        }
    }

    /** The terms that stand in at least so many reports, ascending, with their counts. */
    SortedMap<Integer, Integer> frequent(int least) {
        SortedMap<Integer, Integer> frequent = new TreeMap<>();
        for (int i = 0; i < terms.length; i++) {
            if (terms[i] != 0 && counts[i] >= least) {
                frequent.put(terms[i], counts[i]);
            }
        }
        return frequent;
    }

    SortedMap<Integer, double[]> reports() {
        return reports;
    }
}
