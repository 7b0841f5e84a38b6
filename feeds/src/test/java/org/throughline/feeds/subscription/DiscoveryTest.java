package org.throughline.feeds.subscription;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.throughline.feeds.fetch.AllowList;
import org.throughline.feeds.fetch.FetchFailure;
import org.throughline.feeds.fetch.FetchSettings;
import org.throughline.feeds.fetch.WebClient;
import org.throughline.feeds.invented.InventedWeb;
import org.throughline.feeds.invented.NewsSite;
import org.throughline.feeds.invented.Site;

class DiscoveryTest {
    private InventedWeb web;
    private WebClient client;

    @BeforeEach
    void start() throws IOException {
        web = InventedWeb.start(0);
        client = new WebClient(
                FetchSettings.polite(AllowList.of(List.of(InventedWeb.ALLOWED))).withGap(Duration.ZERO));
    }

    @AfterEach
    void stop() {
        client.close();
        web.close();
    }

    private List<Subscription> at(String host, String path) throws FetchFailure, InterruptedException {
        return new Discovery(client).at(web.url(host, path)).feeds();
    }

    @Test
    void theFrontPageNamesTheFeed() throws Exception {
        web.put("post", new NewsSite("Karvenna Post", "en"));
        assertThat(at("post", "/"))
                .containsExactly(new Subscription(
                        web.address("post", "/feed.xml"), "Karvenna Post", web.address("post", "/"), ""));
        assertThat(at("post", "/feed.xml").getFirst().feed()).isEqualTo(web.address("post", "/feed.xml"));
    }

    @Test
    void feedsOfCommentsComeLast() throws Exception {
        web.put("post", Site.always(200, "text/html", """
                <html><head><link rel=alternate type=application/rss+xml title='Comments' href=/comments/feed>
                <link rel="feed alternate" type="application/atom+xml; charset=utf-8" href="//post.localhost/atom">
                <link rel=alternate type=application/rss+xml href=javascript:alert(1)>
                <link rel=alternate hreflang=de href=/de></head></html>"""));
        assertThat(at("post", "/").stream().map(Subscription::feed))
                .containsExactly("http://post.localhost/atom", web.address("post", "/comments/feed"));
    }

    @Test
    void usualPlacesAreTried() throws Exception {
        web.put("quiet", (request, reply) -> {
            boolean feed = request.path().equals("/rss.xml");
            reply.send(
                    feed ? 200 : request.path().equals("/") ? 200 : 404,
                    "text/html",
                    feed ? "<rss version='2.0'><channel><title>Quiet</title></channel></rss>" : "<p>Nothing.");
        });
        assertThat(at("quiet", "/").getFirst().feed()).isEqualTo(web.address("quiet", "/rss.xml"));
    }

    @Test
    void pagesWithoutFeedsAndErrors() throws Exception {
        web.put(
                "plain",
                (request, reply) -> reply.send(request.path().equals("/") ? 200 : 404, "text/html", "<p>Nothing."));
        web.put("broken", Site.always(500, "text/plain", ""));
        assertThat(at("plain", "/")).isEmpty();
        assertThatThrownBy(() -> at("broken", "/")).hasMessage("the server answered 500");
    }

    @Test
    void aPageThatMarksItsEntriesIsItsOwnFeedIfItNamesNone() throws Exception {
        String entries = "<div class=h-feed><div class=h-entry><a class='u-url p-name' href=/1>Bridge</a></div></div>";
        web.put("post", Site.always(200, "text/html", "<html><title>Tarn Log</title><body>" + entries));
        assertThat(at("post", "/")).extracting(Subscription::feed).containsExactly(web.address("post", "/"));
        web.put("herald", Site.always(200, "text/html", """
                <html><head><link rel=alternate type=application/rss+xml href=/feed></head><body>""" + entries));
        assertThat(at("herald", "/")).extracting(Subscription::feed).containsExactly(web.address("herald", "/feed"));
    }
}
