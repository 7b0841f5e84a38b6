package org.throughline.app.fetching;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.throughline.app.fetching.InventedFeed.Item;
import org.throughline.engine.article.Flag;
import org.throughline.feeds.invented.Mischief;
import org.throughline.feeds.invented.NewsSite;
import org.throughline.feeds.invented.NewsSite.Report;
import org.throughline.feeds.invented.Request;
import org.throughline.feeds.invented.Site;
import org.throughline.store.library.ArticleView;

/** Feeds of an invented internet, looked at for real. */
class FetchServiceTest extends InventedReading {
    private static final List<String> STRIKE = List.of(
            "PORT HALDEN - Dock workers in Karvenna's largest port will stop work from Tuesday, their union said on Monday.",
            "The dispute is about 24 new cranes that the port company wants to run without drivers from next spring.",
            "The port company said it regretted the vote. Its director Petr Doskal said that no worker would lose a job.");

    private Report report(String path) {
        return new Report(
                path,
                "Dockers vote to strike " + path,
                "By Lena Torvik",
                Instant.parse("2031-06-20T08:00:00Z"),
                STRIKE);
    }

    @Test
    void thePageBehindAnItemIsTheArticle() throws Exception {
        NewsSite post = new NewsSite("Karvenna Post", "en");
        post.publish(report("/news/vote"));
        web.put("post", post);
        subscribe("post", true);
        assertThat(look()).isEqualTo(new FetchService.Round(1, 0, 1, 0));
        ArticleView article = onlyArticle();
        assertThat(article.content().article().body()).contains("Petr Doskal").doesNotContain("invented");
        assertThat(article.content().article().source()).isEqualTo("post.localhost");
        assertThat(article.content().article().address()).isEqualTo(web.address("post", "/news/vote"));
        assertThat(feed("post").title()).isEqualTo("Karvenna Post");
    }

    /** The page's canonical link and the feed's links differ by what only tells where a reader came from. */
    @Test
    void onePageUnderSeveralParametersIsOneArticle() throws Exception {
        AtomicReference<String> suffix = new AtomicReference<>("?pos=lead");
        String text = "<p>" + String.join("</p><p>", STRIKE) + "</p>";
        web.put("post", (request, reply) -> {
            if (request.path().endsWith(".xml")) {
                String link = web.address("post", "/news/vote") + suffix.get();
                reply.send(
                        200,
                        "text/xml",
                        InventedFeed.of(List.of(Item.number(1).guid(null).link(link))));
            } else {
                String canonical = "<link rel=canonical href='" + web.address("post", "/news/vote") + "'>";
                boolean page = request.path().startsWith("/news/");
                reply.send(
                        page ? 200 : 404,
                        "text/html",
                        "<html><head><title>Dockers vote</title>" + canonical + "</head><body><article><h1>Dockers"
                                + " vote to strike</h1>" + text + "</article></body></html>");
            }
        });
        subscribe("post", true);
        for (String next : List.of("?pos=lead", "?pos=rail&box=b", "?ref=home", "?utm_source=x", "")) {
            suffix.set(next);
            look();
            clock.forward(Duration.ofDays(1));
        }
        assertThat(onlyArticle().content().article().address()).isEqualTo(web.address("post", "/news/vote"));
        assertThat(onlyArticle().summary().versions()).isEqualTo(1);
    }

    @Test
    void withoutFullTextNoPageIsFetched() throws Exception {
        NewsSite post = new NewsSite("Karvenna Post", "en");
        post.publish(report("/news/vote"));
        web.put("post", post);
        subscribe("post", false);
        look();
        assertThat(web.asked("post")).isEqualTo(1);
        assertThat(onlyArticle().content().article().body()).isEqualTo(STRIKE.getFirst());
    }

    @Test
    void robotsAreAskedBeforePages() throws Exception {
        NewsSite post = new NewsSite("Karvenna Post", "en");
        post.publish(report("/admin/vote"));
        web.put("post", post);
        subscribe("post", true);
        look();
        assertThat(web.asked("post")).as("feed and robots.txt").isEqualTo(2);
        assertThat(onlyArticle().content().article().body()).isEqualTo(STRIKE.getFirst());
    }

