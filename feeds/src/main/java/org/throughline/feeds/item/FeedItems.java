package org.throughline.feeds.item;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.throughline.feeds.address.WebAddress;
import org.throughline.feeds.address.WebUrl;
import org.throughline.feeds.format.Feed;
import org.throughline.feeds.format.FeedPart;
import org.throughline.feeds.format.FeedText;

/** Takes a feed's items out of it, each once. */
public final class FeedItems {
    /** Feeds of more items than this are read so far. */
    static final int MOST = 5_000;

    private FeedItems() {}

    /** @param base where the feed came from: relative links are resolved against it */
    public static List<FeedItem> of(Feed feed, WebUrl base) {
        List<FeedItem> items = new ArrayList<>();
        for (FeedPart entry :
                feed.entries().subList(0, Math.min(MOST, feed.entries().size()))) {
            items.add(item(entry, feed.head().others().get("language"), base));
        }
        return once(withoutSharedGuids(items));
    }

    private static FeedItem item(FeedPart entry, @Nullable String feedLanguage, WebUrl base) {
        WebUrl link = link(entry, base);
        String title = ItemText.plain(entry.texts().get("title"));
        String text = text(entry);
        Instant claimed = entry.published() != null ? entry.published() : entry.updated();
        String guid = entry.id();
        String language = entry.others().getOrDefault("language", feedLanguage);
        return new FeedItem(
                link == null ? null : WebAddress.of(link),
                link == null ? null : link.fetched(),
                guid == null || guid.isBlank() ? null : guid.strip(),
                title,
                text,
                claimed,
                languageCode(language),
                digest(title, text));
    }

    private static @Nullable WebUrl link(FeedPart entry, WebUrl base) {
        String link = entry.others().getOrDefault("feedburner:origlink", entry.link());
        return link == null || link.isBlank() ? null : base.resolve(link);
    }

    /** The longest of what the feed tells. */
    private static String text(FeedPart entry) {
        String longest = ItemText.plain(entry.texts().get("summary"));
        for (FeedText content : entry.contents()) {
            String one = ItemText.plain(content);
            longest = one.length() > longest.length() ? one : longest;
        }
        return longest;
    }

    private static @Nullable String languageCode(@Nullable String said) {
        if (said == null || said.isBlank()) {
            return null;
        }
        String code = said.strip().toLowerCase(Locale.ROOT).split("[-_]", 2)[0];
        return code.length() == 2 && code.chars().allMatch(unit -> unit >= 'a' && unit <= 'z') ? code : null;
    }

    /** Some publishers give all items one guid: it says nothing then. */
    private static List<FeedItem> withoutSharedGuids(List<FeedItem> items) {
        Map<String, String> firstWith = new HashMap<>();
        Map<String, Boolean> shared = new HashMap<>();
        for (FeedItem item : items) {
            if (item.guid() != null) {
                String what =
                        item.address() == null ? item.title() : item.address().text();
                String before = firstWith.putIfAbsent(item.guid(), what);
                shared.merge(item.guid(), before != null && !before.equals(what), Boolean::logicalOr);
            }
        }
        return items.stream()
                .map(item -> item.guid() != null && shared.getOrDefault(item.guid(), false) ? withoutGuid(item) : item)
                .toList();
    }

    private static FeedItem withoutGuid(FeedItem item) {
        return new FeedItem(
                item.address(),
                item.linked(),
                null,
                item.title(),
                item.text(),
                item.claimed(),
                item.language(),
                item.digest());
    }

    private static List<FeedItem> once(List<FeedItem> items) {
        Map<String, FeedItem> byIdentity = new LinkedHashMap<>();
        for (FeedItem item : items) {
            if (!item.title().isBlank() || !item.text().isBlank()) {
                byIdentity.putIfAbsent(item.identity(""), item);
            }
        }
        return List.copyOf(byIdentity.values());
    }

    private static long digest(String title, String text) {
        try {
            MessageDigest sha = MessageDigest.getInstance("SHA-256");
            byte[] hash = sha.digest((title + "\n" + text).getBytes(StandardCharsets.UTF_8));
            return java.nio.ByteBuffer.wrap(hash).getLong();
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
