package org.throughline.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.throughline.engine.article.SentenceRef;
import org.throughline.server.reader.Links;
import org.throughline.store.InventedArticle;
import org.throughline.store.InventedPress;
import org.throughline.store.Store;

/** The reader over real HTTP, on the press of invented countries. */
class ReaderTest {
    @TempDir
    static Path directory;

    private static Store store;
    private static ReaderServer server;
    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    @BeforeAll
    static void start() {
        InventedPress.fill(directory, InventedPress.edition());
        store = Store.open(directory);
        store.search().catchUp();
        server = ReaderServer.start(store, 0);
    }

    @AfterAll
    static void stop() {
        server.close();
        store.close();
    }

    private static HttpResponse<String> get(String path) throws IOException, InterruptedException {
        URI address = URI.create("http://127.0.0.1:" + server.port() + path);
        return CLIENT.send(HttpRequest.newBuilder(address).build(), HttpResponse.BodyHandlers.ofString());
    }

    static List<String> everyPage() {
        return List.of(
                "/",
                "/latest",
                Links.story(InventedPress.STORY),
                Links.comparison(InventedPress.STORY),
                Links.article(InventedPress.AGENCY.id()),
                Links.article(InventedPress.RIGHT_TO_LEFT.id()),
                "/storylines",
                Links.storyline(InventedPress.STORYLINE),
                "/quotations",
                Links.statement(InventedPress.STATEMENT),
                "/entities",
                Links.entity(InventedPress.TALVIK),
                "/sources",
                Links.source("ona.example"),
                "/search",
                "/search?q=lorries",
                "/quotations?speaker=talvik&q=open",
                Links.family(InventedPress.AGENCY.id()),
                "/section/politics",
                "/following",
                "/saved",
                "/settings",
                "/corrections",
                "/help",
                "/offline",
                "/put-aside");
    }

