package org.throughline.engine.story;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.LongStream;
import org.throughline.engine.article.Ids;

/** What a person says about stories of which parts can grow no more: changes the tables of stories that it is given. */
final class OverStories {
    private final Map<Long, Telling> stories;
    private final Map<Long, Long> redirects;
    private final Set<Long> touched;
    private final Changes changes;

    OverStories(Map<Long, Telling> stories, Map<Long, Long> redirects, Set<Long> touched, Changes changes) {
        this.stories = stories;
        this.redirects = redirects;
        this.touched = touched;
        this.changes = changes;
    }

    /** Whether anything changed; looks through all stories. */
    boolean obey(StoryCorrection correction) {
        return switch (correction) {
            case StoryCorrection.Together word -> unite(word.families());
            case StoryCorrection.Apart word -> part(word.these(), word.those());
        };
    }

    private boolean unite(Set<Long> families) {
        List<Telling> concerned = stories.values().stream()
                .filter(telling -> telling.families().stream().anyMatch(families::contains))
                .toList();
        if (concerned.size() < 2 || concerned.stream().noneMatch(telling -> telling.over.length > 0)) {
            return false;
        }
        Telling kept = concerned.getFirst();
        for (Telling gone : concerned.subList(1, concerned.size())) {
            kept.over = LongStream.concat(LongStream.of(kept.over), LongStream.of(gone.over))
                    .toArray();
            gone.strands.forEach(strand -> strand.story = kept);
            kept.strands.addAll(gone.strands);
            stories.remove(gone.id);
            redirects.put(gone.id, kept.id);
            touched.addAll(List.of(gone.id, kept.id));
            changes.add(Change.Kind.MERGED, kept.id, gone.id, "a person put them together");
        }
        return true;
    }

    private boolean part(Set<Long> these, Set<Long> those) {
        boolean moved = false;
        for (Telling telling : List.copyOf(stories.values())) {
            boolean mixed = LongStream.of(telling.over).anyMatch(these::contains)
                    && telling.families().stream().anyMatch(those::contains);
            if (mixed) {
                Telling parted = new Telling(Telling.freeId(stories.keySet(), Ids.mix(telling.id)));
                parted.over =
                        LongStream.of(telling.over).filter(these::contains).toArray();
                telling.over = LongStream.of(telling.over)
                        .filter(family -> !these.contains(family))
                        .toArray();
                stories.put(parted.id, parted);
                redirects.remove(parted.id);
                touched.addAll(List.of(parted.id, telling.id));
                changes.add(Change.Kind.SPLIT, parted.id, telling.id, "a person took them apart");
                moved = true;
            }
        }
        return moved;
    }
}
