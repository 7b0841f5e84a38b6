package org.throughline.feeds.item;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.throughline.engine.page.Claims;
import org.throughline.engine.page.Media;
import org.throughline.engine.page.Page;
import org.throughline.feeds.address.WebAddress;

/**
 * One item of a feed.
 *
 * @param address of its page, in normal form; null if the feed links nowhere
 * @param linked the address as the feed gives it: what is fetched
 * @param guid the publisher's own identity; null if it has none or several items share it
 * @param text what the feed says of it, a paragraph a line; may be empty
 * @param claimed when the feed says that it was published
 * @param digest of all that the feed says of it, without its identity: another one is another version
 */
public record FeedItem(
        @Nullable WebAddress address,
        @Nullable String linked,
        @Nullable String guid,
        String title,
        String text,
        @Nullable Instant claimed,
        @Nullable String language,
        long digest) {
    private static final long MOST_AHEAD_SECONDS = 24 * 3600;

    /** What an item is known by when it is first seen: its page, else its own identity, else what it says. */
    public String identity(String feed) {
        if (address != null) {
            return address.text();
        }
        return guid != null ? guid : feed + "#" + Long.toUnsignedString(digest, 36);
    }

    /** Whether this may be another form of an item known under the same guid: items that share nothing else are two. */
    public boolean mayBe(String knownIdentity, String knownTitle) {
        return address == null || address.text().equals(knownIdentity) || title.equals(knownTitle);
    }

    /** The same item at the address that its page tells. */
    public FeedItem at(WebAddress told) {
        return new FeedItem(told, linked, guid, title, text, claimed, language, digest);
    }

    /** The item as the feed tells it. */
    public Page asPage(String identity, String source, Instant received) {
        return new Page(
                identity,
                source,
                Media.ARTICLE_TEXT,
                text.isBlank() ? title : text,
                address == null ? null : address.text(),
                received,
                linked,
                claims(received));
    }

    /** The page behind the item, as it was fetched. */
    public Page asPage(String identity, String source, Instant received, String content) {
        return new Page(
                identity,
                source,
                Media.HTML,
                content,
                address == null ? null : address.text(),
                received,
                linked,
                claims(received));
    }

    /** A date in the future is none: it is dropped, and the time of receipt counts. */
    private Claims claims(Instant received) {
        boolean ahead = claimed != null && claimed.isAfter(received.plusSeconds(MOST_AHEAD_SECONDS));
        return new Claims(title.isBlank() ? null : title, ahead ? received : claimed, language);
    }
}
