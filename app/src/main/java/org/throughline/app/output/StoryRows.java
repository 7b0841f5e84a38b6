package org.throughline.app.output;

import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.throughline.engine.Edition;
import org.throughline.engine.StorySummary;
import org.throughline.engine.article.Ids;
import org.throughline.engine.brief.KeyPoint;
import org.throughline.engine.name.Entity;

/** A story's row, and the spellings of a name. */
final class StoryRows {
    private StoryRows() {}

    static Map<String, Object> story(Edition.StoryReport report, StorySummary summary, Edition edition) {
        return Row.of("story")
                .with("id", Ids.show('s', report.story().id()))
                .with("headline", report.headline())
                .with(
                        "families",
                        report.story().families().stream()
                                .map(id -> Ids.show('f', id))
                                .toList())
                .with("articles", summary.coverage().articles())
                .with("reports", summary.coverage().reports())
                .with("drawing-on-others", summary.coverage().drawing())
                .with("copies", summary.coverage().copies())
                .with("later-versions", summary.coverage().revisions())
                .with("sources", summary.sources())
                .with("from", text(summary.first()))
                .with("to", text(summary.last()))
                .with(
                        "key-points",
                        report.keyPoints().stream()
                                .map(point -> keyPoint(point, edition))
                                .toList())
                .fields();
    }

    /** Every spelling once, the one to show first. */
    static Set<String> names(Entity entity) {
        Set<String> names = new LinkedHashSet<>(List.of(entity.name()));
        names.addAll(entity.spellings().keySet());
        return names;
    }

    private static Map<String, Object> keyPoint(KeyPoint point, Edition edition) {
        return Row.nested()
                .withAll(JsonLines.sentence(point.sentence(), edition))
                .with("sources", point.sources())
                .fields();
    }

    private static @Nullable String text(@Nullable Instant time) {
        return time == null ? null : time.toString();
    }
}
