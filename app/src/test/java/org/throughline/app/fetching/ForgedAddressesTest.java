package org.throughline.app.fetching;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.throughline.app.fetching.InventedFeed.Item;
import org.throughline.feeds.address.WebUrl;
import org.throughline.feeds.fetch.AllowList;
import org.throughline.feeds.fetch.FetchFailure;
import org.throughline.feeds.fetch.FetchRequest;
import org.throughline.feeds.fetch.FetchSettings;
import org.throughline.feeds.fetch.WebClient;
import org.throughline.feeds.invented.InventedWeb;
import org.throughline.feeds.invented.Site;
import org.throughline.feeds.schedule.Interval;
import org.throughline.feeds.subscription.Discovery;
import org.throughline.feeds.subscription.Subscription;
import org.throughline.server.Equipment;
import org.throughline.server.ReaderServer;
import org.throughline.server.picture.Pictures;
import org.throughline.store.Store;
import org.throughline.store.feed.FeedRecord;

/**
 * Addresses of this machine and of inner networks, put wherever a publisher or a person can put one: a listener on this
 * machine that must never be asked stands for all that must not be reached.
 */
public class ForgedAddressesTest {
    private static final String REFUSED = "not an address of the public web (see --allow)";

    /** PORT stands for the port of the listener. */
    public static final List<String> FORGED = List.of(
            "http://127.0.0.1:PORT/",
            "http://user@127.0.0.1:PORT/",
            "http://localhost:PORT/",
            "http://canary.localhost:PORT/",
            "http://2130706433:PORT/",
            "http://0177.0.0.1:PORT/",
            "http://0x7f.1:PORT/",
            "http://127.1:PORT/",
            "http://127。0。0。1:PORT/",
            "http://①②⑦.⓪.⓪.①:PORT/",
            "http:///127.0.0.1:PORT/",
            "http:127.0.0.1:PORT/",
            "http://example.com\\@127.0.0.1:PORT/",
            "http://127.0.0.1:PORT#@example.com/",
            "http://0.0.0.0:PORT/",
            "http://[::1]:PORT/",
            "http://[::ffff:127.0.0.1]:PORT/",
            "http://[64:ff9b::7f00:1]/",
            "http://[64:ff9b:1::7f00:1]/",
            "http://[2002:7f00:1::]/",
            "http://[fd12:3456:789a::1]/",
            "http://169.254.169.254/latest/meta-data/",
            "http://metadata.google.internal/",
            "http://host.docker.internal/",
            "http://kubernetes.default.svc/",
            "file:///etc/passwd",
            "jar:http://127.0.0.1!/");

    @TempDir
    Path directory;

    private final MovableClock clock = new MovableClock();
    private InventedWeb publishers;
    private InventedWeb canary;
    private Store store;

    @BeforeEach
    void start() throws IOException {
        publishers = InventedWeb.start(0);
        canary = InventedWeb.start(0);
        store = Store.open(directory);
    }

    @AfterEach
    void stop() {
        store.close();
        publishers.close();
        assertThat(canary.askedInAll()).isZero();
        canary.close();
    }

    private List<String> forged() {
        return FORGED.stream()
                .map(address -> address.replace("PORT", Integer.toString(canary.port())))
                .toList();
    }

    /** Only the one publisher is allowed, by its whole name. */
    private static FetchSettings settings() {
        return FetchSettings.polite(AllowList.of(List.of("gazette.localhost"))).withGap(Duration.ZERO);
    }

    private void look() throws InterruptedException {
        clock.forward(Duration.ofDays(2));
        try (FetchService service = new FetchService(store, settings(), Interval.OF_NEWS, clock)) {
            service.once();
        }
    }

    private void subscribe(String address) {
        store.feeds()
                .add(FeedRecord.added(
                        address, "gazette.localhost", "", null, "", true, clock.instant(), Duration.ofMinutes(30)));
    }

    @Test
    void asFeeds() throws InterruptedException {
        forged().forEach(this::subscribe);
        look();
        assertThat(store.feeds().failedSince(Instant.EPOCH))
                .hasSize(FORGED.size())
                .filteredOn(feed -> !leadsElsewhere(WebUrl.of(feed.address())))
                .allSatisfy(feed -> assertThat(feed.stand().problem()).isEqualTo(REFUSED));
    }

    @Test
    void asLinksOfItems() throws InterruptedException {
        List<String> links = forged();
        List<Item> items = IntStream.range(0, links.size())
                .mapToObj(n -> Item.number(n).link(links.get(n)))
                .toList();
        publishers.put("gazette", Site.always(200, "application/rss+xml", InventedFeed.of(items)));
        subscribe(publishers.address("gazette", "/feed.xml"));
        look();
        assertThat(store.library().totals().articles()).isGreaterThan(10);
    }

    @Test
    void asRedirectsOfFeedsPagesAndRobots() throws InterruptedException {
        List<String> targets = forged();
        List<Item> items = IntStream.range(0, targets.size())
                .mapToObj(n -> Item.number(n).link(publishers.address("gazette", "/page/" + n)))
                .toList();
        publishers.put("gazette", (request, reply) -> {
            if (request.path().equals("/feed.xml")) {
                reply.send(200, "application/rss+xml", InventedFeed.of(items));
            } else if (request.path().equals("/robots.txt")) {
                reply.send(404, "text/plain", "");
            } else {
                int n = Integer.parseInt(request.path().replaceAll("\\D", ""));
                reply.redirect(301 + n % 2, targets.get(n));
            }
        });
        subscribe(publishers.address("gazette", "/feed.xml"));
        IntStream.range(0, targets.size()).forEach(n -> subscribe(publishers.address("gazette", "/feed/" + n)));
        look();
        assertThat(store.feeds().failedSince(Instant.EPOCH)).hasSize(targets.size());
    }

