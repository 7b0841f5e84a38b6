package org.throughline.store.library;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Words with their speaker.
 *
 * @param statement the same for quotations of the same words; 0 while unknown
 * @param speaker entity id, if known
 * @param versions how many quotations are of the same words, this one with them
 * @param kind {@code direct}, {@code mixed} or {@code indirect}
 */
public record QuotationView(
        Passage passage,
        long statement,
        @Nullable Long speaker,
        @Nullable String speakerName,
        String kind,
        @Nullable Instant time,
        @Nullable Long story,
        int versions) {}
