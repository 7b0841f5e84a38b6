package org.throughline.feeds.schedule;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;
import org.throughline.feeds.address.WebUrl;
import org.throughline.feeds.fetch.FetchFailure;
import org.throughline.feeds.fetch.FetchRequest;
import org.throughline.feeds.fetch.Fetched;
import org.throughline.feeds.fetch.RetryAfter;
import org.throughline.feeds.fetch.WebClient;
import org.throughline.feeds.format.Feed;
import org.throughline.feeds.format.FeedReader;
import org.throughline.feeds.format.FeedReader.UnreadableFeed;
import org.throughline.feeds.item.FeedItems;

/** Asks for one feed and reads the answer. Blocking; safe to call from many threads. */
public final class FeedQuestion {
    private final WebClient client;
    private final FeedReader reader = new FeedReader();

    /** Parsing is work for a processor: more at once would only hold more documents in memory. */
    private final Semaphore parsing = new Semaphore(Runtime.getRuntime().availableProcessors());

    public FeedQuestion(WebClient client) {
        this.client = client;
    }

    /** @param etag and {@code lastModified}: the marks of the last answer */
    public FeedAnswer ask(WebUrl address, @Nullable String etag, @Nullable String lastModified)
            throws InterruptedException {
        try {
            return answer(client.fetch(FetchRequest.feed(address, etag, lastModified)));
        } catch (FetchFailure failure) {
            return failure.kind() == FetchFailure.Kind.PAUSED
                    ? new FeedAnswer.HeldBack(failure.waitFor())
                    : new FeedAnswer.Failed(String.valueOf(failure.getMessage()), null);
        }
    }

    private FeedAnswer answer(Fetched fetched) throws InterruptedException {
        if (fetched.isUnchanged()) {
            return new FeedAnswer.Unchanged(AskedPause.of(fetched, null));
        }
        if (fetched.status() == 410) {
            return new FeedAnswer.Gone();
        }
        if (!fetched.isGood()) {
            Duration pause = RetryAfter.read(fetched.header("retry-after"), Instant.now());
            String answered = FetchFailure.answered(fetched.status()).getMessage();
            return new FeedAnswer.Failed(String.valueOf(answered), pause);
        }
        parsing.acquire();
        try {
            return items(fetched);
        } catch (UnreadableFeed none) {
            return new FeedAnswer.Failed("no feed came: " + none.getMessage(), null);
        } finally {
            parsing.release();
        }
    }

    private FeedAnswer items(Fetched fetched) throws UnreadableFeed {
        Feed feed = read(fetched);
        return new FeedAnswer.Items(
                FeedItems.of(feed, fetched.address()),
                feed.head(),
                fetched.address(),
                fetched.movedTo(),
                fetched.header("etag"),
                fetched.header("last-modified"),
                AskedPause.of(fetched, feed.head()),
                Hub.of(fetched, feed.head()));
    }

    private Feed read(Fetched fetched) throws UnreadableFeed {
        Feed.Transport transport = new Feed.Transport(
                fetched.address().fetched(),
                fetched.header("content-type"),
                fetched.header("content-location"),
                fetched.header("content-language"));
        Feed feed;
        try {
            feed = reader.read(fetched.body(), transport);
        } catch (RuntimeException | StackOverflowError failure) {
            throw new UnreadableFeed("it could not be read");
        }
        if (feed.format().isEmpty() && feed.entries().isEmpty()) {
            boolean page = String.valueOf(fetched.header("content-type")).contains("html");
            throw new UnreadableFeed(page ? "a web page, not a feed" : "a document of another kind");
        }
        if (feed.entries().isEmpty() && !feed.wellFormed()) {
            throw new UnreadableFeed("a damaged document without a single item");
        }
        return feed;
    }
}
