package org.throughline.engine.story;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.throughline.engine.memory.IdTable;
import org.throughline.engine.memory.Snapshot;

/**
 * Looks again at what has come since the last time, together with the stories that it went to or could have gone to. Their reports are
 * grouped anew, the surest two first ({@link Agglomeration}, {@link Binding}): what comes out depends on which reports there are and
 * hardly on the order in which they came, which a decision for each as it comes can never reach. Stories that are near and were
 * not touched stay whole and may be joined.
 *
 * <p>When it is time depends on the log alone: when as many reports wait as a {@value #SHARE}th of those that live, at most {@value
 * #MOST_WAITING}. Costs a few comparisons for each report of the stories touched.
 */
final class SecondLook {
    private static final int SHARE = 24;
    private static final int MOST_WAITING = 2048;

    /** Strands of more reports than that are never taken apart. */
    private static final int LARGE = 500;

    /** The closest neighbour, when it is as sure as that, is reason to take its strand apart. */
    private static final double SURE = 0;

    /** Two strands as likely as that, in two languages, are compared within their stories. */
    private static final double MAY_BE_BOUND = -1;

    private static final int LOOKED_UP = 8;

    private final JoinModel model;
    private final ReportIndex reports;
    private final IdTable<Member> known;
    private final Constraints constraints;
    private final Languages languages;
    private final SecondThoughts thoughts;
    private final Set<Long> waiting = new LinkedHashSet<>();

    SecondLook(
            JoinModel model,
            ReportIndex reports,
            IdTable<Member> known,
            Constraints constraints,
            Languages languages,
            SecondThoughts thoughts) {
        this.model = model;
        this.reports = reports;
        this.known = known;
        this.constraints = constraints;
        this.languages = languages;
        this.thoughts = thoughts;
    }

    /** A report was placed. */
    void placed(Member member) {
        waiting.add(member.family);
    }

    boolean isDue() {
        return waiting.size() >= Math.max(1, Math.min(MOST_WAITING, reports.live() / SHARE));
    }

    /** Looks at what waits. Returns whether a story changed. */
    boolean look() {
        Set<Strand> apart = new LinkedHashSet<>();
        Set<Strand> came = new LinkedHashSet<>();
        for (long family : waiting) {
            Member member = known.get(family);
            if (member != null && reports.isLive(member.strand)) {
                came.add(member.strand);
                apart.add(member.strand);
                int closest = member.near.closest();
                if (closest >= 0 && member.near.score(closest) > SURE) {
                    apart.add(member.near.report(closest).strand);
                }
            }
        }
        waiting.clear();
        apart.removeIf(strand -> strand.size() > LARGE);
        return regroup(apart, came, Set.of(), "seen together with what came after");
    }

    /** Decides these stories anew; whether one changed. */
    boolean reconsider(Collection<Telling> tellings, String reason) {
        Set<Strand> apart = new LinkedHashSet<>();
        for (Telling telling : tellings) {
            telling.strands.stream().filter(strand -> !strand.hidden).forEach(apart::add);
        }
        return regroup(apart, apart, tellings, reason);
    }

    private boolean regroup(Set<Strand> apart, Set<Strand> came, Collection<Telling> also, String reason) {
        Set<Strand> gone = new LinkedHashSet<>();
        Set<Strand> changed = new LinkedHashSet<>();
        Set<Strand> decided = new LinkedHashSet<>();
        for (Strand strand : agglomerate(apart)) {
            Strand before = strand.members.getFirst().strand;
            if (strand != before && !before.members.equals(strand.members)) {
                strand.members.forEach(member -> gone.add(member.strand));
                changed.add(strand);
                decided.add(strand);
            } else if (came.contains(before)) {
                decided.add(before);
            }
        }
        Set<Telling> tellings = new LinkedHashSet<>(also);
        gone.forEach(strand -> tellings.add(strand.story));
        for (Strand strand : changed) {
            strand.members.forEach(member -> member.strand = strand);
        }
        List<Binding.Pair> met = met(decided, tellings);
        return !tellings.isEmpty()
                && thoughts.retell(tellings, reason, new SecondThoughts.Regroup() {
                    @Override
                    public List<Strand> of(List<Strand> strands) {
                        List<Strand> now = new ArrayList<>(strands);
                        now.removeAll(gone);
                        now.addAll(changed);
                        return now;
                    }

                    @Override
                    public void bind(List<Strand> strands) {
                        languages.bind(strands, met);
                    }
                });
    }

