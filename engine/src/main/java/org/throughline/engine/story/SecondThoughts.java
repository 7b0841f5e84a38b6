package org.throughline.engine.story;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.ToLongFunction;
import org.throughline.engine.memory.IdTable;

/**
 * Thinks stories over: takes their reports out and places them again in the order of their times, as if they had come so. What had come
 * late or out of order ends where it would have been, and a person's word is obeyed. Ids stay by majority: of the stories that come
 * out, the one with most families of an old story keeps its id; an old id without a story leaves a redirect.
 *
 * <p>Costs a placement for every report of the stories.
 */
final class SecondThoughts {
    private final StrandBook strands;
    private final IdTable<Strand> strandOf;
    private final Languages languages;
    private final Changes changes;

    SecondThoughts(StrandBook strands, IdTable<Strand> strandOf, Languages languages, Changes changes) {
        this.strands = strands;
        this.strandOf = strandOf;
        this.languages = languages;
        this.changes = changes;
    }

    /** How a report is placed. */
    @FunctionalInterface
    interface Placement {
        void place(Member member, int language);
    }

    /** A report that is to be placed again. */
    private record Waiting(Member member, int language, long story) {
        double hours() {
            return Double.isNaN(member.hours) ? Double.MAX_VALUE : member.hours;
        }
    }

    /** Places the reports of these stories again; whether anything changed. */
    boolean replay(Collection<Telling> tellings, String reason, Placement placement) {
        List<Waiting> waiting = new ArrayList<>();
        for (Telling telling : tellings) {
            for (Strand strand : List.copyOf(telling.strands)) {
                if (!strand.isHidden()) {
                    strand.members.forEach(member -> waiting.add(new Waiting(member, strand.language, telling.id)));
                    strand.members.forEach(member -> strandOf.remove(member.family));
                    strands.close(strand);
                    languages.close(strand, null);
                }
            }
        }
        Map<Long, Set<Long>> before = groups(waiting, Waiting::story);
        Set<Long> touched = languages.drainTouched();
        languages.beginEra();
        waiting.sort(Comparator.comparingDouble(Waiting::hours).thenComparingLong(one -> one.member().family));
        strands.forgetClosed();
        changes.mute(true);
        waiting.forEach(one -> placement.place(one.member(), one.language()));
        changes.mute(false);
        rename(waiting, reason);
        Map<Long, Set<Long>> after = groups(waiting, one -> storyNow(one).id);
        touched.addAll(different(before, after));
        touched.addAll(different(after, before));
        languages.drainTouched();
        touched.forEach(languages::touch);
        return !before.equals(after);
    }

    private static List<Long> different(Map<Long, Set<Long>> groups, Map<Long, Set<Long>> others) {
        return groups.keySet().stream()
                .filter(id -> !groups.getOrDefault(id, Set.of()).equals(others.get(id)))
                .toList();
    }

    /** The families by story. */
    private static Map<Long, Set<Long>> groups(List<Waiting> waiting, ToLongFunction<Waiting> story) {
        Map<Long, Set<Long>> groups = new HashMap<>();
        waiting.forEach(one -> groups.computeIfAbsent(story.applyAsLong(one), none -> new HashSet<>())
                .add(one.member().family));
        return groups;
    }

    private Telling storyNow(Waiting one) {
        Strand strand = strandOf.get(one.member().family);
        if (strand == null) {
            throw new IllegalStateException("a report was placed nowhere");
        }
        return strand.story;
    }

    /** So many families went from the old story to the new one. */
    private record Share(long old, Telling now, int families) {}

    private void rename(List<Waiting> waiting, String reason) {
        Map<Long, Map<Telling, Integer>> counts = new TreeMap<>();
        Set<Telling> after = new LinkedHashSet<>();
        for (Waiting one : waiting) {
            Telling now = storyNow(one);
            after.add(now);
            counts.computeIfAbsent(one.story(), none -> new LinkedHashMap<>()).merge(now, 1, Integer::sum);
        }
        List<Share> shares = new ArrayList<>();
        counts.forEach((old, to) -> to.forEach((now, families) -> shares.add(new Share(old, now, families))));
        shares.sort(Comparator.comparingInt((Share share) -> -share.families())
                .thenComparingLong(Share::old)
                .thenComparingLong(share -> share.now().id));
        Map<Telling, Long> keeps = new HashMap<>();
        Map<Long, Telling> leads = new TreeMap<>();
        for (Share share : shares) {
            if (!languages.isHeld(share.old()) && leads.putIfAbsent(share.old(), share.now()) == null) {
                if (languages.isNew(share.now())) {
                    keeps.putIfAbsent(share.now(), share.old());
                }
            }
        }
        languages.rename(after, keeps, leads);
        tell(shares, keeps, leads, reason);
    }

    private void tell(List<Share> shares, Map<Telling, Long> keeps, Map<Long, Telling> leads, String reason) {
        Set<Telling> told = new HashSet<>();
        for (Share share : shares) {
            Telling now = share.now();
            if (leads.get(share.old()) == now) {
                if (now.id != share.old()) {
                    changes.add(Change.Kind.MERGED, now.id, share.old(), reason);
                }
            } else if (languages.isNew(now) && !keeps.containsKey(now) && told.add(now)) {
                changes.add(Change.Kind.SPLIT, now.id, share.old(), reason);
            }
        }
    }
}
