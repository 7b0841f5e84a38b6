package org.throughline.engine.storyline;

import java.util.List;

/**
 * Stories that follow from one another over weeks.
 *
 * @param stories ids, in the order of their events
 * @param positions what its actors demand, offer and reject: actor by actor, each in the order of time
 */
public record Storyline(long id, List<Long> stories, List<TimelineEntry> timeline, List<Position> positions) {
    public Storyline {
        stories = List.copyOf(stories);
        timeline = List.copyOf(timeline);
        positions = List.copyOf(positions);
    }

    /** The same with what its actors demand, offer and reject. */
    public Storyline with(List<Position> taken) {
        return new Storyline(id, stories, timeline, taken);
    }
}
