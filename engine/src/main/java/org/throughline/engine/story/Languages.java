package org.throughline.engine.story;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.throughline.engine.article.Ids;
import org.throughline.engine.memory.IdTable;

/**
 * The stories. Brings the strands of one event in several languages under one: whenever a strand has changed, its place among the
 * stories is decided anew: the story whose strands are, on average, most likely to tell the same.
 */
final class Languages {
    private final JoinModel link;
    private final SameEvent same;
    private final Map<Long, Telling> stories = new LinkedHashMap<>();
    private final Map<Long, Long> redirects = new TreeMap<>();
    private Set<Long> touched = new HashSet<>();

    private final Changes changes;
    private int era;

    Languages(JoinModel join, JoinModel link, Constraints constraints, Changes changes) {
        this.link = link;
        this.same = new SameEvent(join, link, constraints);
        this.changes = changes;
    }

    JoinModel link() {
        return link;
    }

    /** A strand that opened: a story of its own. */
    void open(Strand strand) {
        Telling story = new Telling(Telling.freeId(stories.keySet(), strand.first()));
        story.era = era;
        redirects.remove(story.id);
        story.strands.add(strand);
        strand.story = story;
        stories.put(story.id, story);
        touch(strand);
    }

    /** A strand that is no more. */
    void close(Strand strand) {
        leave(strand, null);
    }

    private void leave(Strand strand, @Nullable Telling towards) {
        touch(strand);
        Telling story = strand.story;
        story.strands.remove(strand);
        if (story.isEmpty()) {
            stories.remove(story.id);
            if (towards != null && story != towards) {
                redirects.put(story.id, towards.id);
            }
        }
    }

    /** Decides which story the strand belongs to, among those of the candidates and one of its own. */
    void settle(Strand strand, List<Strand> candidates) {
        List<Telling> tellings = new ArrayList<>();
        if (strand.story.strands.size() > 1) {
            tellings.add(strand.story);
        }
        for (Strand candidate : candidates) {
            if (!tellings.contains(candidate.story)) {
                tellings.add(candidate.story);
            }
        }
        Telling best = null;
        double score = 0;
        for (Telling telling : tellings) {
            double found = same.score(strand, telling);
            if (found > score) {
                best = telling;
                score = found;
            }
        }
        move(strand, best);
    }

    /**
     * Decides anew which strands are one story, the surest two first ({@link Binding}). Each is a story of its own before.
     *
     * @param met pairs that may be one
     */
    void bind(List<Strand> strands, List<Binding.Pair> met) {
        for (List<Strand> bound : new Binding(strands, same::bound).of(met)) {
            for (Strand strand : bound.subList(1, bound.size())) {
                bring(strand, bound.getFirst().story, "the same event in another language");
            }
        }
    }

    private void move(Strand strand, @Nullable Telling best) {
        if (best == strand.story || (best == null && strand.story.strands.size() == 1)) {
            return;
        }
        if (best == null) {
            touch(strand);
            long before = strand.story.id;
            strand.story.strands.remove(strand);
            open(strand);
            changes.add(Change.Kind.SPLIT, strand.story.id, before, "not the same event in another language after all");
            return;
        }
        bring(strand, best, "the same event in another language");
    }

    /** Puts the strand into the story. */
    void bring(Strand strand, Telling story, String reason) {
        changes.add(Change.Kind.MERGED, story.id, strand.story.id, reason);
        leave(strand, story);
        story.strands.add(strand);
        strand.story = story;
        touch(strand);
    }

    /** Notes that the story of a strand is no longer what it was. */
    void touch(Strand strand) {
        touched.add(strand.story.id);
    }

    SortedSet<Long> drainTouched() {
        SortedSet<Long> drained = new TreeSet<>(touched);
        touched.clear();
        return drained;
    }

    /** Sets aside what was noted so far; what is noted from now on until {@link #noteOnly} is forgotten. */
    Set<Long> setNotesAside() {
        Set<Long> aside = touched;
        touched = new HashSet<>();
        return aside;
    }

    /** Goes on from what was set aside and these. */
    void noteOnly(Set<Long> aside, Set<Long> stories) {
        touched = aside;
        touched.addAll(stories);
    }

    @Nullable
    Story view(long id) {
        Telling telling = stories.get(id);
        return telling == null ? null : telling.view();
    }

    /** Stories that open from now on are told apart from those before, for {@link #rename}. */
    void beginEra() {
        era++;
    }

    /** Whether the story opened since {@link #beginEra}. */
    boolean isNew(Telling telling) {
        return telling.era == era;
    }

    /** Whether a story from before {@link #beginEra} goes by the id. */
    boolean isHeld(long id) {
        Telling telling = stories.get(id);
        return telling != null && !isNew(telling);
    }

    /**
     * Gives new stories the old ids that they keep.
     *
     * @param keeps the old ids by the stories that keep them
     * @param leads the story that each old id leads to
     */
    void rename(Collection<Telling> thoughtOver, Map<Telling, Long> keeps, Map<Long, Telling> leads) {
        List<Telling> fresh = thoughtOver.stream().filter(this::isNew).toList();
        fresh.forEach(telling -> stories.remove(telling.id));
        for (Telling telling : fresh) {
            Long kept = keeps.get(telling);
            long id = kept == null ? telling.id : kept;
            while (kept == null && (stories.containsKey(id) || leads.containsKey(id))) {
                id = Ids.mix(id + 1);
            }
            telling.id = id;
            stories.put(id, telling);
            redirects.remove(id);
        }
        leads.forEach((old, telling) -> {
            if (telling.id != old) {
                redirects.put(old, telling.id);
            }
        });
    }

    Map<Long, Long> redirects() {
        return redirects;
    }

    int count() {
        return stories.size();
    }

    List<Story> views() {
        return stories.values().stream().map(Telling::view).toList();
    }

    /** The stories that still have strands. */
    List<Telling> live() {
        return stories.values().stream()
                .filter(telling -> !telling.strands.isEmpty())
                .toList();
    }

    /** Obeys a person about stories that are over: looks through all of them. */
    boolean obeyOver(StoryCorrection correction) {
        return new OverStories(stories, redirects, touched, changes).obey(correction);
    }

    /** Stories that no article has touched for long keep their families only; the reports that are over. */
    List<Member> retire(ReportIndex reports, IdTable<Member> known) {
        List<Member> over = new ArrayList<>();
        for (Telling telling : stories.values()) {
            if (!telling.strands.isEmpty() && telling.strands.stream().noneMatch(reports::isLive)) {
                for (Strand strand : telling.strands) {
                    over.addAll(strand.members);
                    strand.members.forEach(member -> known.remove(member.family));
                }
                telling.retire();
            }
        }
        return over;
    }

    void save(DataOutputStream out) throws IOException {
        out.writeInt(stories.size());
        for (Telling telling : stories.values()) {
            telling.save(out);
        }
        out.writeInt(redirects.size());
        for (Map.Entry<Long, Long> redirect : redirects.entrySet()) {
            out.writeLong(redirect.getKey());
            out.writeLong(redirect.getValue());
        }
    }

    /** @param neighbours takes what the reports are like, by family */
    void restore(DataInputStream in, IdTable<Neighbours.Saved> neighbours) throws IOException {
        for (int left = in.readInt(); left > 0; left--) {
            Telling telling = Telling.restored(in, neighbours);
            stories.put(telling.id, telling);
        }
        for (int left = in.readInt(); left > 0; left--) {
            redirects.put(in.readLong(), in.readLong());
        }
    }
}
