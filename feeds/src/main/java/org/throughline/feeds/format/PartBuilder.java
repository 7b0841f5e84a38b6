package org.throughline.feeds.format;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A {@link FeedPart} while it is read: of elements that come twice, the less deeply nested one stands. */
final class PartBuilder {
    private final Map<String, FeedText> texts = new LinkedHashMap<>();
    private final Map<String, Integer> depths = new HashMap<>();
    private final List<FeedText> contents = new ArrayList<>();
    private final List<FeedLink> links = new ArrayList<>();
    private final List<FeedPerson> authors = new ArrayList<>();
    private final List<FeedPerson> contributors = new ArrayList<>();
    private final List<FeedTag> tags = new ArrayList<>();
    private final Map<String, FeedDate> dates = new LinkedHashMap<>();
    private final Map<String, String> image = new LinkedHashMap<>();
    private final Map<String, String> others = new LinkedHashMap<>();
    private @Nullable FeedPerson publisher;
    private final List<FeedChapter> chapters = new ArrayList<>();
    private @Nullable FeedPlace place;
    private @Nullable FeedPart source;

    void text(String name, FeedText text, int depth) {
        if (depth <= depths.getOrDefault(name, Integer.MAX_VALUE)) {
            depths.put(name, depth);
            texts.put(name, text);
        }
    }

    boolean hasText(String name) {
        return texts.containsKey(name);
    }

    void content(FeedText content) {
        contents.add(content);
    }

    void link(FeedLink link) {
        links.add(link);
    }

    void author(FeedPerson author) {
        authors.add(author);
    }

    void contributor(FeedPerson contributor) {
        contributors.add(contributor);
    }

    void publisher(FeedPerson person) {
        publisher = person;
    }

    void tag(@Nullable String term, @Nullable String scheme, @Nullable String label) {
        FeedTag tag = new FeedTag(term, scheme, label);
        if ((term != null || scheme != null || label != null) && !tags.contains(tag)) {
            tags.add(tag);
        }
    }

    void date(String name, String text) {
        FeedDate date = FeedDates.of(text);
        FeedDate known = dates.get(name);
        if (known == null || known.instant() == null || date.instant() != null) {
            dates.put(name, date);
        }
    }

    void image(String name, String value) {
        image.put(name, value);
    }

    void other(String name, String value) {
        others.put(name, value);
    }

    void otherIfAbsent(String name, String value) {
        others.putIfAbsent(name, value);
    }

    boolean hasOther(String name) {
        return others.containsKey(name);
    }

    void place(FeedPlace known) {
        place = known;
    }

    void chapter(FeedChapter chapter) {
        chapters.add(chapter);
    }

    boolean hasChapters() {
        return !chapters.isEmpty();
    }

    void source(FeedPart part) {
        source = part;
    }

    FeedPart build() {
        return new FeedPart(
                texts,
                contents,
                links,
                authors,
                contributors,
                publisher,
                tags,
                dates,
                image,
                others,
                place,
                chapters,
                source);
    }
}
