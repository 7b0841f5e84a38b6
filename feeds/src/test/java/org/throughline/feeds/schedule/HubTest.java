package org.throughline.feeds.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.throughline.feeds.address.WebUrl;
import org.throughline.feeds.fetch.Fetched;
import org.throughline.feeds.format.Feed;
import org.throughline.feeds.format.FeedReader;

/** Hubs as publishers offer them. */
class HubTest {
    private static final String ATOM = "<feed xmlns=\"http://www.w3.org/2005/Atom\"><title>Borel</title>%s</feed>";
    private static final String LINKS = "<link rel='hub' href='https://hub.example/'/><link rel='self' href='/f'/>";
    private static final WebUrl ADDRESS = Objects.requireNonNull(WebUrl.of("https://borel.example/feed"));

    @Test
    void offeredByAJsonFeed() throws Exception {
        String document = "{\"version\": \"https://jsonfeed.org/version/1.1\", \"title\": \"Borel\","
                + " \"feed_url\": \"https://borel.example/j\", \"items\": [], \"hubs\": [{\"type\": \"rssCloud\","
                + " \"url\": \"https://other.example/\"}, {\"type\": \"WebSub\", \"url\": \"https://hub.example/\"}]}";
        byte[] body = document.getBytes(StandardCharsets.UTF_8);
        Feed feed =
                new FeedReader().read(body, new Feed.Transport(ADDRESS.fetched(), "application/feed+json", null, null));
        Hub hub = Hub.of(new Fetched(200, ADDRESS, null, Map.of(), body), feed.head());
        assertThat(hub).hasToString("Hub[address=https://hub.example/, topic=https://borel.example/j]");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "in the document | yes | | https://hub.example/ https://borel.example/f",
                "in the header | no | <https://h2.example/>; rel=\"hub\", </t>; rel=\"self\" | https://h2.example/ https://borel.example/t",
                "without quotation marks | no | <https://h2.example/>;rel=hub,</t>;rel=self | https://h2.example/ https://borel.example/t",
                "the header first | yes | <https://h2.example/>; rel=hub | https://h2.example/ https://borel.example/f",
                "none | no | | ",
                "no address of its own | no | <https://h2.example/>; rel=hub | ",
                "never closed | no | <https://h2.example/; rel=hub | ",
                "no address of the web | no | <file:///etc/hub>; rel=hub, </t>; rel=self | ",
            })
    void offered(String name, String inDocument, String header, String expected) throws Exception {
        byte[] body = ATOM.formatted(inDocument.equals("yes") ? LINKS : "").getBytes(StandardCharsets.UTF_8);
        Feed feed =
                new FeedReader().read(body, new Feed.Transport(ADDRESS.fetched(), "application/atom+xml", null, null));
        Fetched fetched = new Fetched(200, ADDRESS, null, header == null ? Map.of() : Map.of("link", header), body);
        Hub hub = Hub.of(fetched, feed.head());
        assertThat(hub == null ? null : hub.address() + " " + hub.topic())
                .as(name)
                .isEqualTo(expected);
    }
}