    @Test
    void aPayWallLeavesTheFeedsTextAndSaysSo() throws Exception {
        String feed = InventedFeed.of(List.of(new InventedFeed.Item(
                "g",
                web.address("post", "/a"),
                "Dockers vote to strike",
                String.join(" ", STRIKE),
                "Fri, 20 Jun 2031 08:00:00 GMT")));
        web.put("post", (request, reply) -> {
            if (request.path().equals("/feed.xml")) {
                reply.send(200, "application/rss+xml", feed);
            } else if (request.path().equals("/a")) {
                reply.send(
                        200,
                        "text/html",
                        "<html><head><title>Dockers vote to strike</title><script"
                                + " type=\"application/ld+json\">{\"@type\":\"NewsArticle\",\"isAccessibleForFree\":false,"
                                + "\"headline\":\"Dockers vote to strike\"}</script></head><body><article><h1>Dockers vote to"
                                + " strike</h1><p>Dock workers in Karvenna will stop work.</p><div class=\"paywall\"><p>Subscribe"
                                + " now to read on.</p></div></article></body></html>");
            } else {
                reply.send(404, "text/plain", "");
            }
        });
        subscribe("post", true);
        look();
        assertThat(onlyArticle().content().article().body()).contains("Petr Doskal");
        assertThat(onlyArticle().content().article().flags()).contains(Flag.GATED);
    }

    @Test
    void aMereHeadlineIsKeptAndMarkedAsCutShort() throws Exception {
        String feed = InventedFeed.of(List.of(new InventedFeed.Item(
                "g",
                web.address("post", "/gone"),
                "Dockers of Karvenna vote to strike from Tuesday",
                "",
                "Fri, 20 Jun 2031 08:00:00 GMT")));
        web.put("post", (request, reply) -> {
            boolean asked = request.path().equals("/feed.xml");
            reply.send(asked ? 200 : 404, "application/rss+xml", asked ? feed : "");
        });
        subscribe("post", true);
        look();
        ArticleView article = onlyArticle();
        assertThat(article.summary().headline()).isEqualTo("Dockers of Karvenna vote to strike from Tuesday");
        assertThat(article.content().article().flags()).contains(Flag.CUT_SHORT);
    }

    @Test
    void aPageThatFailsIsTriedAgain() throws Exception {
        NewsSite post = new NewsSite("Karvenna Post", "en");
        post.publish(report("/news/vote"));
        AtomicInteger pages = new AtomicInteger();
        web.put("post", (request, reply) -> {
            if (request.path().startsWith("/news/") && pages.incrementAndGet() == 1) {
                reply.send(500, "text/plain", "");
            } else {
                post.answer(withoutMarks(request), reply);
            }
        });
        subscribe("post", true);
        look();
        assertThat(onlyArticle().content().article().body()).isEqualTo(STRIKE.getFirst());
        clock.forward(Duration.ofDays(1));
        assertThat(look()).isEqualTo(new FetchService.Round(1, 0, 0, 1));
        assertThat(onlyArticle().content().article().body()).contains("Petr Doskal");
        clock.forward(Duration.ofDays(1));
        look();
        assertThat(pages).hasValue(2);
    }

    private static Request withoutMarks(Request request) {
        return new Request(
                request.method(),
                request.host(),
                request.path(),
                Map.of("host", Objects.requireNonNull(request.header("host"))));
    }

    @Test
    void whatAnotherFeedBroughtIsNotFetchedAgain() throws Exception {
        NewsSite post = new NewsSite("Karvenna Post", "en");
        post.publish(report("/news/vote"));
        web.put(
                "post",
                (request, reply) -> post.answer(
                        new Request(
                                "GET",
                                request.host(),
                                request.path().replace("/all.xml", "/feed.xml"),
                                request.headers()),
                        reply));
        subscribe("post", true);
        look();
        long before = web.asked("post");
        subscribe("post", "/all.xml", true);
        assertThat(look().added()).isZero();
        assertThat(web.asked("post")).isEqualTo(before + 1);
        assertThat(onlyArticle().content().article().body()).contains("Petr Doskal");
    }

