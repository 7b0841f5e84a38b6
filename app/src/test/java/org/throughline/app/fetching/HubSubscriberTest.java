package org.throughline.app.fetching;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.throughline.feeds.address.WebUrl;
import org.throughline.feeds.fetch.AllowList;
import org.throughline.feeds.fetch.FetchSettings;
import org.throughline.feeds.invented.InventedWeb;
import org.throughline.feeds.schedule.Interval;
import org.throughline.server.Equipment;
import org.throughline.server.ReaderServer;
import org.throughline.server.hub.HubDoor;
import org.throughline.store.Store;
import org.throughline.store.feed.FeedRecord;
import org.throughline.store.feed.HubRecord;

/** A hub that is asked, proves itself, and tells; and others that only pretend. */
class HubSubscriberTest {
    private static final HttpClient HUB = HttpClient.newHttpClient();
    private static final String FEED = "<feed xmlns=\"http://www.w3.org/2005/Atom\"><title>Karvenna Gazette</title>"
            + "<link rel=\"hub\" href=\"%s\"/><link rel=\"self\" href=\"%s\"/>"
            + "<entry><id>1</id><title>Ferry line 1 closes</title><summary>Because of ice.</summary></entry></feed>";

    @TempDir
    Path directory;

    private final MovableClock clock = new MovableClock();
    private final LinkedBlockingQueue<Map<String, String>> asked = new LinkedBlockingQueue<>();
    private InventedWeb web;
    private Store store;
    private FetchService fetching;
    private ReaderServer server;
    private HubSubscriber subscriber;
    private String feed;

    @BeforeEach
    void start() throws Exception {
        web = InventedWeb.start(0);
        feed = web.address("gazette", "/feed.xml");
        web.put(
                "gazette",
                (request, reply) ->
                        reply.send(200, "application/atom+xml", FEED.formatted(web.address("hub", "/"), feed)));
        web.put("hub", (request, reply) -> {
            asked.add(form(String.valueOf(request.header("body"))));
            reply.send(202, Map.of(), new byte[0]);
        });
        store = Store.open(directory);
        store.feeds()
                .add(FeedRecord.added(
                        feed, "gazette.localhost", "", null, "", false, clock.instant(), Duration.ofMinutes(30)));
        fetching = new FetchService(
                store,
                FetchSettings.polite(AllowList.of(List.of(InventedWeb.ALLOWED))).withGap(Duration.ZERO),
                Interval.OF_NEWS,
                clock);
        HubDoor door = new HubDoor(store.hubs(), store.feeds(), clock);
        server = ReaderServer.start(store, 0, new Equipment(null, List::of, door));
        fetching.once();
        WebUrl self = Objects.requireNonNull(WebUrl.of(server.address()));
        subscriber = new HubSubscriber(store.hubs(), fetching.client(), self, clock, 50);
    }

    @AfterEach
    void stop() {
        subscriber.close();
        server.close();
        fetching.close();
        store.close();
        web.close();
    }

    private static Map<String, String> form(String body) {
        Map<String, String> fields = new HashMap<>();
        for (String field : body.split("&")) {
            String[] parts = field.split("=", 2);
            fields.put(parts[0], URLDecoder.decode(parts[1], StandardCharsets.UTF_8));
        }
        return fields;
    }

    private Map<String, String> question() throws InterruptedException {
        Map<String, String> question = asked.poll(10, TimeUnit.SECONDS);
        assertThat(question).as("the hub was asked").isNotNull();
        return question;
    }

    private HttpResponse<String> verify(String callback, String mode, String topic)
            throws IOException, InterruptedException {
        URI address =
                URI.create(callback + "?hub.mode=" + mode + "&hub.challenge=abc&hub.lease_seconds=86400&hub.topic="
                        + URLEncoder.encode(topic, StandardCharsets.UTF_8));
        return HUB.send(HttpRequest.newBuilder(address).build(), HttpResponse.BodyHandlers.ofString());
    }

    private int tell(String callback, String body, String signature) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(callback))
                .header("X-Hub-Signature", signature)
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        return HUB.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
    }

    private static String signed(String body, String secret) throws Exception {
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
        return "sha256=" + HexFormat.of().formatHex(mac.doFinal(body.getBytes(StandardCharsets.UTF_8)));
    }

    private HubRecord hub(String callback) {
        return store.hubs()
                .byToken(callback.substring(callback.lastIndexOf('/') + 1))
                .orElseThrow();
    }

    private boolean isDue() {
        return !store.feeds().due(clock.instant(), 10).isEmpty();
    }

    @Test
    void aHubIsAskedProvesItselfAndTells() throws Exception {
        Map<String, String> question = question();
        assertThat(question)
                .containsEntry("hub.mode", "subscribe")
                .containsEntry("hub.topic", feed)
                .containsKeys("hub.secret", "hub.lease_seconds");
        String callback = String.valueOf(question.get("hub.callback"));
        assertThat(callback).startsWith(server.address() + "websub/");
        HttpResponse<String> answer = verify(callback, "subscribe", feed);
        assertThat(answer.body()).isEqualTo("abc");
        assertThat(hub(callback).leaseEnd()).isEqualTo(clock.instant().plus(Duration.ofDays(1)));
        assertThat(isDue()).isFalse();
        String large = "<feed>" + "x".repeat(300_000) + "</feed>";
        assertThat(tell(callback, large, signed(large, String.valueOf(question.get("hub.secret")))))
                .isEqualTo(202);
        assertThat(isDue()).isTrue();
    }

    @Test
    void aLeaseIsRenewedBeforeItEnds() throws Exception {
        String callback = String.valueOf(question().get("hub.callback"));
        verify(callback, "subscribe", feed);
        assertThat(asked.poll(300, TimeUnit.MILLISECONDS)).isNull();
        clock.forward(Duration.ofHours(17));
        assertThat(question()).containsEntry("hub.callback", callback);
    }

    @Test
    void whoDoesNotSignRightBringsNothingAbout() throws Exception {
        String callback = String.valueOf(question().get("hub.callback"));
        verify(callback, "subscribe", feed);
        for (String wrong : List.of(signed("b", "guessed"), "sha256=", "md5=00", "nonsense")) {
            assertThat(tell(callback, "b", wrong)).as(wrong).isEqualTo(202);
            assertThat(isDue()).as(wrong).isFalse();
        }
    }

    @Test
    void whatWasNotAskedForIsNotConfirmed() throws Exception {
        String callback = String.valueOf(question().get("hub.callback"));
        assertThat(verify(callback, "subscribe", feed + "x").statusCode()).isEqualTo(404);
        assertThat(verify(callback, "unsubscribe", feed).statusCode()).isEqualTo(404);
        assertThat(verify(callback + "x", "subscribe", feed).statusCode()).isEqualTo(404);
        assertThat(tell(callback + "x", "b", "sha256=00")).isEqualTo(404);
        assertThat(hub(callback).leaseEnd()).isNull();
    }

    @Test
    void aFeedWhoseHubSaysNoIsLookedAtAsBefore() throws Exception {
        String callback = String.valueOf(question().get("hub.callback"));
        assertThat(verify(callback, "denied", feed).statusCode()).isEqualTo(200);
        assertThat(hub(callback).leaseEnd()).isNull();
        clock.forward(Duration.ofHours(2));
        assertThat(isDue()).isTrue();
    }
}
