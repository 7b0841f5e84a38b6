package org.throughline.feeds.format;

import com.rometools.rome.feed.synd.SyndContent;
import com.rometools.rome.feed.synd.SyndEnclosure;
import com.rometools.rome.feed.synd.SyndEntry;
import com.rometools.rome.feed.synd.SyndFeed;
import com.rometools.rome.io.FeedException;
import com.rometools.rome.io.SyndFeedInput;
import com.rometools.rome.io.XmlReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Reads RSS and Atom. The parser is ROME, hardened: no document type is read, so no entity is expanded and nothing is
 * fetched. Whatever ROME throws on broken input ends as one exception of ours.
 */
public final class FeedReader {
    /** A document that is no feed, or too broken to be read as one. */
    public static final class UnreadableFeed extends Exception {
        private static final long serialVersionUID = 1;

        UnreadableFeed(Exception cause) {
            super("not a feed that can be read: " + cause.getMessage(), cause);
        }
    }

    /** @param contentType the transport's word on type and character set, if any */
    public Feed read(byte[] document, @Nullable String contentType) throws UnreadableFeed {
        try (XmlReader reader = new XmlReader(new ByteArrayInputStream(document), contentType, true)) {
            SyndFeedInput input = new SyndFeedInput();
            input.setAllowDoctypes(false);
            return feed(input.build(reader));
        } catch (IOException | FeedException | RuntimeException e) {
            throw new UnreadableFeed(e);
        }
    }

    private static Feed feed(SyndFeed feed) {
        return new Feed(
                feed.getFeedType(),
                feed.getTitle(),
                feed.getLink(),
                feed.getDescription(),
                feed.getLanguage(),
                feed.getCopyright(),
                feed.getAuthor(),
                named(feed.getCategories().stream().map(category -> category.getName())),
                feed.getEntries().stream().map(FeedReader::entry).toList());
    }

    private static Feed.Entry entry(SyndEntry entry) {
        return new Feed.Entry(
                entry.getUri(),
                entry.getTitle(),
                entry.getLink(),
                value(entry.getDescription()),
                entry.getContents().stream()
                        .map(FeedReader::value)
                        .filter(Objects::nonNull)
                        .findFirst()
                        .orElse(null),
                entry.getAuthor(),
                instant(entry.getPublishedDate()),
                instant(entry.getUpdatedDate()),
                named(entry.getCategories().stream().map(category -> category.getName())),
                named(entry.getEnclosures().stream().map(SyndEnclosure::getUrl)));
    }

    private static List<String> named(Stream<@Nullable String> names) {
        return names.filter(Objects::nonNull).map(Objects::requireNonNull).toList();
    }

    private static @Nullable String value(@Nullable SyndContent content) {
        return content == null ? null : content.getValue();
    }

    private static @Nullable Instant instant(@Nullable Date date) {
        return date == null ? null : date.toInstant();
    }
}
