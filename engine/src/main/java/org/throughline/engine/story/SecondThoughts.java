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

/**
 * Names what came of stories that were thought over. Ids stay by majority: of the stories that come out, the one with most families of an
 * old story keeps its id; an old id without a story leaves a redirect. Every change is told with its reason.
 */
final class SecondThoughts {
    private final Languages languages;
    private final Changes changes;

    SecondThoughts(Languages languages, Changes changes) {
        this.languages = languages;
        this.changes = changes;
    }

    /** A report and the story that it was part of. */
    private record Before(Member member, long story) {}

    /**
     * Takes these stories apart and makes new ones of their strands.
     *
     * @param regroup makes the strands of which the stories are made anew, given those that there were
     * @return whether anything changed
     */
    boolean retell(Collection<Telling> tellings, String reason, Regroup regroup) {
        List<Before> before = new ArrayList<>();
        List<Strand> strands = new ArrayList<>();
        Set<Long> notes = languages.setNotesAside();
        for (Telling telling : tellings) {
            for (Strand strand : List.copyOf(telling.strands)) {
                strand.members.forEach(member -> before.add(new Before(member, telling.id)));
                strands.add(strand);
                languages.close(strand);
            }
        }
        languages.beginEra();
        changes.mute(true);
        List<Strand> now = regroup.of(strands);
        now.forEach(languages::open);
        regroup.bind(now);
        changes.mute(false);
        rename(before, reason);
        Set<Long> changed = changed(before);
        languages.noteOnly(notes, changed);
        return !changed.isEmpty();
    }

    /** How strands and stories are made anew. */
    interface Regroup {
        /** The strands that there shall be of those that there were. */
        List<Strand> of(List<Strand> strands);

        /** Brings strands together that are one story; each is a story of its own before. */
        void bind(List<Strand> strands);
    }

    /** The ids of stories that are others than before. */
    private static Set<Long> changed(List<Before> before) {
        Map<Long, Set<Long>> then = new HashMap<>();
        Map<Long, Set<Long>> now = new HashMap<>();
        for (Before one : before) {
            then.computeIfAbsent(one.story(), none -> new HashSet<>()).add(one.member().family);
            now.computeIfAbsent(one.member().strand.story.id, none -> new HashSet<>())
                    .add(one.member().family);
        }
        Set<Long> changed = new HashSet<>(then.keySet());
        changed.addAll(now.keySet());
        changed.removeIf(id -> then.getOrDefault(id, Set.of()).equals(now.get(id)));
        return changed;
    }

    /** So many families went from the old story to the new one. */
    private record Share(long old, Telling now, int families) {}

    private void rename(List<Before> before, String reason) {
        Map<Long, Map<Telling, Integer>> counts = new TreeMap<>();
        Set<Telling> after = new LinkedHashSet<>();
        for (Before one : before) {
            Telling now = one.member().strand.story;
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
            } else if (keeps.containsKey(now)) {
                changes.add(Change.Kind.MOVED, now.id, share.old(), reason);
            } else if (languages.isNew(now) && told.add(now)) {
                changes.add(Change.Kind.SPLIT, now.id, share.old(), reason);
            }
        }
    }
}
