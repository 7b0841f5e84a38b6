package org.throughline.engine.storyline;

import java.util.List;

/**
 * Stories that follow from one another over weeks.
 *
 * @param stories ids, in the order of their events
 */
public record Storyline(long id, List<Long> stories, List<TimelineEntry> timeline) {
    public Storyline {
        stories = List.copyOf(stories);
        timeline = List.copyOf(timeline);
    }
}
