package org.throughline.feeds.saved;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a line of JSON may tell of an article, each under the names that programs give it, the first of them preferred.
 * Case, hyphens and underscores make no difference.
 */
enum ArticleField {
    ID("id", "guid", "uuid"),
    URL("url", "link", "permalink", "canonical_url", "source_url"),
    SOURCE("source", "site", "publisher", "site_name", "source_name", "outlet", "domain", "source_domain"),
    TIME(
            "time",
            "date",
            "published",
            "published_at",
            "date_published",
            "date_publish",
            "published_date",
            "publication_date",
            "publish_date",
            "pub_date",
            "published_time",
            "timestamp"),
    CAPTURED("captured", "captured_at", "crawled_at", "fetched_at", "scraped_at", "date_download"),
    LANGUAGE("lang", "language"),
    TITLE("title", "headline"),
    TEXT("text", "body", "content", "content_text", "maintext", "article_text", "full_text", "article_body"),
    HTML("html", "content_html", "body_html", "raw_html"),
    AUTHORS("authors", "author", "byline", "creator");

    private static final Map<String, ArticleField> BY_NAME = Stream.of(values())
            .flatMap(field -> field.names.stream().map(name -> Map.entry(name, field)))
            .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));

    private final List<String> names;

    ArticleField(String... names) {
        this.names = Stream.of(names).map(ArticleField::plain).toList();
    }

    /** Null if a name is that of no field. */
    static @Nullable ArticleField named(String name) {
        return BY_NAME.get(plain(name));
    }

    /** The smaller, the more plainly the name says what it is. */
    int rank(String name) {
        return names.indexOf(plain(name));
    }

    private static String plain(String name) {
        return name.strip().toLowerCase(Locale.ROOT).replace("_", "").replace("-", "");
    }
}
