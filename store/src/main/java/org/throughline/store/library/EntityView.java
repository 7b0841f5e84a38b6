package org.throughline.store.library;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A person, organisation or place with all that its page shows.
 *
 * @param spellings every form with how often it was seen
 * @param known its identifier in the knowledge base, if it was read with one that knows it
 * @param usedBy the sources that used a spelling in the latest articles
 */
public record EntityView(
        EntityMention summary,
        @Nullable String known,
        List<String> titles,
        Map<String, Integer> spellings,
        Map<String, List<String>> usedBy,
        List<StorySummary> stories,
        List<QuotationView> quotations,
        List<ActionView> actions) {
    public EntityView {
        titles = List.copyOf(titles);
        spellings = Collections.unmodifiableMap(new LinkedHashMap<>(spellings));
        usedBy = Collections.unmodifiableMap(new LinkedHashMap<>(usedBy));
        stories = List.copyOf(stories);
        quotations = List.copyOf(quotations);
        actions = List.copyOf(actions);
    }
}
