package org.throughline.store.library;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A story with all that its page shows. */
public record StoryView(
        StorySummary summary,
        List<FamilyView> families,
        List<KeyPointView> keyPoints,
        List<FactView> facts,
        List<QuotationView> quotations,
        List<EntityMention> entities,
        @Nullable StorylineView storyline) {
    public StoryView {
        families = List.copyOf(families);
        keyPoints = List.copyOf(keyPoints);
        facts = List.copyOf(facts);
        quotations = List.copyOf(quotations);
        entities = List.copyOf(entities);
    }
}
