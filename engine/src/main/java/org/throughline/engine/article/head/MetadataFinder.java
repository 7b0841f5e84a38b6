package org.throughline.engine.article.head;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.throughline.engine.article.Found;
import org.throughline.engine.article.PublicationTime;
import org.throughline.engine.article.block.PageHints;
import tools.jackson.databind.JsonNode;

/** Finds each piece of an HTML page's metadata, with where it came from and how sure that is. */
public final class MetadataFinder {
    private final Markup markup;
    private final @Nullable JsonNode article;

    public MetadataFinder(Markup markup) {
        this.markup = markup;
        this.article = LinkedData.best(markup.linkedData, markup.title);
    }

    public @Nullable Found<String> headline() {
        return Headlines.find(markup, article);
    }

    /** @param bylines texts near the headline or the end of the report that may name the authors, the likeliest first */
    public List<Found<String>> authors(List<String> bylines) {
        return Authors.find(markup, article, bylines);
    }

    /** @param written texts near the headline that may hold a day, the likeliest first */
    public @Nullable Found<PublicationTime> published(@Nullable Instant captured, List<String> written) {
        return new Dates(markup, article, captured, isMonthFirst()).published(written);
    }

    public @Nullable Found<PublicationTime> modified(@Nullable Instant captured) {
        return new Dates(markup, article, captured, isMonthFirst()).modified();
    }

    /** The United States write the month first; other English pages hardly write days in figures. */
    private boolean isMonthFirst() {
        String language = language();
        return language == null || language.startsWith("en") && !language.endsWith("GB") && !language.endsWith("AU");
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

    /** Whether the page says that its text is not free to read. */
    public boolean isGated() {
        JsonNode free = article == null ? null : article.get("isAccessibleForFree");
        return free != null && free.asString("true").equalsIgnoreCase("false")
                || "locked".equals(markup.meta("article:content_tier"));
    }

    /** Whether the page calls itself a live blog. */
    public boolean isLive() {
        return article != null && String.valueOf(article.get("@type")).contains("LiveBlog");
    }

    public List<String> tags() {
        return Tagging.find(markup);
    }

    /** What helps to find the report among the page's blocks. */
    public PageHints hints(@Nullable Found<String> headline) {
        String body = LinkedData.text(article, "articleBody");
        String description = markup.meta("og:description", "description", "twitter:description");
        return new PageHints(
                headline == null ? "" : headline.value(),
                description == null ? "" : description,
                body == null ? "" : body);
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