    @Test
    void unchangedFeedsCostOneQuestion() throws Exception {
        NewsSite post = new NewsSite("Karvenna Post", "en");
        post.publish(report("/news/vote"));
        AtomicInteger unchanged = new AtomicInteger();
        web.put("post", (request, reply) -> {
            unchanged.addAndGet(request.header("if-none-match") == null ? 0 : 1);
            post.answer(request, reply);
        });
        subscribe("post", true);
        look();
        clock.forward(Duration.ofHours(2));
        look();
        assertThat(unchanged).hasValue(1);
        assertThat(feed("post").stand().problem()).isNull();
        assertThat(feed("post").stand().every()).isGreaterThan(Duration.ofMinutes(30));
    }

    @Test
    void aServerThatOnlyTellsDatesIsAskedByThem() throws Exception {
        String changed = "Fri, 20 Jun 2031 08:00:00 GMT";
        List<String> since = new CopyOnWriteArrayList<>();
        web.put("post", (request, reply) -> {
            since.add(String.valueOf(request.header("if-modified-since")));
            boolean same = changed.equals(request.header("if-modified-since"));
            byte[] document = InventedFeed.of(InventedFeed.items(0, 2)).getBytes(StandardCharsets.UTF_8);
            reply.send(same ? 304 : 200, Map.of("Last-Modified", changed), same ? new byte[0] : document);
        });
        subscribe("post", false);
        assertThat(look().added()).isEqualTo(2);
        clock.forward(Duration.ofHours(2));
        look();
        clock.forward(Duration.ofHours(3));
        assertThat(look().looks()).isEqualTo(1);
        assertThat(since).containsExactly("null", changed, changed);
    }

    @Test
    void aRequestForRestIsKeptByTheNextProcessWhateverThePersonSays() throws Exception {
        web.put("busy", Mischief.busy(429, 7_200));
        subscribe("busy", "/a.xml", true);
        assertThat(look()).isEqualTo(new FetchService.Round(1, 0, 0, 0));
        clock.forward(Duration.ofMinutes(60));
        store.feeds().allDue(clock.instant());
        assertThat(look()).isEqualTo(new FetchService.Round(0, 1, 0, 0));
        assertThat(web.asked("busy")).isEqualTo(1);
        clock.forward(Duration.ofMinutes(80));
        assertThat(look().looks()).isEqualTo(1);
        assertThat(web.asked("busy")).isEqualTo(2);
    }

    @Test
    void aNeighbourOfAFeedThatAskedForRestIsNotAskedAndHasNotFailed() throws Exception {
        web.put("busy", Mischief.busy(429, 7_200));
        subscribe("busy", "/a.xml", true);
        look();
        subscribe("busy", "/b.xml", true);
        subscribe("busy", "/c.xml", true);
        assertThat(look()).isEqualTo(new FetchService.Round(0, 2, 0, 0));
        assertThat(feed("busy", "/b.xml").stand()).satisfies(stand -> {
            assertThat(stand.problem()).isNull();
            assertThat(stand.failures()).isZero();
            assertThat(stand.nextLook()).isAfter(clock.instant().plus(Duration.ofMinutes(119)));
        });
        assertThat(web.asked("busy")).isEqualTo(1);
    }

    @Test
    void aRequestForRestIsKept() throws Exception {
        web.put("busy", Mischief.busy(503, 7_200));
        subscribe("busy", true);
        look();
        assertThat(feed("busy").stand().problem()).isEqualTo("the server answered 503");
        clock.forward(Duration.ofMinutes(119));
        assertThat(look().looks()).isZero();
        clock.forward(Duration.ofMinutes(20));
        assertThat(look().looks()).isEqualTo(1);
    }

