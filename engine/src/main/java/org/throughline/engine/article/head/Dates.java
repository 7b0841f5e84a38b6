package org.throughline.engine.article.head;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import org.throughline.engine.article.Found;
import org.throughline.engine.article.PublicationTime;
import tools.jackson.databind.JsonNode;

/**
 * When an article was published and changed, by the order of trust of htmldate (Barbaresi 2020): linked data, meta
 * elements, the address, time elements, then days written near the headline. Times after the capture are not believed.
 */
final class Dates {
    private static final String[] PUBLISHED = {
        "article:published_time",
        "og:article:published_time",
        "datepublished",
        "publish-date",
        "parsely-pub-date",
        "pubdate",
        "publishdate",
        "publish_date",
        "published_time",
        "og:published_time",
        "article:published",
        "og:pubdate",
        "date",
        "dc.date",
        "sailthru.date",
        "article.published",
        "dcterms.created",
        "dc.date.issued",
        "dcterms.date",
        "dc.date.created",
        "datecreated",
        "dcterms.issued",
        "originalpublicationdate",
        "citation_publication_date",
        "citation_date",
        "published-date",
        "release_date",
        "cxenseparse:recs:publishtime",
        "bt:pubdate",
        "article.created",
        "rnews:datepublished",
        "pub_date",
        "created",
        "prism.publicationdate",
        "date_published",
        "shareaholic:article_published_time",
        "creation_date",
        "timestamp",
        "date.available",
        "article:post_date",
        "lastmodifieddate"
    };
    private static final String[] MODIFIED = {
        "article:modified_time",
        "og:article:modified_time",
        "og:updated_time",
        "datemodified",
        "last-modified",
        "revised",
        "dcterms.modified"
    };

    /** Hours that clocks are behind and ahead of UTC where they are most. */
    private static final int FURTHEST_WEST = 11;

    private static final int FURTHEST_EAST = 14;

    private final Markup markup;
    private final @Nullable JsonNode article;
    private final @Nullable LocalDate latest;
    private final boolean monthFirst;

    Dates(Markup markup, @Nullable JsonNode article, @Nullable Instant captured, boolean monthFirst) {
        this.markup = markup;
        this.article = article;
        this.latest = captured == null
                ? null
                : captured.atOffset(ZoneOffset.UTC).toLocalDate().plusDays(1);
        this.monthFirst = monthFirst;
    }

    /** @param written texts near the headline that may hold a day, the likeliest first */
    @Nullable
    Found<PublicationTime> published(List<String> written) {
        Found<PublicationTime> told = told("datePublished", PUBLISHED);
        LocalDate inAddress = inAddress();
        if (told != null) {
            PublicationTime time = inOwnZone(told.value(), inAddress, written);
            return new Found<>(time, told.from(), told.confidence());
        }
        if (inAddress != null) {
            return new Found<>(PublicationTime.on(inAddress), "address", 0.85);
        }
        PublicationTime marked = marked();
        if (marked != null) {
            return new Found<>(marked, "time", 0.75);
        }
        for (String text : written) {
            for (LocalDate day : WrittenDates.in(text, monthFirst)) {
                if (isPast(day)) {
                    return new Found<>(PublicationTime.on(day), "text", 0.6);
                }
            }
        }
        PublicationTime created = believable(LinkedData.text(article, "dateCreated"));
        if (created != null) {
            return new Found<>(created, "json-ld:dateCreated", 0.6);
        }
        Found<PublicationTime> changed = modified();
        return changed == null ? null : new Found<>(changed.value(), changed.from(), 0.4);
    }

    /**
     * A time told in UTC leaves open which day it was where the page is from. The day in the address, or the first one
     * written by the headline, tells, if some zone of the world makes both true.
     */
    private PublicationTime inOwnZone(PublicationTime time, @Nullable LocalDate inAddress, List<String> written) {
        OffsetDateTime exact = time.exact();
        if (exact == null || exact.getOffset().getTotalSeconds() != 0) {
            return time;
        }
        LocalDate own = inAddress;
        for (int i = 0; own == null && i < written.size(); i++) {
            List<LocalDate> days = WrittenDates.in(written.get(i), monthFirst);
            own = days.isEmpty() ? null : days.getFirst();
        }
        boolean west = time.day().minusDays(1).equals(own) && exact.getHour() < FURTHEST_WEST;
        boolean east = time.day().plusDays(1).equals(own) && exact.getHour() >= 24 - FURTHEST_EAST;
        return own != null && (west || east) ? new PublicationTime(own, exact) : time;
    }

