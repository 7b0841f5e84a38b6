package org.throughline.store.library;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Stories that follow from one another.
 *
 * @param stories in the order of their events
 * @param positions what its actors demand, offer and reject, each in the order of time
 * @param total all stories, of which {@code stories} may be the first few hundred only
 */
public record StorylineView(
        long id,
        int total,
        int articles,
        @Nullable Instant first,
        @Nullable Instant last,
        List<StorySummary> stories,
        List<TimelineView> timeline,
        List<PositionView> positions) {
    public StorylineView {
        positions = List.copyOf(positions);
        stories = List.copyOf(stories);
        timeline = List.copyOf(timeline);
    }
}
