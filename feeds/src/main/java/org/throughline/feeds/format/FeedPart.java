package org.throughline.feeds.format;

import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a feed says of itself, of one of its entries or of the feed that an entry was taken from: the formats use one
 * vocabulary for all three.
 *
 * @param texts by name: {@code title}, {@code subtitle}, {@code summary}, {@code rights}, {@code info}
 * @param contents full texts
 * @param dates by name: {@code published}, {@code updated}, {@code created}, {@code expired}
 * @param image address, link and title of its picture, by those names
 * @param others every other element with plain text, by its name; among them {@code id}, {@code link}, {@code language},
 *     {@code comments}
 * @param place where it is on Earth, if it tells
 * @param chapters of a recording, in their order
 * @param source the feed that an entry was taken from, if it tells
 */
public record FeedPart(
        Map<String, FeedText> texts,
        List<FeedText> contents,
        List<FeedLink> links,
        List<FeedPerson> authors,
        List<FeedPerson> contributors,
        @Nullable FeedPerson publisher,
        List<FeedTag> tags,
        Map<String, FeedDate> dates,
        Map<String, String> image,
        Map<String, String> others,
        @Nullable FeedPlace place,
        List<FeedChapter> chapters,
        @Nullable FeedPart source) {
    public FeedPart {
        texts = Collections.unmodifiableMap(new LinkedHashMap<>(texts));
        contents = List.copyOf(contents);
        links = List.copyOf(links);
        authors = List.copyOf(authors);
        contributors = List.copyOf(contributors);
        tags = List.copyOf(tags);
        dates = Collections.unmodifiableMap(new LinkedHashMap<>(dates));
        image = Map.copyOf(image);
        chapters = List.copyOf(chapters);
        others = Collections.unmodifiableMap(new LinkedHashMap<>(others));
    }

    public @Nullable String title() {
        FeedText title = texts.get("title");
        return title == null ? null : title.value();
    }

    /** The address of the page that it stands for. */
    public @Nullable String link() {
        return others.get("link");
    }

    /** The publisher's own identity of an entry. */
    public @Nullable String id() {
        return others.get("id");
    }

    public @Nullable Instant published() {
        FeedDate date = dates.get("published");
        return date == null ? null : date.instant();
    }

    public @Nullable Instant updated() {
        FeedDate date = dates.get("updated");
        return date == null ? null : date.instant();
    }
}