    @Nullable
    Found<PublicationTime> modified() {
        return told("dateModified", MODIFIED);
    }

    private @Nullable Found<PublicationTime> told(String field, String[] metas) {
        PublicationTime linked = believable(LinkedData.text(article, field));
        if (linked != null) {
            return new Found<>(linked, "json-ld", 0.95);
        }
        for (String name : metas) {
            PublicationTime time = believable(markup.meta(name));
            if (time != null) {
                return new Found<>(time, "meta:" + name, 0.9);
            }
        }
        for (JsonNode other : markup.linkedData) {
            PublicationTime time = believable(LinkedData.text(other, field));
            if (time != null) {
                return new Found<>(time, "json-ld", 0.7);
            }
        }
        return null;
    }

    /** Time elements: those that say that they tell the publication first, then the first one below the headline. */
    private @Nullable PublicationTime marked() {
        List<Element> times = new ArrayList<>(markup.times.subList(markup.timesAboveHeading, markup.times.size()));
        times.addAll(markup.times.subList(0, markup.timesAboveHeading));
        PublicationTime first = null;
        for (Element element : times) {
            String value = element.hasAttr("datetime") ? element.attr("datetime") : element.attr("content");
            PublicationTime time = believable(value.isEmpty() ? Markup.text(element) : value);
            if (time != null && saysPublished(element)) {
                return time;
            }
            first = first == null ? time : first;
        }
        return first;
    }

    private static boolean saysPublished(Element element) {
        return element.attr("itemprop").equals("datePublished")
                || element.hasAttr("pubdate")
                || element.className().contains("publish")
                || element.className().contains("entry-date");
    }

    /** A day in the path of the page's address, such as /2021/05/03/. */
    private @Nullable LocalDate inAddress() {
        String address = markup.address;
        int path = address.indexOf('/', 8);
        if (path < 0) {
            return null;
        }
        String[] parts = address.substring(path + 1).split("[/_?&=-]");
        for (int i = 0; i < parts.length; i++) {
            LocalDate day = parts[i].length() == 8 && parts[i].startsWith("20")
                    ? day(parts[i].substring(0, 4), parts[i].substring(4, 6), parts[i].substring(6))
                    : i + 2 < parts.length ? day(parts[i], parts[i + 1], parts[i + 2]) : null;
            if (day != null && isPast(day)) {
                return day;
            }
        }
        return null;
    }

    private static @Nullable LocalDate day(String year, String month, String day) {
        if (year.length() != 4 || !isNumber(year) || day.length() > 2 || !isNumber(day)) {
            return null;
        }
        List<LocalDate> found = WrittenDates.in(year + "-" + month + "-" + day, false);
        return found.isEmpty() ? null : found.getFirst();
    }

    private static boolean isNumber(String text) {
        return !text.isEmpty() && text.chars().allMatch(unit -> unit >= '0' && unit <= '9');
    }

    private @Nullable PublicationTime believable(@Nullable String value) {
        PublicationTime time = parse(value);
        return time != null && isPast(time.day()) ? time : null;
    }

    private boolean isPast(LocalDate day) {
        return latest == null || !day.isAfter(latest);
    }

    private @Nullable PublicationTime parse(@Nullable String value) {
        if (value == null || value.length() < 8 || value.length() > 80) {
            return null;
        }
        OffsetDateTime exact = IsoTimes.parse(value);
        if (exact != null && exact.getYear() >= 1995) {
            return PublicationTime.at(exact);
        }
        if (isNumber(value) && (value.length() == 10 || value.length() == 13)) {
            return seconds(value);
        }
        List<LocalDate> days = WrittenDates.in(value, monthFirst);
        return days.isEmpty() ? null : PublicationTime.on(days.getFirst());
    }

    private static @Nullable PublicationTime seconds(String value) {
        try {
            Instant time = Instant.ofEpochSecond(Long.parseLong(value.substring(0, 10)));
            return time.isAfter(Instant.EPOCH.plus(10_000, ChronoUnit.DAYS)) ? PublicationTime.at(time) : null;
        } catch (DateTimeException odd) {
            return null;
        }
    }
}
