package org.throughline.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.throughline.app.fetching.ForgedAddressesTest;
import org.throughline.feeds.invented.InventedWeb;
import org.throughline.feeds.invented.Mischief;
import org.throughline.feeds.invented.NewsSite;
import org.throughline.feeds.invented.NewsSite.Report;
import org.throughline.feeds.invented.Site;
import org.throughline.server.ReaderServer;
import org.throughline.store.Store;

/** From the address of a site to its stored articles, by commands alone. */
class SourcesCommandTest {
    @TempDir
    private Path folder = Path.of("");

    private InventedWeb web;

    @BeforeEach
    void start() throws IOException {
        web = InventedWeb.start(0);
        NewsSite post = new NewsSite("Karvenna Post", "en");
        post.publish(
                new Report(
                        "/news/vote",
                        "Dockers vote to strike",
                        null,
                        Instant.parse("2026-06-20T08:00:00Z"),
                        List.of(
                                "Dock workers in Karvenna's largest port will stop work from Tuesday, their union said on Monday.",
                                "The port company said it regretted the vote, and that no worker would lose a job this year.")));
        web.put("post", post);
    }

    @AfterEach
    void stop() {
        web.close();
    }

    private Spoken say(String... line) {
        String[] all = new String[line.length + 2];
        System.arraycopy(line, 0, all, 0, line.length);
        all[line.length] = "--data";
        all[line.length + 1] = folder.resolve("data").toString();
        return Spoken.to(all);
    }

    @Test
    void aSiteIsAddedFetchedAndShown() {
        Spoken added = say("add", web.address("post", "/"), "--allow", InventedWeb.ALLOWED, "--folder", "Coast");
        assertThat(added.out()).contains("Added " + web.address("post", "/feed.xml") + " (Karvenna Post)");
        assertThat(say("sources").out()).contains("Coast", "Karvenna Post", "0 articles", "not read yet", "due now");
        Spoken fetched = say("fetch", "--once", "--allow", InventedWeb.ALLOWED);
        assertThat(fetched.out()).contains("1 feed asked: 1 new article, 0 changed");
        assertThat(fetched.code()).isZero();
        assertThat(say("sources").out()).contains("1 article,", "last new 0 min ago");
        assertThat(say("sources", "--troubled").out()).contains("The only source is well.");
        assertThat(say("sources", "--export", "opml").out())
                .contains("<outline text=\"Coast\">", "xmlUrl=\"" + web.address("post", "/feed.xml") + "\"");
    }

    @Test
    void aSourceIsKnownByItsHostAndShownByTheNameItGivesItself() throws Exception {
        say("add", web.address("post", "/"), "--allow", InventedWeb.ALLOWED);
        say("fetch", "--once", "--allow", InventedWeb.ALLOWED);
        try (Store store = Store.open(folder.resolve("data"));
                ReaderServer server = ReaderServer.start(store, 0)) {
            assertThat(store.library().sources(1, 10).items()).singleElement().satisfies(source -> {
                assertThat(source.name()).isEqualTo("post.localhost");
                assertThat(source.title()).isEqualTo("Karvenna Post");
            });
            assertThat(page(server, "")).contains("Karvenna Post").doesNotContain(">post.localhost<");
            assertThat(page(server, "sources")).contains("Karvenna Post", ">post.localhost<");
            assertThat(page(server, "source/post.localhost")).contains("<h1><bdi>Karvenna Post</bdi></h1>");
        }
    }

