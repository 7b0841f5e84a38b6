package org.throughline.app.fetching;

import org.jspecify.annotations.Nullable;
import org.throughline.engine.page.Decoder;
import org.throughline.engine.page.Media;
import org.throughline.engine.page.UnreadablePage;
import org.throughline.feeds.address.WebUrl;
import org.throughline.feeds.fetch.FetchFailure;
import org.throughline.feeds.fetch.FetchRequest;
import org.throughline.feeds.fetch.Fetched;
import org.throughline.feeds.fetch.Robots;
import org.throughline.feeds.fetch.WebClient;

/** Fetches the pages behind feed items, as far as robots.txt lets it. */
final class PageFetcher {
    private final WebClient client;
    private final Robots robots;

    PageFetcher(WebClient client) {
        this.client = client;
        this.robots = new Robots(client);
    }

    /**
     * A page, or why there is none.
     *
     * @param content null if there is none
     * @param worthAnotherTry whether it may be there later
     */
    record Answer(@Nullable String content, boolean worthAnotherTry) {
        static final Answer NEVER = new Answer(null, false);
        static final Answer LATER = new Answer(null, true);
    }

    Answer fetch(@Nullable String address) throws InterruptedException {
        WebUrl url = WebUrl.of(address);
        Robots.Answer robot = url == null ? Robots.Answer.FORBIDDEN : robots.about(url);
        if (url == null || robot != Robots.Answer.ALLOWED) {
            return robot == Robots.Answer.UNKNOWN ? Answer.LATER : Answer.NEVER;
        }
        try {
            Fetched fetched = client.fetch(FetchRequest.page(url));
            if (fetched.status() == 429 || fetched.status() >= 500) {
                return Answer.LATER;
            }
            if (!fetched.isGood() || wasSentHome(url, fetched.address())) {
                return Answer.NEVER;
            }
            return new Answer(Decoder.decode(fetched.body(), Media.HTML, fetched.charset()), false);
        } catch (UnreadablePage unreadable) {
            return Answer.NEVER;
        } catch (FetchFailure failure) {
            return failure.kind() == FetchFailure.Kind.REFUSED ? Answer.NEVER : Answer.LATER;
        }
    }

    /** Pages that are gone often lead to the front page, which is another thing. */
    private static boolean wasSentHome(WebUrl asked, WebUrl got) {
        return got.pathAndQuery().equals("/") && !asked.pathAndQuery().equals("/");
    }
}
