package org.throughline.engine.story;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.throughline.engine.article.Ids;

/**
 * Brings the strands of one event in several languages under one story. Whenever a strand has changed, its place among the
 * stories is decided anew: the story whose strands are, on average, most likely to tell the same.
 */
final class Languages {
    private static final double MOST_SAID = 4;

    private final JoinModel join;
    private final JoinModel link;
    private final Map<Long, Telling> stories = new LinkedHashMap<>();
    private final Map<Long, Long> redirects = new TreeMap<>();
    private final SortedSet<Long> touched = new TreeSet<>();

    private final Constraints constraints;
    private final Changes changes;

    Languages(JoinModel join, JoinModel link, Constraints constraints, Changes changes) {
        this.join = join;
        this.link = link;
        this.constraints = constraints;
        this.changes = changes;
    }

    JoinModel link() {
        return link;
    }

    /** A strand that opened. */
    void open(Strand strand) {
        Telling story = new Telling(fresh(strand.id));
        redirects.remove(story.id);
        story.strands.add(strand);
        strand.story = story;
        stories.put(story.id, story);
        touch(strand);
    }

    /** A strand that was merged into another one, or is empty. */
    void close(Strand strand, @Nullable Strand into) {
        leave(strand, into == null ? null : into.story);
    }

    private void leave(Strand strand, @Nullable Telling towards) {
        touch(strand);
        Telling story = strand.story;
        story.strands.remove(strand);
        if (story.strands.isEmpty()) {
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
            double found = score(strand, telling);
            if (found > score) {
                best = telling;
                score = found;
            }
        }
        move(strand, best);
    }

    private void move(Strand strand, @Nullable Telling best) {
        if (best == strand.story || (best == null && strand.story.strands.size() == 1)) {
            return;
        }
        if (best == null) {
            touch(strand);
            strand.story.strands.remove(strand);
            open(strand);
            return;
        }
        bring(strand, best);
    }

    /** Puts the strand into the story. */
    void bring(Strand strand, Telling story) {
        changes.add(Change.Kind.MERGED, story.id, strand.story.id, "the same event in another language");
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

    @Nullable
    Story view(long id) {
        Telling telling = stories.get(id);
        return telling == null ? null : telling.view();
    }

    private double score(Strand strand, Telling telling) {
        double sum = 0;
        int count = 0;
        for (Strand other : telling.strands) {
            if (other != strand && constraints.forbid(strand, other)) {
                return -MOST_SAID;
            }
            if (other != strand && constraints.demand(strand, other)) {
                return 2 * MOST_SAID;
            }
            if (other != strand) {
                double said = other.language == strand.language
                        ? join.score(JoinFeatures.of(strand, other))
                        : link.score(LinkFeatures.of(strand, other));
                sum += Math.max(-MOST_SAID, Math.min(MOST_SAID, said));
                count++;
            }
        }
        return count == 0 ? -MOST_SAID : sum / count;
    }

    /** The id, or one made of it if a story has it already. */
    private long fresh(long id) {
        long free = id;
        while (stories.containsKey(free)) {
            free = Ids.mix(free + 1);
        }
        return free;
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
}
