package org.throughline.engine.article.head;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import org.throughline.engine.article.Found;
import org.throughline.engine.article.PublicationTime;
import tools.jackson.databind.JsonNode;

/** When an article was published and changed. */
final class Dates {
    private static final String[] PUBLISHED = {
        "article:published_time", "og:article:published_time", "datepublished", "publish-date", "parsely-pub-date",
                "pubdate",
        "date", "dc.date", "sailthru.date", "article.published", "dcterms.created", "dc.date.issued"
    };
    private static final String[] MODIFIED = {
        "article:modified_time", "og:updated_time", "datemodified", "last-modified"
    };

    private Dates() {}

    static @Nullable Found<PublicationTime> published(
            Markup markup, @Nullable JsonNode article, @Nullable Instant captured) {
        PublicationTime linked = parse(LinkedData.text(article, "datePublished"));
        if (linked != null) {
            return new Found<>(linked, "json-ld", 0.95);
        }
        for (String name : PUBLISHED) {
            PublicationTime time = parse(markup.meta(name));
            if (time != null) {
                return new Found<>(time, "meta:" + name, 0.9);
            }
        }
        for (Element element : markup.times) {
            PublicationTime time =
                    parse(element.hasAttr("datetime") ? element.attr("datetime") : element.attr("content"));
            if (time != null) {
                return new Found<>(time, "time", 0.7);
            }
        }
        return null;
    }

    static @Nullable Found<PublicationTime> modified(
            Markup markup, @Nullable JsonNode article, @Nullable Instant captured) {
        PublicationTime linked = parse(LinkedData.text(article, "dateModified"));
        if (linked != null) {
            return new Found<>(linked, "json-ld", 0.95);
        }
        for (String name : MODIFIED) {
            PublicationTime time = parse(markup.meta(name));
            if (time != null) {
                return new Found<>(time, "meta:" + name, 0.9);
            }
        }
        return null;
    }

    static @Nullable PublicationTime parse(@Nullable String value) {
        if (value == null || value.length() < 10) {
            return null;
        }
        try {
            if (value.length() > 16) {
                OffsetDateTime exact = IsoTimes.parse(value);
                if (exact != null) {
                    return PublicationTime.at(exact);
                }
            }
            LocalDate day = LocalDate.parse(value.substring(0, 10));
            return day.getYear() < 1900 ? null : PublicationTime.on(day);
        } catch (DateTimeParseException noDate) {
            return null;
        }
    }
}
