package org.throughline.engine.story;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.throughline.engine.memory.IdTable;

/**
 * Where a report goes when it comes: into the strand that it most likely belongs to, or into one of its own. An answer at once, which
 * {@link SecondThoughts} soon look at again. Costs the same whatever is alive: lookups, candidates and comparisons are
 * all bounded.
 */
final class Placing {
    /** Log-odds from which on two reports are neighbours. */
    private static final double ALIKE = -2;

    private final JoinModel model;
    private final ReportIndex reports;
    private final IdTable<Member> known;
    private final Constraints constraints;
    private final Changes changes;
    private final Languages languages;

    Placing(
            JoinModel model,
            ReportIndex reports,
            IdTable<Member> known,
            Constraints constraints,
            Changes changes,
            Languages languages) {
        this.model = model;
        this.reports = reports;
        this.known = known;
        this.constraints = constraints;
        this.changes = changes;
        this.languages = languages;
    }

    /** Opens a strand that nothing will join. */
    void hide(Member member) {
        Strand strand = Strand.of(member);
        strand.hidden = true;
        reports.touch(strand);
        open(strand, member);
    }

    private void open(Strand strand, Member member) {
        member.strand = strand;
        known.put(member.family, member);
        languages.open(strand);
    }

    void place(Member member) {
        Strand alone = Strand.of(member);
        List<Member> candidates = reports.candidates(member);
        Strand best = best(alone, candidates, meet(alone, candidates));
        if (best == null) {
            open(alone, member);
            changes.add(Change.Kind.OPENED, alone.story.id, member.family, "nothing like it among the live stories");
        } else {
            best.add(member);
            member.strand = best;
            known.put(member.family, member);
            languages.touch(best);
            changes.add(Change.Kind.JOINED, best.story.id, member.family, "most like this story");
        }
        reports.touch(member.strand);
        reports.add(member);
        languages.settle(member.strand, strandsOf(reports.foreign(member)));
        unite(member);
    }

    /** Notes which of the candidates the report is like; how much it is like each. */
    private double[] meet(Strand alone, List<Member> candidates) {
        double[] scores = new double[candidates.size()];
        Member member = alone.members.getFirst();
        for (int i = 0; i < scores.length; i++) {
            Member candidate = candidates.get(i);
            Strand single = candidate.strand.size() == 1 ? candidate.strand : Strand.of(candidate);
            scores[i] = candidate.language == member.language
                    ? model.score(JoinFeatures.of(alone, single))
                    : Double.NEGATIVE_INFINITY;
            if (scores[i] > ALIKE) {
                Neighbours.meet(member, candidate, scores[i]);
            }
        }
        return scores;
    }

    static List<Strand> strandsOf(List<Member> members) {
        Set<Strand> strands = new LinkedHashSet<>();
        members.forEach(member -> strands.add(member.strand));
        return new ArrayList<>(strands);
    }

    /** The strand that the report is most likely one with, if it is likelier than not. */
    private @Nullable Strand best(Strand alone, List<Member> candidates, double[] scores) {
        Strand best = null;
        double score = 0;
        Set<Strand> seen = new HashSet<>();
        for (int i = 0; i < scores.length; i++) {
            Strand candidate = candidates.get(i).strand;
            if (scores[i] > Agglomeration.HOPELESS && seen.add(candidate) && !constraints.forbid(alone, candidate)) {
                double found = candidate.size() == 1 ? scores[i] : model.score(JoinFeatures.of(alone, candidate));
                if (found > score) {
                    best = candidate;
                    score = found;
                }
            }
        }
        return best;
    }

    /** Brings the stories together that a person wants together. */
    private void unite(Member member) {
        for (long partner : constraints.wantedWith(member.family)) {
            Member other = known.get(partner);
            if (other != null && other.strand.story != member.strand.story) {
                languages.bring(other.strand, member.strand.story, "a person put them together");
            }
        }
    }

    /** Takes a report out of its strand; an empty strand closes. */
    void take(Member member) {
        Strand from = member.strand;
        languages.touch(from);
        known.remove(member.family);
        reports.remove(member);
        if (from.size() == 1) {
            languages.close(from);
        } else {
            from.remove(member);
        }
    }
}
