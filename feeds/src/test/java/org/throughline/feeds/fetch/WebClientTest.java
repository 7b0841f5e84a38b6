package org.throughline.feeds.fetch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.throughline.feeds.address.WebUrl;
import org.throughline.feeds.invented.InventedWeb;
import org.throughline.feeds.invented.Mischief;
import org.throughline.feeds.invented.Site;

class WebClientTest {
    private static final Duration DEADLINE = Duration.ofMillis(900);

    private InventedWeb web;

    @BeforeEach
    void start() throws IOException {
        web = InventedWeb.start(0);
    }

    @AfterEach
    void stop() {
        web.close();
    }

    private static FetchSettings settings(AllowList allowed) {
        return FetchSettings.polite(allowed).withGap(Duration.ZERO).withDeadline(DEADLINE);
    }

    private static WebClient reachingInvented() {
        return new WebClient(settings(AllowList.of(List.of(InventedWeb.ALLOWED))));
    }

    private static FetchFailure failure(WebClient client, WebUrl address) {
        return Objects.requireNonNull(
                catchThrowableOfType(FetchFailure.class, () -> client.fetch(FetchRequest.page(address))));
    }

    private static WebUrl url(String address) {
        return Objects.requireNonNull(WebUrl.of(address), address);
    }

    @Test
    void whatIsAllowedIsFetched() throws Exception {
        web.put("gazette", Site.always(200, "text/html; charset=windows-1252", "<p>Good evening"));
        try (WebClient client = reachingInvented()) {
            Fetched answer = client.fetch(FetchRequest.page(web.url("gazette", "/a?b=c|d")));
            assertThat(answer.status()).isEqualTo(200);
            assertThat(answer.body()).asString().isEqualTo("<p>Good evening");
            assertThat(answer.charset()).isEqualTo("windows-1252");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://127.0.0.1:PORT/",
                "http://user@127.0.0.1:PORT/",
                "http://localhost:PORT/",
                "http://gazette.localhost:PORT/",
                "http://2130706433:PORT/",
                "http://0177.0.0.1:PORT/",
                "http://127。0。0。1:PORT/",
                "http:///127.0.0.1:PORT/",
                "http:127.0.0.1:PORT",
                "http://0.0.0.0:PORT/",
                "http://[::1]:PORT/",
                "http://[::]:PORT/",
                "http://[::ffff:127.0.0.1]:PORT/",
                "http://[64:ff9b::7f00:1]/",
                "http://[2002:7f00:1::]/",
                "http://[fe80::1]/",
                "http://[fc00::1]/",
                "http://[ff02::1]/",
                "http://10.0.0.1/",
                "http://100.64.0.1/",
                "http://169.254.169.254/latest/meta-data/",
                "http://192.168.0.1/",
                "http://224.0.0.1/",
                "http://203.0.113.1/",
                "http://metadata.google.internal/",
                "http://kubernetes.default.svc/",
                "http://printer/",
                "http://velmara.example:22/",
                "http://velmara.example:6379/",
                "http://a.test:0/"
            })
    void whatIsNotPublicIsRefusedInTheSameWords(String address) {
        web.put("gazette", Site.always(200, "text/plain", "inside"));
        try (WebClient client = new WebClient(settings(AllowList.NOTHING))) {
            FetchFailure failure = failure(client, url(address.replace("PORT", Integer.toString(web.port()))));
            assertThat(failure).hasMessage(FetchFailure.refused().getMessage());
        }
        assertThat(web.asked("gazette")).isZero();
    }

    @Test
    void aNameThatResolvesInsideIsRefusedAlsoWhenItDidNotAtFirst() {
        AtomicInteger asked = new AtomicInteger();
        NameLookup rebinding = host -> new InetAddress[] {
            InetAddress.getByAddress(
                    host, asked.getAndIncrement() == 0 ? new byte[] {10, 1, 1, 1} : new byte[] {127, 0, 0, 1})
        };
        FetchSettings settings = settings(AllowList.NOTHING).withLookup(rebinding);
        try (WebClient client = new WebClient(settings)) {
            assertThat(failure(client, url("http://velmara.example/")).kind()).isEqualTo(FetchFailure.Kind.REFUSED);
            assertThat(failure(client, url("http://velmara.example/")).kind()).isEqualTo(FetchFailure.Kind.REFUSED);
        }
    }

    @Test
    void oneBadAddressAmongGoodOnesIsEnough() {
        NameLookup mixed = host -> new InetAddress[] {
            InetAddress.getByAddress(host, new byte[] {93, 1, 1, 1}),
            InetAddress.getByAddress(host, new byte[] {10, 0, 0, 1})
        };
        try (WebClient client = new WebClient(settings(AllowList.NOTHING).withLookup(mixed))) {
            assertThat(failure(client, url("http://velmara.example/")).kind()).isEqualTo(FetchFailure.Kind.REFUSED);
        }
    }

