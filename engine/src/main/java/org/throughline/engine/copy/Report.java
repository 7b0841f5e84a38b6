package org.throughline.engine.copy;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.throughline.engine.article.Article;
import org.throughline.engine.article.Found;

/** What the index keeps of one article. */
final class Report {
    final long article;
    final long version;
    final int source;
    final @Nullable String agency;
    final boolean agencysOwn;
    final @Nullable Instant time;
    final int order;
    CopyKind kind = CopyKind.ORIGINAL;
    float similarity = 1;

    Report(Article article, int order) {
        this.article = article.id();
        this.version = article.version();
        this.source = article.source().hashCode();
        Found<String> found = article.metadata().agency();
        this.agency = found == null ? null : found.value().intern();
        this.agencysOwn = agency != null && article.source().equalsIgnoreCase(agency);
        this.time = article.time();
        this.order = order;
    }

    /** Whether this report stands for the family rather than the other one. */
    boolean precedes(Report other) {
        if (agencysOwn != other.agencysOwn) {
            return agencysOwn;
        }
        if (time != null && other.time != null && !time.equals(other.time)) {
            return time.isBefore(other.time);
        }
        return order < other.order;
    }
}