    @Test
    void asFeedsThatAPageNames() throws Exception {
        StringBuilder page = new StringBuilder("<html><head>");
        forged().forEach(address -> page.append("<link rel=alternate type=application/rss+xml href=\"")
                .append(address)
                .append("\">"));
        publishers.put("gazette", Site.always(200, "text/html", page + "</head></html>"));
        try (WebClient client = new WebClient(settings())) {
            for (Subscription one :
                    new Discovery(client).at(publishers.url("gazette", "/")).feeds()) {
                WebUrl url = Objects.requireNonNull(WebUrl.of(one.feed()));
                assertThat(leadsElsewhere(url) ? REFUSED : refusal(client, url)).isEqualTo(REFUSED);
            }
        }
    }

    @Test
    void asHubsAndWhereHubsLead() throws Exception {
        publishers.put("gazette", (request, reply) -> reply.redirect(307, "http://127.0.0.1:" + canary.port() + "/"));
        List<String> hubs = new ArrayList<>(forged());
        hubs.add(publishers.address("gazette", "/hub"));
        for (int n = 0; n < hubs.size(); n++) {
            String feed = publishers.address("gazette", "/feed/" + n);
            subscribe(feed);
            store.hubs().offered(feed, hubs.get(n), feed, clock.instant());
        }
        try (WebClient client = new WebClient(settings());
                HubSubscriber asking =
                        new HubSubscriber(store.hubs(), client, publishers.url("gazette", "/"), clock, 20)) {
            assertThat(asking).isNotNull();
            untilTrue(() -> store.hubs().due(clock.instant(), 100).isEmpty());
        }
        assertThat(publishers.asked("gazette")).isEqualTo(1);
    }

    @Test
    void asPlacesToTellOfTrouble() throws Exception {
        FeedRecord failing = FeedRecord.added(
                "https://alba.example/feed", "alba.example", "", null, "", true, clock.instant(), Duration.ofHours(1));
        store.feeds().add(failing);
        FeedRecord after = failing;
        for (int n = 0; n < HealthWatch.FAILURES; n++) {
            after = after.with(after.stand().failed(clock.instant(), Duration.ofHours(1), "the server answered 500"));
        }
        store.feeds().update(after);
        for (String address : forged()) {
            WebUrl url = WebUrl.of(address);
            if (url != null && !leadsElsewhere(url)) {
                try (WebClient client = new WebClient(settings());
                        HealthWatch watch = new HealthWatch(store.feeds(), client, url, clock, 5)) {
                    assertThat(watch).isNotNull();
                    Thread.sleep(50);
                }
            }
        }
    }

    @Test
    void asPictures() throws Exception {
        publishers.put("gazette", (request, reply) -> reply.redirect(302, "http://127.0.0.1:" + canary.port() + "/"));
        List<String> addresses = new ArrayList<>(forged());
        addresses.add(publishers.address("gazette", "/lead.jpg"));
        try (WebClient client = new WebClient(settings());
                HttpClient browser = HttpClient.newHttpClient()) {
            Pictures pictures = Pictures.in(directory, client);
            try (ReaderServer server = ReaderServer.start(store, 0, new Equipment(pictures, List::of, null))) {
                for (String address : addresses) {
                    WebUrl url = WebUrl.of(address);
                    if (url != null && !leadsElsewhereThanHere(url)) {
                        URI asked = URI.create(server.address().replaceAll("/$", "") + pictures.address(url));
                        HttpResponse<String> answer = browser.send(
                                HttpRequest.newBuilder(asked).build(), HttpResponse.BodyHandlers.ofString());
                        assertThat(answer.statusCode()).as(address).isEqualTo(502);
                        assertThat(answer.body()).isEqualTo("This picture cannot be shown.");
                    }
                }
            }
        }
    }

    private static boolean leadsElsewhereThanHere(WebUrl url) {
        return url.host().equals("example.com");
    }

    private static void untilTrue(BooleanSupplier condition) throws InterruptedException {
        long end = System.nanoTime() + Duration.ofSeconds(20).toNanos();
        while (!condition.getAsBoolean() && System.nanoTime() < end) {
            Thread.sleep(20);
        }
        assertThat(condition.getAsBoolean()).isTrue();
        // What was begun is given the time to reach somebody.
        Thread.sleep(300);
    }

    /** Some only look dangerous: browsers, and we, read another host or a path. */
    private static boolean leadsElsewhere(@Nullable WebUrl url) {
        return url != null && List.of("example.com", "gazette.localhost").contains(url.host());
    }

    private static String refusal(WebClient client, WebUrl url) throws InterruptedException {
        try {
            return "status " + client.fetch(FetchRequest.page(url)).status();
        } catch (FetchFailure failure) {
            return String.valueOf(failure.getMessage());
        }
    }
}
