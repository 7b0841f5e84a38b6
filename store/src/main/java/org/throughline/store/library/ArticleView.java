package org.throughline.store.library;

import java.util.List;
import org.throughline.engine.reading.AnnotatedArticle;

/**
 * An article in one of its versions with all that its page shows.
 *
 * @param entities entity ids of its local entities; empty for an old version
 * @param versions all versions, the oldest first
 */
public record ArticleView(
        ArticleSummary summary, AnnotatedArticle content, List<Long> entities, List<VersionView> versions) {
    public ArticleView {
        entities = List.copyOf(entities);
        versions = List.copyOf(versions);
    }

    public boolean isCurrent() {
        return content.article().version() == summary.version();
    }

    /** One version of an article and the input that brought it. */
    public record VersionView(long version, long sequence) {}
}
