package org.throughline.engine.story;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The live strands and the index that finds candidates among them. */
final class StrandBook {
    private static final int MOST_CANDIDATES = 16;
    private static final int MOST_FOREIGN = 12;
    private static final int WEIGHTIEST = 12;

    private final double windowHours;
    private final List<@Nullable Strand> strands = new ArrayList<>();
    private CandidateIndex index = new CandidateIndex();
    private CandidateIndex links = new CandidateIndex();
    private double now = Double.NaN;
    private int live;
    private int sweepAt = 4096;

    StrandBook(double windowHours) {
        this.windowHours = windowHours;
    }

    void advance(double hours) {
        if (!Double.isNaN(hours) && (Double.isNaN(now) || hours > now)) {
            now = hours;
        }
    }

    /** A strand of one report that is in no index yet: what is looked up, and what opens if nothing fits. */
    Strand alone(Strand.Member member, int language) {
        return new Strand(strands.size(), member, language);
    }

    Strand open(Strand alone) {
        Strand strand = new Strand(strands.size(), alone.members.getFirst(), alone.language);
        strands.add(strand);
        live++;
        post(strand, strand.only());
        if (live > sweepAt) {
            sweep();
        }
        return strand;
    }

    /** Opens a strand that no lookup finds. */
    Strand openHidden(Strand alone) {
        Strand strand = new Strand(strands.size(), alone.members.getFirst(), alone.language);
        strands.add(null);
        return strand;
    }

    void join(Strand strand, Strand.Member member) {
        strand.add(member);
        post(strand, member.vector());
    }

    void close(Strand strand) {
        if (strand.slot < strands.size() && strands.get(strand.slot) == strand) {
            strands.set(strand.slot, null);
            live--;
        }
    }

    private void post(Strand strand, ReportVector vector) {
        for (Field field : new Field[] {Field.ALL, Field.NAMES, Field.BODY}) {
            for (int i : vector.heaviest(field, WEIGHTIEST)) {
                index.add(vector.terms()[i], strand.slot);
            }
        }
        for (int i : vector.heaviest(Field.LINK, WEIGHTIEST)) {
            links.add(vector.terms()[i], strand.slot);
        }
    }

    /** Live strands of the same language that share weighty terms, the most promising first. */
    List<Strand> candidates(Strand wanted) {
        ReportVector vector = wanted.members.getLast().vector();
        int[] terms = new int[3 * WEIGHTIEST];
        float[] weights = new float[3 * WEIGHTIEST];
        int count = 0;
        for (Field field : new Field[] {Field.ALL, Field.NAMES, Field.BODY}) {
            for (int i : vector.heaviest(field, WEIGHTIEST)) {
                terms[count] = vector.terms()[i];
                weights[count++] = vector.weights()[i];
            }
        }
        int[] slots = index.candidates(Arrays.copyOf(terms, count), weights, 2 * MOST_CANDIDATES, strands.size());
        List<Strand> found = new ArrayList<>();
        for (int slot : slots) {
            Strand strand = strands.get(slot);
            if (strand != null && strand != wanted && found.size() < MOST_CANDIDATES && isNear(strand, wanted)) {
                found.add(strand);
            }
        }
        return found;
    }

    /** Live strands of other languages that share weighty numbers, names and concepts. */
    List<Strand> foreign(Strand wanted) {
        ReportVector vector = wanted.members.getLast().vector();
        int[] heaviest = vector.heaviest(Field.LINK, WEIGHTIEST);
        int[] terms = new int[heaviest.length];
        float[] weights = new float[heaviest.length];
        for (int i = 0; i < heaviest.length; i++) {
            terms[i] = vector.terms()[heaviest[i]];
            weights[i] = vector.weights()[heaviest[i]];
        }
        List<Strand> found = new ArrayList<>();
        for (int slot : links.candidates(terms, weights, 4 * MOST_FOREIGN, strands.size())) {
            Strand strand = strands.get(slot);
            if (strand != null
                    && strand.language != wanted.language
                    && found.size() < MOST_FOREIGN
                    && isNear(strand, wanted)) {
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

    boolean isLive(Strand strand) {
        return Double.isNaN(now) || Double.isNaN(strand.newest) || now - strand.newest <= windowHours;
    }

    private void sweep() {
        index = new CandidateIndex();
        links = new CandidateIndex();
        for (int slot = 0; slot < strands.size(); slot++) {
            Strand strand = strands.get(slot);
            if (strand == null) {
                continue;
            }
            if (!isLive(strand)) {
                strands.set(slot, null);
                live--;
                continue;
            }
            strand.members.forEach(member -> post(strand, member.vector()));
        }
        sweepAt = Math.max(4096, live * 2);
    }
}
