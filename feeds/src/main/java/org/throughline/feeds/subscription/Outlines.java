package org.throughline.feeds.subscription;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.throughline.feeds.address.WebUrl;

/** The outlines of a list, one begun and ended after the other: folders, feeds, and what was meant to be a feed. */
final class Outlines {
    private static final int MOST_SKIPPED = 1_000;

    private final Map<String, Subscription> found = new LinkedHashMap<>();
    private final List<String> skipped = new ArrayList<>();
    private final Deque<String> folders = new ArrayDeque<>();

    /** @param attribute by name in lower case, whoever read the document */
    void begin(Function<String, @Nullable String> attribute) {
        String title = attribute.apply("title");
        String text = attribute.apply("text");
        String name = (text == null ? title == null ? "" : title : text).strip();
        String said = attribute.apply("xmlurl");
        WebUrl feed = WebUrl.of(withoutFeedScheme(said));
        if (feed == null) {
            skip(name, said, attribute.apply("type"));
            folders.addLast(name.replace('/', '-'));
            return;
        }
        String category = folders.isEmpty() ? attribute.apply("category") : path();
        String folder = category == null ? "" : category;
        found.putIfAbsent(feed.fetched(), new Subscription(feed.fetched(), name, attribute.apply("htmlurl"), folder));
        folders.addLast("");
    }

    void end() {
        folders.pollLast();
    }

    int depth() {
        return folders.size();
    }

    int size() {
        return found.size();
    }

    Opml.Reading reading(@Nullable String problem) {
        return new Opml.Reading(List.copyOf(found.values()), List.copyOf(skipped), problem);
    }

    /** An outline without an address is a folder, unless it calls itself a feed. */
    private void skip(String name, @Nullable String said, @Nullable String type) {
        boolean meant = said != null || "rss".equalsIgnoreCase(type) || "atom".equalsIgnoreCase(type);
        if (meant && skipped.size() < MOST_SKIPPED) {
            String what = name.isEmpty() ? "a feed without a name" : "\"" + name + "\"";
            skipped.add(
                    said == null || said.isBlank()
                            ? what + " has no address (xmlUrl)"
                            : what + ": no address of the web: " + said.strip());
        }
    }

    /** {@code feed://host/} and {@code feed:https://host/} once told browsers to hand an address to a reader. */
    private static @Nullable String withoutFeedScheme(@Nullable String address) {
        if (address == null || !address.strip().regionMatches(true, 0, "feed:", 0, 5)) {
            return address;
        }
        String rest = address.strip().substring(5);
        return rest.startsWith("//") ? "http:" + rest : rest;
    }

    private String path() {
        return String.join(
                "/", folders.stream().filter(folder -> !folder.isEmpty()).toList());
    }
}