    @Test
    void publicNumbersAreDialled() {
        for (String host : List.of("1.1.1.1", "[2606:4700:4700::1111]", "8.8.8.8", "velmara.example")) {
            AtomicInteger dialled = new AtomicInteger();
            NameLookup counting = name -> {
                dialled.incrementAndGet();
                throw new UnknownHostException(name);
            };
            try (WebClient client = new WebClient(settings(AllowList.NOTHING).withLookup(counting))) {
                assertThat(failure(client, url("https://" + host + "/feed")).kind())
                        .isEqualTo(FetchFailure.Kind.UNREACHABLE);
            }
            assertThat(dialled).hasValue(1);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {301, 302, 303, 307, 308})
    void redirectsInsideAreRefused(int status) {
        web.put("gazette", Mischief.redirect(status, "http://127.0.0.1:" + web.port() + "/secret"));
        web.put("other", Mischief.redirect(status, "file:///etc/passwd"));
        try (WebClient client = reachingInvented()) {
            assertThat(failure(client, web.url("gazette", "/")))
                    .hasMessage(FetchFailure.refused().getMessage());
            assertThat(failure(client, web.url("other", "/")))
                    .hasMessage(FetchFailure.refused().getMessage());
        }
    }

    @Test
    void redirectsAreFollowedAndPermanentOnesTold() throws Exception {
        web.put("old", Mischief.redirect(301, web.address("new", "/feed")));
        web.put("moved", Mischief.redirect(302, web.address("new", "/feed")));
        web.put("new", Site.always(200, "text/xml", "<rss/>"));
        try (WebClient client = reachingInvented()) {
            assertThat(client.fetch(FetchRequest.page(web.url("old", "/"))).movedTo())
                    .hasToString(web.address("new", "/feed"));
            Fetched forNow = client.fetch(FetchRequest.page(web.url("moved", "/")));
            assertThat(forNow.movedTo()).isNull();
            assertThat(forNow.address()).hasToString(web.address("new", "/feed"));
        }
    }

    @Test
    void redirectsInACircleEnd() {
        web.put("round", Mischief.redirect(302, "/again"));
        try (WebClient client = reachingInvented()) {
            assertThat(failure(client, web.url("round", "/"))).hasMessage("too many redirects");
        }
        assertThat(web.asked("round")).isEqualTo(6);
    }

    static Stream<Named<Site>> badServers() throws IOException {
        return Stream.of(
                Named.of("silence", Mischief.silence()),
                Named.of("drip", Mischief.drip("text/xml")),
                Named.of("headers in drips", Mischief.headerDrip()),
                Named.of("endless headers", Mischief.endlessHeaders()),
                Named.of("endless interim answers", Mischief.endlessInterim()),
                Named.of("endless body", Mischief.endlessBody()),
                Named.of("gzip bomb", Mischief.bomb()),
                Named.of("packed twice", Mischief.packed("gzip, gzip")),
                Named.of("packed unknown", Mischief.packed("br")),
                Named.of("cut short", Mischief.cutShort()),
                Named.of("no HTTP", Mischief.noise()));
    }

    @ParameterizedTest
    @MethodSource("badServers")
    void badServersEndByTheDeadlineAndHarmNobody(Site bad) throws Exception {
        web.put("bad", bad);
        web.put("good", Site.always(200, "text/plain", "fine"));
        try (WebClient client = reachingInvented()) {
            long start = System.nanoTime();
            FetchFailure failure = failure(client, web.url("bad", "/feed"));
            assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(DEADLINE.plusSeconds(3));
            assertThat(failure).hasMessageNotContaining("Exception");
            assertThat(client.fetch(FetchRequest.page(web.url("good", "/"))).status())
                    .isEqualTo(200);
        }
    }

    @Test
    void aHostThatAsksForAPauseGetsIt() throws Exception {
        web.put("busy", Mischief.busy(429, 600));
        try (WebClient client = reachingInvented()) {
            assertThat(client.fetch(FetchRequest.page(web.url("busy", "/a"))).status())
                    .isEqualTo(429);
            FetchFailure failure = failure(client, web.url("busy", "/b"));
            assertThat(failure.kind()).isEqualTo(FetchFailure.Kind.PAUSED);
            assertThat(failure.waitFor()).isGreaterThan(Duration.ofSeconds(500));
        }
        assertThat(web.asked("busy")).isEqualTo(1);
    }

    @Test
    void twoAtATimeAndAGapBetweenStarts() throws Exception {
        AtomicInteger underWay = new AtomicInteger();
        AtomicInteger most = new AtomicInteger();
        web.put("gazette", (request, reply) -> {
            most.accumulateAndGet(underWay.incrementAndGet(), Math::max);
            pause(150);
            underWay.decrementAndGet();
            reply.send(200, "text/plain", "");
        });
        FetchSettings patient = settings(AllowList.of(List.of(InventedWeb.ALLOWED)))
                .withGap(Duration.ofMillis(60))
                .withDeadline(Duration.ofSeconds(10));
        long start = System.nanoTime();
        try (WebClient client = new WebClient(patient)) {
            List<Thread> all = Stream.generate(() -> Thread.ofVirtual().start(() -> fetchQuietly(client)))
                    .limit(8)
                    .toList();
            for (Thread one : all) {
                one.join();
            }
        }
        assertThat(web.asked("gazette")).isEqualTo(8);
        assertThat(most).hasValueLessThanOrEqualTo(2);
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isGreaterThan(Duration.ofMillis(7 * 60));
    }

    private static void pause(long millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private void fetchQuietly(WebClient client) {
        try {
            client.fetch(FetchRequest.page(web.url("gazette", "/")));
        } catch (FetchFailure | InterruptedException failure) {
            throw new IllegalStateException(failure);
        }
    }

    @Test
    void headersOfTheCallerCannotBeSplit() throws Exception {
        web.put(
                "gazette",
                (request, reply) ->
                        reply.send(200, "text/plain", request.headers().toString()));
        try (WebClient client = reachingInvented()) {
            Fetched answer = client.fetch(new FetchRequest(
                    web.url("gazette", "/"), Map.of("If-None-Match", "\"x\"\r\nX-Evil: 1"), null, "text/plain"));
            assertThat(answer.body()).asString().doesNotContain("x-evil=");
        }
    }
}
