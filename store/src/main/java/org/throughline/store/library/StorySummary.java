package org.throughline.store.library;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.throughline.engine.copy.Coverage;

/**
 * A story as one entry of a list.
 *
 * @param language of the headline
 * @param first when its first dated article came out; nothing if none is dated
 * @param coverage how its articles are made up
 * @param sources in the order they joined
 * @param topic label of its section, if that is known
 */
public record StorySummary(
        long id,
        String headline,
        String language,
        @Nullable Instant first,
        @Nullable Instant last,
        Coverage coverage,
        List<String> sources,
        @Nullable Long storyline,
        @Nullable String topic) {
    public StorySummary {
        sources = List.copyOf(sources);
    }
}