    /** The strands that come of these when their reports are grouped anew, with those beside them as they are. */
    private List<Strand> agglomerate(Set<Strand> apart) {
        Agglomeration agglomeration = new Agglomeration(this::score);
        Map<Member, Strand> singles = new LinkedHashMap<>();
        for (Strand strand : apart) {
            for (Member member : strand.members) {
                Strand single = strand.size() == 1 ? strand : Strand.of(member);
                single.touched = strand.touched;
                singles.put(member, single);
                agglomeration.add(single);
            }
        }
        singles.forEach((member, single) -> {
            for (int i = 0; i < member.near.size(); i++) {
                Member other = member.near.report(i);
                Strand beside = singles.getOrDefault(other, other.strand);
                if (!agglomeration.isLinked(single, beside) && !constraints.forbid(single, beside)) {
                    agglomeration.link(
                            single, beside, beside.size() == 1 ? member.near.score(i) : score(single, beside));
                }
            }
        });
        return agglomeration.run();
    }

    private double score(Strand one, Strand other) {
        return constraints.forbid(one, other) ? Double.NEGATIVE_INFINITY : model.score(JoinFeatures.of(one, other));
    }

    /** Pairs of strands that may be one story, with all that were; adds the stories concerned. */
    private List<Binding.Pair> met(Set<Strand> decided, Set<Telling> tellings) {
        List<Binding.Pair> met = new ArrayList<>();
        for (Strand strand : decided) {
            for (Strand other : foreign(strand)) {
                if (languages.link().score(LinkFeatures.of(strand, other)) > MAY_BE_BOUND) {
                    met.add(new Binding.Pair(strand, other));
                    add(tellings, strand);
                    add(tellings, other);
                }
            }
        }
        for (Telling telling : List.copyOf(tellings)) {
            for (long family : telling.live()) {
                for (long partner : constraints.wantedWith(family)) {
                    Member one = known.get(family);
                    Member other = known.get(partner);
                    if (one != null && other != null) {
                        met.add(new Binding.Pair(one.strand, other.strand));
                        add(tellings, other.strand);
                    }
                }
            }
        }
        tellings.forEach(telling -> mates(telling, met));
        return met;
    }

    private static void add(Set<Telling> tellings, Strand strand) {
        if (strand.story != Telling.NOWHERE) {
            tellings.add(strand.story);
        }
    }

    private List<Strand> foreign(Strand strand) {
        if (!reports.hasLanguages()) {
            return List.of();
        }
        Set<Strand> found = new LinkedHashSet<>();
        for (Member member : strand.members.subList(Math.max(0, strand.size() - LOOKED_UP), strand.size())) {
            reports.foreign(member).forEach(other -> found.add(other.strand));
        }
        return List.copyOf(found);
    }

    /** Strands in different languages that were one story. */
    private void mates(Telling telling, List<Binding.Pair> met) {
        if (telling.strands.size() < 2) {
            return;
        }
        Set<Strand> now = new LinkedHashSet<>();
        telling.strands.forEach(strand -> strand.members.forEach(member -> now.add(member.strand)));
        for (Strand one : now) {
            for (Strand other : now) {
                if (one.first() < other.first() && one.language != other.language) {
                    met.add(new Binding.Pair(one, other));
                }
            }
        }
    }

    void save(DataOutputStream out) throws IOException {
        Snapshot.write(out, waiting.stream().mapToLong(Long::longValue).toArray());
    }

    void restore(DataInputStream in) throws IOException {
        for (long family : Snapshot.readLongs(in)) {
            waiting.add(family);
        }
    }
}
