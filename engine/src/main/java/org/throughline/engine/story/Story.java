package org.throughline.engine.story;

import java.util.List;

/**
 * One event as all sources tell it.
 *
 * @param families ids of its families, those that can grow no more first, each part in the order of their times
 */
public record Story(long id, List<Long> families) {
    public Story {
        families = List.copyOf(families);
    }
}
