package org.throughline.engine.article.head;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.throughline.engine.article.Found;
import org.throughline.engine.article.PublicationTime;
import tools.jackson.databind.JsonNode;

/** Finds each piece of an HTML page's metadata, with where it came from and how sure that is. */
public final class MetadataFinder {
    private final Markup markup;
    private final @Nullable JsonNode article;

    public MetadataFinder(Markup markup) {
        this.markup = markup;
        this.article = markup.linkedData.isEmpty() ? null : markup.linkedData.getFirst();
    }

    public @Nullable Found<String> headline() {
        return Headlines.find(markup, article);
    }

    public List<Found<String>> authors() {
        return Authors.find(markup, article);
    }

    public @Nullable Found<PublicationTime> published(@Nullable Instant captured) {
        return Dates.published(markup, article, captured);
    }

    public @Nullable Found<PublicationTime> modified(@Nullable Instant captured) {
        return Dates.modified(markup, article, captured);
    }

    public @Nullable Found<String> siteName() {
        return fromMeta("og:site_name", "application-name", "publisher", "dc.publisher");
    }

    public @Nullable Found<String> section() {
        String section = LinkedData.text(article, "articleSection");
        return section != null ? new Found<>(section, "json-ld", 0.9) : fromMeta("article:section", "section");
    }

    public @Nullable Found<String> image() {
        return fromMeta("og:image", "og:image:url", "twitter:image", "twitter:image:src");
    }

    public @Nullable Found<String> canonicalAddress() {
        String canonical = markup.canonical;
        return canonical != null && !canonical.isEmpty()
                ? new Found<>(canonical, "link:canonical", 0.95)
                : fromMeta("og:url");
    }

    public @Nullable String language() {
        String language = markup.language;
        return language != null && !language.isBlank()
                ? language
                : markup.meta("og:locale", "content-language", "language", "dc.language");
    }

    public List<String> tags() {
        return Tagging.find(markup);
    }

    private @Nullable Found<String> fromMeta(String... names) {
        for (String name : names) {
            String value = markup.meta(name);
            if (value != null) {
                return new Found<>(value, "meta:" + name, 0.9);
            }
        }
        return null;
    }
}
