package org.throughline.store.library;

import org.jspecify.annotations.Nullable;

/**
 * What an actor of a storyline demands, offers or rejects.
 *
 * @param towards whom it concerns, absent if nobody is named
 * @param category PLOVER category
 * @param before the category of what the actor did towards the same before, where that was the opposite
 * @param matter what is demanded or rejected, in the words of the first report
 * @param first ISO day on which it was first reported
 * @param last ISO day on which it was last reported
 * @param tellings how many sentences tell it
 */
public record PositionView(
        EntityMention actor,
        @Nullable EntityMention towards,
        String category,
        @Nullable String before,
        @Nullable String matter,
        String first,
        String last,
        int tellings,
        Passage passage) {}
