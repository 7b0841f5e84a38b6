package org.throughline.engine.story;

import java.util.List;
import java.util.SortedSet;
import org.jspecify.annotations.Nullable;
import org.throughline.engine.memory.IdTable;

/**
 * Where a report goes: into the strand that it most likely belongs to, or into one of its own; and the second thoughts that follow
 * at once. Costs the same whatever is alive: lookups, candidates and comparisons are all bounded.
 */
final class Placing {
    /** Log-odds by which another story must be better before a report moves. */
    private static final double MARGIN = 2;

    /** Candidates held against a report, and against a strand: the most promising ones. */
    private static final int MOST_JOINED = 8;

    private static final int MOST_MERGED = 4;

    private final JoinModel model;
    private final StrandBook strands;
    private final IdTable<Strand> strandOf;
    private final Constraints constraints;
    private final Changes changes;
    private final Languages languages;

    Placing(
            JoinModel model,
            StrandBook strands,
            IdTable<Strand> strandOf,
            Constraints constraints,
            Changes changes,
            Languages languages) {
        this.model = model;
        this.strands = strands;
        this.strandOf = strandOf;
        this.constraints = constraints;
        this.changes = changes;
        this.languages = languages;
    }

    /** Opens a strand that nothing will join. */
    void hide(Member member, int language) {
        Strand strand = Strand.of(Strand.HIDDEN, member, language);
        strands.touch(strand);
        languages.open(strand);
        strandOf.put(member.family, strand);
    }

    void place(Member member, int language) {
        Strand alone = Strand.of(Strand.HIDDEN, member, language);
        List<Strand> candidates = strands.candidates(alone);
        Strand best = best(alone, candidates, MOST_JOINED, 0);
        Strand strand = best == null ? alone : best;
        strandOf.put(member.family, strand);
        if (best == null) {
            strands.open(strand);
            languages.open(strand);
            changes.add(Change.Kind.OPENED, strand.story.id, member.family, "nothing like it among the live stories");
        } else {
            strands.join(strand, member);
            languages.touch(strand);
            changes.add(Change.Kind.JOINED, strand.story.id, member.family, "most like this story");
            Strand met = best(strand, candidates, MOST_MERGED, 0);
            strand = met == null ? strand : merge(strand, met, "both have come to tell the same");
        }
        languages.settle(strand, strands.foreign(strand));
        unite(member.family, strand);
    }

    /** Brings the stories together that a person wants together. */
    private void unite(long family, Strand strand) {
        SortedSet<Long> wanted = constraints.wantedWith(family);
        for (long partner : wanted) {
            Strand other = strandOf.get(partner);
            if (other != null && other.story != strand.story) {
                languages.bring(other, strand.story, "a person put them together");
            }
        }
    }

    /** The candidate most likely to be one with the strand, if it is likelier than the log-odds given. */
    private @Nullable Strand best(Strand strand, List<Strand> candidates, int most, double least) {
        Strand best = null;
        double score = least;
        for (Strand candidate : candidates.subList(0, Math.min(most, candidates.size()))) {
            if (candidate != strand
                    && candidate.language == strand.language
                    && !constraints.forbid(strand, candidate)) {
                double found = model.score(JoinFeatures.of(strand, candidate));
                if (found > score) {
                    best = candidate;
                    score = found;
                }
            }
        }
        return best;
    }

    /** Holds a report placed earlier against what has come since; moves it if it now belongs elsewhere. */
    void reexamine(long family) {
        Strand own = strandOf.get(family);
        Member member = own == null || own.isHidden() || !strands.isLive(own) ? null : own.member(family);
        if (own == null || member == null) {
            return;
        }
        Strand alone = Strand.of(Strand.HIDDEN, member, own.language);
        List<Strand> candidates = strands.candidates(alone);
        candidates.remove(own);
        if (own.size() == 1) {
            Strand met = best(own, candidates, MOST_MERGED, 0);
            if (met != null) {
                merge(own, met, "what has come since connects them");
            }
            return;
        }
        if (candidates.isEmpty()) {
            return;
        }
        double here = model.score(JoinFeatures.of(alone, own.without(member)));
        Strand better = best(alone, candidates, MOST_MERGED, Math.max(0, here) + MARGIN);
        if (better != null) {
            take(member, own);
            strands.join(better, member);
            languages.touch(better);
            strandOf.put(family, better);
            changes.add(Change.Kind.MOVED, better.story.id, family, "it is more like this story");
        }
    }

    /** Takes a report out of its strand; an empty strand closes. */
    void take(@Nullable Member member, Strand from) {
        if (member == null) {
            return;
        }
        languages.touch(from);
        from.remove(member);
        strandOf.remove(member.family);
        if (from.size() == 0) {
            strands.close(from);
            languages.close(from, null);
        }
    }

    private Strand merge(Strand one, Strand other, String reason) {
        boolean keepOne = one.size() > other.size() || (one.size() == other.size() && one.slot < other.slot);
        Strand kept = keepOne ? one : other;
        Strand gone = keepOne ? other : one;
        changes.add(Change.Kind.MERGED, kept.story.id, gone.story.id, reason);
        for (Member member : gone.members) {
            strands.join(kept, member);
            strandOf.put(member.family, kept);
        }
        languages.touch(kept);
        strands.close(gone);
        languages.close(gone, kept);
        return kept;
    }
}
