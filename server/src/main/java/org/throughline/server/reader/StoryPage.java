package org.throughline.server.reader;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.throughline.store.library.BackgroundView;
import org.throughline.store.library.EntityMention;
import org.throughline.store.library.FactView;
import org.throughline.store.library.FamilyView;
import org.throughline.store.library.KeyPointView;
import org.throughline.store.library.Passage;
import org.throughline.store.library.StorySummary;
import org.throughline.store.library.StoryView;
import org.throughline.store.library.WordingView;

/**
 * A story as its page shows it.
 *
 * @param seen the last input whose facts the reader has seen; nothing if they never said so
 * @param last the last input there is
 * @param others stories that this one may be put together with
 * @param corrected number of a correction just made, which may be undone
 * @param picture nothing if no report has one, or the reader wants none
 */
public record StoryPage(
        StoryView story,
        List<KeyPoint> keyPoints,
        List<BackgroundView> background,
        Map<Integer, List<WordingView>> wordings,
        Reach reach,
        CoveragePicture coverage,
        FlowPicture speakers,
        @Nullable Long seen,
        long last,
        boolean followed,
        boolean saved,
        List<StorySummary> others,
        @Nullable Long corrected,
        @Nullable LeadPicture picture) {
    private static final int REASONS_SHOWN = 8;

    /** A key point, and whether it is new since the reader last looked. */
    public record KeyPoint(KeyPointView view, boolean isNew) {}

    /** Key points that are new come first, each part in its own order. */
    static List<KeyPoint> keyPoints(StoryView story, @Nullable Long seen) {
        Set<Passage> fresh = new HashSet<>();
        for (FactView fact : story.facts()) {
            if (seen != null && fact.since() > seen) {
                fresh.addAll(fact.passages());
            }
        }
        return story.keyPoints().stream()
                .map(point -> new KeyPoint(point, fresh.contains(point.passage())))
                .sorted(Comparator.comparing(point -> !point.isNew()))
                .toList();
    }

    /** Terms for one thing side by side: by thing, the first use of each term by each source. */
    static Map<Integer, List<WordingView>> byThing(List<WordingView> wordings) {
        Map<Integer, List<WordingView>> byThing = new LinkedHashMap<>();
        wordings.forEach(use ->
                byThing.computeIfAbsent(use.thing(), thing -> new ArrayList<>()).add(use));
        return byThing;
    }

    public List<FactView> facts(String status) {
        return story.facts().stream()
                .filter(fact -> fact.status().equals(status))
                .sorted(Comparator.comparing(fact -> !isNew(fact)))
                .toList();
    }

    public boolean isNew(FactView fact) {
        return seen != null && fact.since() > seen;
    }

    /** The family whose report alone tells a fact, if copies of the report carry it too. */
    public @Nullable FamilyView copied(FactView fact) {
        return fact.status().equals("only") && !fact.copies().isEmpty()
                ? story.families().stream()
                        .filter(family -> family.original().id()
                                == fact.passages().getFirst().article())
                        .findFirst()
                        .orElse(null)
                : null;
    }

    public long newFacts() {
        return story.facts().stream().filter(this::isNew).count();
    }

    /** Whom and what several of the reports name: why they are together. */
    public List<EntityMention> reasons() {
        return story.entities().stream()
                .filter(entity -> entity.articles() > 1)
                .limit(REASONS_SHOWN)
                .toList();
    }

    public long sharedFacts() {
        return story.facts().stream()
                .filter(fact -> !fact.status().equals("only"))
                .count();
    }
}
