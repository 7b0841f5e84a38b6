package org.throughline.feeds.subscription;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import org.throughline.engine.page.Decoder;
import org.throughline.engine.page.Media;
import org.throughline.engine.page.UnreadablePage;
import org.throughline.feeds.address.WebUrl;
import org.throughline.feeds.fetch.FetchFailure;
import org.throughline.feeds.fetch.FetchRequest;
import org.throughline.feeds.fetch.Fetched;
import org.throughline.feeds.fetch.WebClient;
import org.throughline.feeds.format.Feed;
import org.throughline.feeds.format.FeedPart;
import org.throughline.feeds.format.FeedReader;
import org.throughline.feeds.format.FeedReader.UnreadableFeed;

/** From the address that a person knows to the feeds behind it: a feed's own, or a page that names or has feeds. */
public final class Discovery {
    private static final Set<String> FEED_TYPES = Set.of(
            "application/rss+xml",
            "application/atom+xml",
            "application/rdf+xml",
            "application/feed+json",
            "application/json",
            "application/xml",
            "text/xml");

    private static final List<String> USUAL_PLACES =
            List.of("/feed", "/rss", "/feed.xml", "/rss.xml", "/atom.xml", "/index.xml");

    private static final int MOST = 50;

    private final WebClient client;
    private final FeedReader reader = new FeedReader();

    public Discovery(WebClient client) {
        this.client = client;
    }

    /** How feeds were found. */
    public enum How {
        /** The address is that of a feed. */
        ITSELF,
        /** The page there names them; whether they can be read is not known yet. */
        NAMED,
        /** Nothing there names a feed, but one is where publishers usually have theirs. */
        GUESSED,
        /** Nowhere. */
        NOT_AT_ALL,
        /** The answer was empty: who knows what should have been there. */
        EMPTY_ANSWER
    }

    /** @param feeds the publisher's main one first */
    public record Found(How how, List<Subscription> feeds) {
        private static Found itself(Subscription feed) {
            return new Found(How.ITSELF, List.of(feed));
        }
    }

    /** @throws FetchFailure if the address itself cannot be fetched */
    public Found at(WebUrl address) throws FetchFailure, InterruptedException {
        Fetched fetched = fetched(address);
        if (new String(fetched.body(), StandardCharsets.ISO_8859_1).isBlank()) {
            return new Found(How.EMPTY_ANSWER, List.of());
        }
        WebUrl place = fetched.movedTo() == null ? address : fetched.movedTo();
        Feed feed = asFeed(fetched);
        if (feed != null && !feed.isPage()) {
            return Found.itself(subscription(place, feed.head()));
        }
        List<Subscription> named = namedOn(fetched);
        if (named.isEmpty() && feed != null) {
            return Found.itself(subscription(place, feed.head()));
        }
        return named.isEmpty() ? inUsualPlaces(fetched.address()) : new Found(How.NAMED, named);
    }

    /**
     * A feed that a page names, as it is: under the name that it gives itself, not that of the link to it.
     *
     * @return null if what is there is no feed
     * @throws FetchFailure if it cannot be fetched
     */
    public @Nullable Subscription confirmed(Subscription named) throws FetchFailure, InterruptedException {
        WebUrl address = WebUrl.of(named.feed());
        if (address == null) {
            return null;
        }
        Fetched fetched = fetched(address);
        Feed feed = asFeed(fetched);
        if (feed == null || feed.isPage()) {
            return null;
        }
        Subscription own = subscription(fetched.movedTo() == null ? address : fetched.movedTo(), feed.head());
        String title = own.title().isBlank() ? named.title() : own.title();
        return new Subscription(own.feed(), title, feed.head().link() == null ? named.home() : own.home(), "");
    }

    private Fetched fetched(WebUrl address) throws FetchFailure, InterruptedException {
        Fetched fetched = client.fetch(FetchRequest.feed(address, null, null));
        if (!fetched.isGood()) {
            throw FetchFailure.answered(fetched.status());
        }
        return fetched;
    }

    private @Nullable Feed asFeed(Fetched fetched) {
        try {
            Feed feed = reader.read(
                    fetched.body(),
                    new Feed.Transport(fetched.address().fetched(), fetched.header("content-type"), null, null));
            return feed.format().isEmpty() ? null : feed;
        } catch (UnreadableFeed | RuntimeException none) {
            return null;
        }
    }

    private static Subscription subscription(WebUrl feed, FeedPart head) {
        String title = head.title();
        WebUrl home = feed.resolve(head.link());
        return new Subscription(
                feed.fetched(), title == null ? "" : title.strip(), home == null ? null : home.fetched(), "");
    }

    private static List<Subscription> namedOn(Fetched fetched) {
        Document page;
        try {
            page = Jsoup.parse(Decoder.decode(fetched.body(), Media.HTML, fetched.charset()));
        } catch (UnreadablePage none) {
            return List.of();
        }
        Map<String, Subscription> main = new LinkedHashMap<>();
        Map<String, Subscription> comments = new LinkedHashMap<>();
        for (Element link : page.select("link[href][rel]")) {
            boolean alternate = List.of(
                            link.attr("rel").toLowerCase(Locale.ROOT).split("\\s+"))
                    .contains("alternate");
            String type =
                    link.attr("type").toLowerCase(Locale.ROOT).split(";", 2)[0].strip();
            WebUrl feed =
                    alternate && FEED_TYPES.contains(type) ? fetched.address().resolve(link.attr("href")) : null;
            if (feed != null && main.size() < MOST) {
                String title = link.attr("title").strip();
                boolean ofComments =
                        (title + " " + feed.path()).toLowerCase(Locale.ROOT).contains("comment");
                (ofComments ? comments : main)
                        .putIfAbsent(
                                feed.fetched(),
                                new Subscription(
                                        feed.fetched(), title, fetched.address().fetched(), ""));
            }
        }
        List<Subscription> all = new ArrayList<>(main.values());
        all.addAll(comments.values());
        return all;
    }

    private Found inUsualPlaces(WebUrl page) throws InterruptedException {
        for (String place : USUAL_PLACES) {
            WebUrl guess = page.resolve(place);
            try {
                Fetched fetched = guess == null ? null : client.fetch(FetchRequest.feed(guess, null, null));
                Feed feed = fetched == null || !fetched.isGood() ? null : asFeed(fetched);
                if (guess != null && feed != null && !feed.isPage()) {
                    return new Found(How.GUESSED, List.of(subscription(guess, feed.head())));
                }
            } catch (FetchFailure failure) {
                break;
            }
        }
        return new Found(How.NOT_AT_ALL, List.of());
    }
}