    @Test
    void whatIsGoneIsNotAskedAgainAndWhatMovedIsAskedThere() throws Exception {
        web.put("gone", Site.always(410, "text/plain", ""));
        NewsSite post = new NewsSite("Karvenna Post", "en");
        web.put("old", Mischief.redirect(301, web.address("post", "/feed.xml")));
        web.put("post", post);
        subscribe("gone", true);
        subscribe("old", true);
        look();
        assertThat(feed("gone").stand().isAsked()).isFalse();
        assertThat(store.feeds().feed(web.address("post", "/feed.xml"))).isPresent();
        clock.forward(Duration.ofDays(3));
        look();
        assertThat(web.asked("gone")).isEqualTo(1);
        assertThat(web.asked("old")).isEqualTo(1);
    }

    @Test
    void badFeedsHarmNoGoodOnes() throws Exception {
        web.put("silent", Mischief.silence());
        web.put("drip", Mischief.drip("application/rss+xml"));
        web.put("bomb", Mischief.bomb());
        web.put("headers", Mischief.endlessHeaders());
        web.put("endless", Mischief.endlessBody());
        web.put("inside", Mischief.redirect(302, "http://127.0.0.1:" + web.port() + "/"));
        web.put("laughs", Site.always(200, "text/xml", laughs()));
        web.put("deep", Site.always(200, "text/xml", "<rss>" + "<a>".repeat(200_000)));
        web.put(
                "outside",
                Site.always(
                        200,
                        "text/xml",
                        "<?xml version=\"1.0\"?><!DOCTYPE rss SYSTEM \""
                                + web.address("canary", "/dtd") + "\" [<!ENTITY x SYSTEM \""
                                + web.address("canary", "/x")
                                + "\">]><rss version=\"2.0\"><channel><title>&x;</title></channel></rss>"));
        List<String> bad =
                List.of("silent", "drip", "bomb", "headers", "endless", "inside", "laughs", "deep", "outside");
        bad.forEach(host -> subscribe(host, true));
        for (int n = 0; n < 20; n++) {
            NewsSite good = new NewsSite("Good " + n, "en");
            good.publish(report("/news/" + n));
            web.put("good" + n, good);
            subscribe("good" + n, true);
        }
        FetchService.Round round = look(Duration.ofSeconds(2));
        assertThat(round).isEqualTo(new FetchService.Round(29, 0, 20, 0));
        assertThat(web.asked("canary")).isZero();
        assertThat(bad.stream().limit(6))
                .allSatisfy(host -> assertThat(feed(host).stand().problem()).isNotNull());
    }

    private static String laughs() {
        StringBuilder document = new StringBuilder("<?xml version=\"1.0\"?><!DOCTYPE rss [<!ENTITY l0 \"lol\">");
        for (int n = 1; n < 12; n++) {
            document.append("<!ENTITY l")
                    .append(n)
                    .append(" \"")
                    .append(("&l" + (n - 1) + ";").repeat(10))
                    .append("\">");
        }
        return document + "]><rss version=\"2.0\"><channel><title>&l11;</title></channel></rss>";
    }

    @Test
    void aThousandFeedsDueAtOnceDrainAndAreUnchangedTheSecondTime() throws Exception {
        AtomicInteger unchanged = new AtomicInteger();
        for (int n = 0; n < 1_000; n++) {
            byte[] document = InventedFeed.of(List.of())
                    .replace("Gazette", "Gazette " + n)
                    .getBytes(StandardCharsets.UTF_8);
            web.put("f" + n, (request, reply) -> {
                boolean same = "\"1\"".equals(request.header("if-none-match"));
                unchanged.addAndGet(same ? 1 : 0);
                reply.send(
                        same ? 304 : 200,
                        Map.of("ETag", "\"1\"", "Content-Type", "text/xml"),
                        same ? new byte[0] : document);
            });
            subscribe("f" + n, true);
        }
        assertThat(look().looks()).isEqualTo(1_000);
        assertThat(store.feeds().failedSince(Instant.EPOCH)).isEmpty();
        clock.forward(Duration.ofDays(1));
        assertThat(look().looks()).isEqualTo(1_000);
        assertThat(unchanged).hasValue(1_000);
    }
}
