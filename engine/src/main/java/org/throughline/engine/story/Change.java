package org.throughline.engine.story;

import java.util.Locale;

/**
 * Something that happened to a story, and why.
 *
 * @param story the story concerned
 * @param other the family that joined or left, or the story that it took over or came from
 * @param reason in plain words
 */
public record Change(Kind kind, long story, long other, String reason) {
    /** What happened. */
    public enum Kind {
        OPENED,
        JOINED,
        MERGED,
        MOVED,
        SPLIT;

        public String label() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
