package org.throughline.store.library;

import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A story as one entry of a list.
 *
 * @param language of the headline
 * @param first when its first dated article came out; nothing if none is dated
 * @param reports independent reports: families of copies
 * @param sources in the order they joined
 * @param copied how many articles repeat whose report; the empty name stands for "not an agency's"
 * @param topic label of its section, if that is known
 */
public record StorySummary(
        long id,
        String headline,
        String language,
        @Nullable Instant first,
        @Nullable Instant last,
        int articles,
        int reports,
        List<String> sources,
        Map<String, Integer> copied,
        @Nullable Long storyline,
        @Nullable String topic) {
    public StorySummary {
        sources = List.copyOf(sources);
        copied = Collections.unmodifiableMap(new LinkedHashMap<>(copied));
    }
}