    private static String page(ReaderServer server, String path) throws IOException, InterruptedException {
        HttpRequest request =
                HttpRequest.newBuilder(URI.create(server.address() + path)).build();
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(request, HttpResponse.BodyHandlers.ofString()).body();
        }
    }

    @Test
    void oneFeedIsReadOnceInWhateverFormItsAddressIsGiven() throws IOException {
        Path list = Files.writeString(folder.resolve("list.opml"), """
                <opml><body><outline text="Post" xmlUrl="https://www.Post.example/feed/"/>
                <outline text="Post" xmlUrl="http://post.example/feed"/>
                <outline text="Sports" xmlUrl="http://post.example/feed/sports"/></body></opml>""");
        assertThat(say("add", list.toString()).out()).contains("2 feeds added, 1 known before");
        assertThat(say("sources").out()).contains("https://www.post.example/feed/");
    }

    @Test
    void whatIsNotAllowedIsNotAsked() {
        Spoken refused = say("add", web.address("post", "/"));
        assertThat(refused.code()).isEqualTo(1);
        assertThat(refused.err()).contains("not an address of the public web (see --allow)");
        assertThat(web.asked("post")).isZero();
        assertThat(say("fetch", "--once").code()).isEqualTo(2);
        assertThat(say("fetch", "--once", "--allow", "a*b").err()).contains("\"a*b\" is no host");
    }

    /** Only what a browser would take to another host is left out: that is not asked here. */
    @Test
    void forgedAddressesReachNobody() throws IOException {
        try (InventedWeb canary = InventedWeb.start(0)) {
            List<String> forged = ForgedAddressesTest.FORGED.stream()
                    .map(address -> address.replace("PORT", Integer.toString(canary.port())))
                    .filter(address -> !address.contains("example.com"))
                    .toList();
            List<String> line = new ArrayList<>(List.of("add"));
            line.addAll(forged);
            line.addAll(List.of("--allow", "gazette.localhost"));
            Spoken added = say(line.toArray(String[]::new));
            assertThat(added.out()).doesNotContain("Added");
            assertThat(added.err().lines()).hasSize(forged.size());
            StringBuilder list = new StringBuilder("<opml><body>");
            forged.forEach(address -> list.append("<outline text=\"a\" xmlUrl=\"")
                    .append(address)
                    .append("\" htmlUrl=\"")
                    .append(address)
                    .append("\"/>"));
            say(
                    "add",
                    Files.writeString(folder.resolve("f.opml"), list + "</body></opml>")
                            .toString());
            say("fetch", "--once", "--now", "--allow", "gazette.localhost");
            assertThat(canary.askedInAll()).isZero();
        }
    }

    @Test
    void aListIsAddedWithoutAskingAnybodyAndProblemsAreTold() throws IOException {
        Path list = Files.writeString(
                folder.resolve("list.opml"),
                "<opml><body><outline text=\"Coast\">"
                        + "<outline text=\"Post\" xmlUrl=\"" + web.address("post", "/feed.xml") + "\"/>"
                        + "<outline text=\"Gone\" xmlUrl=\"" + web.address("gone", "/feed.xml")
                        + "\"/></outline></body></opml>");
        assertThat(say("add", list.toString()).out()).contains("2 feeds added, 0 known before");
        assertThat(say("add", list.toString()).out()).contains("0 feeds added, 2 known before");
        assertThat(web.asked("post")).isZero();
        Spoken fetched = say("fetch", "--once", "--allow", InventedWeb.ALLOWED);
        assertThat(fetched.code()).isEqualTo(1);
        assertThat(fetched.err()).contains(web.address("gone", "/feed.xml") + ": the server answered 404");
        assertThat(say("sources", "--troubled").out())
                .contains("! the server answered 404")
                .doesNotContain("Post");
        assertThat(say("sources", "--remove", web.address("gone", "/feed.xml")).out())
                .isEqualTo("Removed: " + web.address("gone", "/feed.xml") + " (its articles stay)\n");
        assertThat(say("sources", "--remove", "nowhere").code()).isEqualTo(2);
    }

    @Test
    void whatIsNoFeedInAListIsNamed() throws IOException {
        Path list = Files.writeString(folder.resolve("list.opml"), """
                <opml><body><outline text="Post" xmlUrl="https://post.example/feed"/><outline text="Folder"/>
                <outline text="Old" type="rss"/><outline text="Files" xmlUrl="ftp://files.example/feed"/></body></opml>""");
        Spoken added = say("add", list.toString());
        assertThat(added.code()).isEqualTo(1);
        assertThat(added.out()).contains("1 feed added, 0 known before, 2 not added");
        assertThat(added.err().lines())
                .containsExactly(
                        "Not added from " + list + ": \"Old\" has no address (xmlUrl)",
                        "Not added from " + list + ": \"Files\": no address of the web: ftp://files.example/feed");
    }

    @Test
    void aFeedIsShownByItsOwnNameNotByThatOfALinkToIt() {
        web.put("herald", (request, reply) -> {
            boolean page = request.path().equals("/");
            String head = "<link rel=alternate type='application/rss+xml' title='RSS' href='/f.xml'>";
            String feed = "<rss version='2.0'><channel><title>Tarn Herald</title></channel></rss>";
            reply.send(200, page ? "text/html" : "text/xml", page ? head : feed);
        });
        assertThat(say("add", web.address("herald", "/"), "--allow", InventedWeb.ALLOWED)
                        .out())
                .contains("Added " + web.address("herald", "/f.xml") + " (Tarn Herald)");
        assertThat(say("sources").out()).contains("Tarn Herald  http").doesNotContain("RSS");
    }

    @Test
    void aPageWhoseFeedsCannotBeReadAddsNothing() {
        web.put("herald", (request, reply) -> {
            boolean page = request.path().equals("/");
            String link = "<link rel=alternate type='application/rss+xml' href='/f%d.xml'>";
            reply.send(page ? 200 : 500, "text/html", link.formatted(1) + link.formatted(2));
        });
        Spoken added = say("add", web.address("herald", "/"), "--allow", InventedWeb.ALLOWED);
        assertThat(added.code()).isEqualTo(1);
        assertThat(added.err().lines())
                .containsExactly(
                        "Not added: " + web.address("herald", "/f1.xml")
                                + ", which is named there: the server answered 500",
                        "Not added: " + web.address("herald", "/f2.xml")
                                + ", which is named there: the server answered 500",
                        "Not added: " + web.address("herald", "/") + ": none of its feeds can be read");
    }

    @Test
    void anEmptyAnswerIsNoPlaceToGuessFrom() {
        web.put("blank", (request, reply) -> {
            boolean feed = request.path().equals("/feed");
            reply.send(200, "text/html", feed ? "<rss><channel><title>Other</title></channel></rss>" : " \n");
        });
        Spoken added = say("add", web.address("blank", "/news"), "--allow", InventedWeb.ALLOWED);
        assertThat(added.out()).isEmpty();
        assertThat(added.err()).contains("the answer there is empty");
        assertThat(web.asked("blank")).isEqualTo(1);
    }

    @Test
    void aGuessIsToldAsOne() {
        web.put("quiet", (request, reply) -> {
            boolean feed = request.path().equals("/feed");
            reply.send(200, "text/html", feed ? "<rss><channel><title>Quiet</title></channel></rss>" : "<p>Hello");
        });
        assertThat(say("add", web.address("quiet", "/"), "--allow", InventedWeb.ALLOWED)
                        .out())
                .contains("No feed is named there; this one stands where feeds usually do:", "/feed (Quiet)");
    }

    @Test
    void aFeedThatIsGoneIsNotAskedAnyMoreAndToldOnce() {
        web.put("gone", Site.always(410, "text/plain", ""));
        Path list = folder.resolve("list.opml");
        say("add", write(list, "<opml><outline text='Gone' xmlUrl='" + web.address("gone", "/f") + "'/></opml>"));
        Spoken first = say("fetch", "--once", "--allow", InventedWeb.ALLOWED);
        assertThat(first.err()).contains("gone: the publisher took it down");
        assertThat(first.code()).isEqualTo(1);
        assertThat(say("sources").out())
                .contains("0 articles, not read yet, last asked 0 min ago, not asked any more", "! gone:");
        Spoken second = say("fetch", "--once", "--now", "--allow", InventedWeb.ALLOWED);
        assertThat(second.out()).contains("No feed is due, all of them are gone");
        assertThat(second.code()).isZero();
    }

    @Test
    void feedsWhoseHostsWantTheirRestAreCountedApart() {
        web.put("busy", Mischief.busy(429, 7_200));
        Path list = folder.resolve("list.opml");
        StringBuilder feeds = new StringBuilder("<opml>");
        for (String path : List.of("/a", "/b", "/c")) {
            feeds.append("<outline text='F' xmlUrl='")
                    .append(web.address("busy", path))
                    .append("'/>");
        }
        say("add", write(list, feeds + "</opml>"));
        say("fetch", "--once", "--allow", InventedWeb.ALLOWED);
        long asked = web.asked("busy");
        Spoken again = say("fetch", "--once", "--now", "--allow", InventedWeb.ALLOWED);
        assertThat(again.out()).contains("0 feeds asked", "3 feeds not asked: the host wants to be left alone");
        assertThat(again.code()).isZero();
        assertThat(web.asked("busy")).isEqualTo(asked);
    }

    private static String write(Path file, String text) {
        try {
            return Files.writeString(file, text).toString();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    @ParameterizedTest
    @CsvSource({"nofile.opml", "./feeds.xml", "/nowhere/feeds", "~/feeds.opml"})
    void aMissingListIsToldAsSuch(String name) {
        assertThat(say("add", name).err()).contains("Not added: " + name + ": no such file");
    }

    @Test
    void anArchiveIsTakenInOnce() throws IOException {
        Path lines = folder.resolve("press.jsonl");
        Files.writeString(
                lines,
                "{\"id\":\"1\",\"title\":\"Ferry line 4 closes\",\"text\":\"The harbour office of Karvenna"
                        + " closed ferry line 4 on Monday.\"}\nbroken\n");
        assertThat(say("import", lines.toString()).out()).contains("1 article, 1 put aside");
        assertThat(say("import", lines.toString()).out()).contains("taken in before");
        assertThat(say("import", "--again", lines.toString()).out()).contains("1 article, 1 put aside");
        Files.writeString(
                lines, "{\"id\":\"2\",\"title\":\"It opens\",\"text\":\"Ferry line 4 of Karvenna opened.\"}\n");
        assertThat(say("import", lines.toString()).out()).contains("1 article, 0 put aside");
    }
}