    @ParameterizedTest
    @MethodSource("everyPage")
    void everyPageAnswersAndForbidsWhatItDoesNotNeed(String path) throws Exception {
        HttpResponse<String> page = get(path);
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.headers().firstValue("Content-Security-Policy"))
                .hasValueSatisfying(policy -> assertThat(policy)
                        .startsWith("default-src 'none'")
                        .contains("require-trusted-types-for 'script'")
                        .doesNotContain("unsafe"));
        assertThat(page.headers().firstValue("X-Content-Type-Options")).hasValue("nosniff");
        assertThat(page.headers().firstValue("Referrer-Policy")).hasValue("same-origin");
        assertThat(page.headers().firstValue("Server")).isEmpty();
        assertThat(page.body())
                .startsWith("<!doctype html>")
                .containsOnlyOnce("<script")
                .contains("<script type=\"module\" src=\"/asset/reader.js")
                .doesNotContain("<style", " style=", " onclick=")
                .containsOnlyOnce("<h1");
    }

    @Test
    void theStoryPageTellsWhoCopiedWhomAndWhereTheSourcesDiffer() throws Exception {
        String page = get(Links.story(InventedPress.STORY)).body();
        assertThat(page)
                .contains("4 articles, 3 independent reports, 1 copy of ONA")
                .contains("shortened, 97 % the same words")
                .contains("Where the sources differ")
                .contains("Some <b class=\"differs\">1,200</b> lorries were waiting on both banks.")
                .contains("Only in one source")
                .contains("“This breaks the treaty,”")
                .contains("19 May 2031");
    }

    @Test
    void everyLineLeadsToItsMarkedSentence() throws Exception {
        SentenceRef sentence = InventedArticle.sentence(InventedPress.REPORT, "Hospitals");
        String link = Links.article(sentence.article()) + "?version="
                + Long.toUnsignedString(sentence.version(), 36) + "&amp;at="
                + sentence.span().start() + "-"
                + sentence.span().end() + "#at";
        assertThat(get(Links.story(InventedPress.STORY)).body()).contains(link);
        assertThat(get(link.replace("&amp;", "&").replace("#at", "")).body())
                .contains("<mark id=\"at\"><span id=\"s-" + sentence.span().start() + "-"
                        + sentence.span().end()
                        + "\">Hospitals on the east bank have medicine for a week.</span></mark>");
    }

    @Test
    void aStorylineTellsWhoRejectsWhatAndThatItChanged() throws Exception {
        assertThat(get(Links.storyline(InventedPress.STORYLINE)).body())
                .contains("Positions")
                .contains("Jorun Talvik")
                .contains("reject")
                .contains("changed, before: agree")
                .contains("She rejected a mediation by Meriland.");
    }

    @Test
    void aQuotationLeadsToAllItsVersions() throws Exception {
        assertThat(get("/quotations").body()).contains(Links.statement(InventedPress.STATEMENT));
        assertThat(get(Links.statement(InventedPress.STATEMENT)).body())
                .contains("2 versions")
                .contains("We will not open it before the talks")
                .contains("ona.example");
    }

    @Test
    void aSourcePageTellsWhoseReportsItCarries() throws Exception {
        assertThat(get(Links.source("daily-lune.example")).body())
                .contains("Whose reports it carries", "<bdi>ONA</bdi>", "1 copy");
        assertThat(get(Links.source("meriland-post.example")).body()).doesNotContain("Whose reports it carries");
    }

    @Test
    void searchShowsTheSentenceAndKeepsTheQuestion() throws Exception {
        assertThat(get("/search?q=hospitals+%22east+bank%22").body())
                .contains("value=\"hospitals &#34;east bank&#34;\"")
                .contains("Hospitals on the east bank have medicine for a week.");
        assertThat(get("/search?q=zeppelin").body()).contains("Nothing was found");
    }

    @Test
    void anArticleTellsWhereItsDatesCameFrom() throws Exception {
        assertThat(get(Links.article(InventedPress.COPY.id())).body())
                .contains("meta:article:published_time, 100 %")
                .contains("gated")
                .contains("rel=\"noopener noreferrer nofollow\"");
        assertThat(get(Links.article(InventedPress.RIGHT_TO_LEFT.id())).body())
                .contains("undated")
                .contains("lang=\"ar\" dir=\"auto\"");
    }

    @ParameterizedTest
    @CsvSource({
        "/nowhere, 404",
        "/story/s1, 404",
        "/story/a1, 404",
        "/story/sZZZ, 404",
        "/story/s99999999999999999999, 404",
        "/article/a1, 404",
        "/source/nobody.example, 404",
        "/?page=0, 400",
        "/?page=-1, 400",
        "/?page=99999999999, 400",
        "/?page=one, 400",
        "/asset/..%2f..%2freader.css, 404",
        "/asset/other.css, 404",
    })
    void whatIsNotThereIsSaidPlainly(String path, int status) throws Exception {
        assertThat(get(path).statusCode()).isEqualTo(status);
    }

    @ParameterizedTest
    @ValueSource(strings = {"at=5-2", "at=-1-3", "at=0-999999", "at=x", "at=", "version=", "version=zz", "version=%00"})
    void aWrongPlaceInAnArticleShowsTheArticleAllTheSame(String query) throws Exception {
        HttpResponse<String> page = get(Links.article(InventedPress.AGENCY.id()) + "?" + query);
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body()).doesNotContain("<mark");
    }

    @ParameterizedTest
    @CsvSource({
        "evil.example, 421",
        "127.0.0.1.evil.example, 421",
        "localhost, 200",
        "LOCALHOST:80, 200",
        "[::1]:7777, 200"
    })
    void onlyNamesOfThisMachineAreAnswered(String host, int status) throws Exception {
        assertThat(statusFor("GET / HTTP/1.1\r\nHost: " + host + "\r\nConnection: close\r\n\r\n"))
                .isEqualTo(status);
    }

    private static int statusFor(String request) throws IOException {
        try (Socket socket = new Socket("127.0.0.1", server.port())) {
            OutputStream out = socket.getOutputStream();
            out.write(request.getBytes(StandardCharsets.ISO_8859_1));
            out.flush();
            InputStream in = socket.getInputStream();
            String line = new String(in.readNBytes(12), StandardCharsets.ISO_8859_1);
            return Integer.parseInt(line.substring(9, 12));
        }
    }

    @Test
    void theFirstViewIsSmall() throws Exception {
        int total = compressed("/") + compressed(Assets.address("reader.css")) + compressed(Assets.address("icon.svg"));
        assertThat(total).isLessThan(30_000);
    }

    private static int compressed(String path) throws IOException, InterruptedException {
        URI address = URI.create("http://127.0.0.1:" + server.port() + path);
        HttpRequest request = HttpRequest.newBuilder(address)
                .header("Accept-Encoding", "gzip")
                .build();
        HttpResponse<byte[]> page = CLIENT.send(request, HttpResponse.BodyHandlers.ofByteArray());
        assertThat(page.statusCode()).isEqualTo(200);
        if (page.body().length > 4000) {
            assertThat(page.headers().firstValue("Content-Encoding")).hasValue("gzip");
        }
        return page.body().length;
    }
}
