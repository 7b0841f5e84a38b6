package org.throughline.store.library;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One report and the articles that carry it.
 *
 * @param articles all that belong to it, of which {@code copies} may be the first few only
 */
public record FamilyView(
        long id, @Nullable String agency, int articles, ArticleSummary original, List<ArticleSummary> copies) {
    public FamilyView {
        copies = List.copyOf(copies);
    }
}
