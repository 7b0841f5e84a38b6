package org.throughline.engine.story;

import java.util.List;

/**
 * One event as all sources tell it.
 *
 * @param families ids of its families, in the order they joined
 */
public record Story(long id, List<Long> families) {
    public Story {
        families = List.copyOf(families);
    }
}
