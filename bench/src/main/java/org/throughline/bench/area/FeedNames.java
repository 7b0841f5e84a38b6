package org.throughline.bench.area;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.throughline.feeds.format.Feed;
import org.throughline.feeds.format.FeedChapter;
import org.throughline.feeds.format.FeedDate;
import org.throughline.feeds.format.FeedLink;
import org.throughline.feeds.format.FeedPart;
import org.throughline.feeds.format.FeedPerson;
import org.throughline.feeds.format.FeedPlace;
import org.throughline.feeds.format.FeedText;

/** A feed under the names that feedparser gives its pieces. */
final class FeedNames {
    private FeedNames() {}

    /** @param headers of the answer that brought the feed, lower case */
    static Map<String, Object> of(String file, Feed feed, Map<String, String> headers) {
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("file", file);
        row.put("bozo", feed.wellFormed() ? 0 : 1);
        row.put("version", feed.format());
        row.put("encoding", feed.encoding());
        Map<String, Object> head = part(feed.head());
        rename(head, "summary", "subtitle");
        row.put("feed", head);
        row.putAll(pruned("modified", headers.get("last-modified"), "etag", headers.get("etag")));
        row.put("entries", feed.entries().stream().map(FeedNames::part).toList());
        return row;
    }

    private static void rename(Map<String, Object> row, String from, String to) {
        for (String suffix : List.of("", "_detail")) {
            Object value = row.remove(from + suffix);
            if (value != null) {
                row.put(to + suffix, value);
            }
        }
    }

    private static Map<String, Object> part(FeedPart part) {
        Map<String, Object> row = new LinkedHashMap<>();
        part.others().forEach((name, value) -> other(row, name, value));
        part.texts().forEach((name, text) -> {
            row.put(name, text.value());
            row.put(name + "_detail", text(text));
        });
        part.dates().forEach((name, date) -> date(row, name, date));
        persons(row, part);
        row.put(
                "tags",
                part.tags().stream()
                        .map(tag -> pruned("term", tag.term(), "scheme", tag.scheme(), "label", tag.label()))
                        .toList());
        row.put("links", part.links().stream().map(FeedNames::link).toList());
        if (!part.contents().isEmpty()) {
            row.put("content", part.contents().stream().map(FeedNames::text).toList());
            row.putIfAbsent("summary", part.contents().getFirst().value());
            row.putIfAbsent("description", part.contents().getFirst().value());
        }
        if (!part.image().isEmpty()) {
            row.put("image", new TreeMap<>(part.image()));
        }
        if (part.place() != null) {
            row.put("where", place(part.place()));
        }
        if (!part.chapters().isEmpty()) {
            List<Map<String, Object>> chapters =
                    part.chapters().stream().map(FeedNames::chapter).toList();
            row.put("psc_chapters", Map.of("chapters", chapters));
        }
        if (part.source() != null) {
            Map<String, Object> source = part(part.source());
            row.put("source", source);
        }
        return row;
    }

    private static void other(Map<String, Object> row, String name, String value) {
        switch (name) {
            case "generator:url", "generator:version" ->
                detail(row, "generator_detail").put(name.substring(10), value);
            case "guidislink" -> row.put(name, Boolean.valueOf(value));
            case "itunes:explicit" -> row.put("itunes_explicit", explicit(value));
            case "itunes:block" -> row.put("itunes_block", value.equals("yes") || value.equals("Yes") ? 1 : 0);
            default -> {
                if (name.startsWith("cloud:")) {
                    detail(row, "cloud").put(name.substring(6), value);
                } else {
                    row.put(name.replace(':', '_'), value);
                }
            }
        }
    }

    @SuppressWarnings("unchecked") // this class alone puts values under these names
    private static Map<String, Object> detail(Map<String, Object> row, String name) {
        return (Map<String, Object>) row.computeIfAbsent(name, key -> new LinkedHashMap<String, Object>());
    }

    private static @Nullable Boolean explicit(String value) {
        return switch (value) {
            case "yes", "true" -> true;
            case "no", "false", "clean" -> false;
            default -> null;
        };
    }

    private static Map<String, Object> place(FeedPlace place) {
        List<List<Double>> points = place.points();
        return switch (place.shape()) {
            case "" -> Map.of();
            case "Point" -> Map.of("type", "Point", "coordinates", points.getFirst());
            case "Polygon" -> Map.of("type", "Polygon", "coordinates", List.of(points));
            default -> Map.of("type", place.shape(), "coordinates", points);
        };
    }

    private static Map<String, Object> chapter(FeedChapter chapter) {
        return pruned(
                "start", chapter.start(), "title", chapter.title(), "href", chapter.href(), "image", chapter.image());
    }

    private static void date(Map<String, Object> row, String name, FeedDate date) {
        row.put(name, date.text());
        if (date.instant() != null) {
            row.put(name + "_parsed", fields(date.instant()));
        }
    }

    private static void persons(Map<String, Object> row, FeedPart part) {
        if (!part.authors().isEmpty()) {
            FeedPerson last = part.authors().getLast();
            row.put("author", last.line());
            row.put("author_detail", person(last));
        }
        row.put("authors", part.authors().stream().map(FeedNames::person).toList());
        row.put(
                "contributors",
                part.contributors().stream().map(FeedNames::person).toList());
        if (part.publisher() != null) {
            row.put("publisher", part.publisher().line());
            row.put("publisher_detail", person(part.publisher()));
        }
    }

    private static Map<String, Object> person(FeedPerson person) {
        return pruned("name", person.name(), "email", person.email(), "url", person.address());
    }

    private static Map<String, Object> link(FeedLink link) {
        Map<String, Object> row = pruned("rel", link.rel(), "type", link.type(), "href", link.href());
        row.putAll(pruned("title", link.title(), "length", link.length()));
        if (link.rel().equals("enclosure") && link.href() != null) {
            row.put("url", link.href());
        }
        return row;
    }

    private static Map<String, Object> text(FeedText text) {
        Map<String, Object> row = pruned("value", text.value(), "type", text.type(), "base", text.base());
        row.put("language", text.language());
        return row;
    }

    private static Map<String, Object> pruned(@Nullable String... pairs) {
        Map<String, Object> row = new LinkedHashMap<>();
        for (int i = 0; i + 1 < pairs.length; i += 2) {
            String value = pairs[i + 1];
            if (value != null) {
                row.put(String.valueOf(pairs[i]), value);
            }
        }
        return row;
    }

    /** Python's struct_time as a list: year to second in UTC; the other three are not compared. */
    private static List<Integer> fields(Instant time) {
        ZonedDateTime utc = time.atZone(ZoneOffset.UTC);
        return List.of(
                utc.getYear(),
                utc.getMonthValue(),
                utc.getDayOfMonth(),
                utc.getHour(),
                utc.getMinute(),
                utc.getSecond(),
                0,
                0,
                0);
    }
}
