package org.throughline.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.throughline.engine.article.Ids;
import org.throughline.server.reader.Links;
import org.throughline.store.InventedPress;
import org.throughline.store.Store;
import org.throughline.store.library.StorySummary;

/** What a person keeps at the reader, by plain forms; and that no other site can send them. */
class DeskTest {
    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private static final String STORY = Links.story(InventedPress.STORY);
    private static final String SHOWN = Ids.show(Links.STORY, InventedPress.STORY);

    @TempDir
    Path directory;

    private Store store;
    private ReaderServer server;

    @BeforeEach
    void start() {
        InventedPress.fill(directory, InventedPress.edition());
        store = Store.open(directory);
        server = ReaderServer.start(store, 0);
    }

    @AfterEach
    void stop() {
        server.close();
        store.close();
    }

    @Test
    void aStoryMarkedAsReadIsShownSoUntilSomethingNewIsTold() throws Exception {
        assertThat(get("/")).doesNotContain("story-item seen");
        post("/desk/see", Map.of("story", SHOWN, "last", "999999", "on", "1", "back", STORY));
        assertThat(get("/")).contains("story-item seen");
        post("/desk/see", Map.of("story", SHOWN, "last", "0", "on", "1", "back", STORY));
        assertThat(get(STORY)).contains("new since you looked");
        post("/desk/see", Map.of("story", SHOWN, "on", "0", "back", STORY));
        assertThat(get(STORY)).doesNotContain("new since you looked");
    }

    @Test
    void whatIsFollowedTellsItsNewFacts() throws Exception {
        post("/desk/follow", Map.of("kind", "story", "target", SHOWN, "title", "The bridge", "back", "/following"));
        assertThat(get("/following")).contains("The bridge", "nothing new since");
        post("/desk/catch-up", Map.of("kind", "story", "target", SHOWN, "last", "0", "back", "/following"));
        assertThat(get("/following")).contains("new facts since");
        post("/desk/follow", Map.of("kind", "story", "target", SHOWN, "on", "0", "back", "/following"));
        assertThat(get("/following")).doesNotContain("The bridge");
    }

    @Test
    void savedPagesKeepTheirNote() throws Exception {
        post("/desk/save", Map.of("address", STORY, "title", "A title", "language", "en", "note", "for <Monday>"));
        assertThat(get("/saved")).contains("A title", "for &lt;Monday&gt;").contains("href=\"" + STORY + "\"");
        post("/desk/save", Map.of("address", STORY, "on", "0"));
        assertThat(get("/saved")).doesNotContain("A title");
    }

    @Test
    void theInterfaceSpeaksTheChosenLanguage() throws Exception {
        post("/settings", Map.of("language", "de", "home", "DE", "back", "/settings"));
        assertThat(get("/")).contains("<html lang=\"de\">", "Geschichten", "eigene Berichte");
        post("/settings", Map.of("language", "ru", "back", "/settings"));
        assertThat(get("/")).contains("<html lang=\"ru\">", "Сюжеты");
    }

    @Test
    void aGroupOfSourcesThatTellsNothingIsNamed() throws Exception {
        post("/settings/group", Map.of("name", "Valley papers", "sources", "one.example\ntwo.example"));
        assertThat(get(STORY)).contains("Not reported in:", "Valley papers");
    }

    @Test
    void aStoryCanBeCitedAndTakenAway() throws Exception {
        assertThat(get(STORY + "/cite.bib")).contains("@misc{throughline1", "howpublished", "urldate");
        assertThat(get(STORY + "/cite.ris")).contains("TY  - NEWS", "ER  - ");
        assertThat(get(STORY + "/page.html")).contains("<style>", "Key points").doesNotContain("<script");
    }

    @Test
    void theHomeCountryHasAPageOfItsOwn() throws Exception {
        post("/settings", Map.of("language", "en", "home", "DE", "back", "/settings"));
        assertThat(get("/")).contains("href=\"/home\"", "Germany");
        assertThat(get("/home")).contains("<h1");
    }

    @Test
    void storiesAreSplitPutTogetherAndBothUndone() throws Exception {
        store.accept(InventedPress.articles());
        List<Long> stories = store.library().stories(1, 20).items().stream()
                .map(StorySummary::id)
                .toList();
        String one = Ids.show(Links.STORY, stories.get(0));
        String other = Ids.show(Links.STORY, stories.get(1));
        HttpResponse<String> done = post("/correct/together", Map.of("story", one, "other", other));
        assertThat(done.headers().firstValue("Location").orElse("")).contains("?corrected=");
        assertThat(get("/corrections")).contains("Put together", "Undo");
        String sequence = String.valueOf(store.corrections().getFirst().sequence());
        post("/correct/undo", Map.of("sequence", sequence, "back", "/corrections"));
        assertThat(get("/corrections")).contains("Nothing has been corrected so far.");
    }

    @ParameterizedTest(name = "origin {0}, site {1}: {2}")
    @CsvSource({
        "http://evil.example, cross-site, 403",
        "null, , 403",
        ", , 403",
        "OWN, cross-site, 403",
        "OWN, same-origin, 303"
    })
    void formsOfOtherSitesAreRefused(String origin, String site, int status) throws Exception {
        String own = "http://127.0.0.1:" + server.port();
        assertThat(send("/desk/see", "story=" + SHOWN + "&last=1&back=/", "OWN".equals(origin) ? own : origin, site)
                        .statusCode())
                .isEqualTo(status);
    }

    @ParameterizedTest
    @CsvSource({"https://evil.example/, /", "//evil.example, /", "/story/x, /story/x", "/\\evil.example, /"})
    void aFormLeadsOnlyBackIntoTheReader(String back, String leadsTo) throws Exception {
        HttpResponse<String> answer = post("/settings", Map.of("language", "en", "back", back));
        assertThat(answer.headers().firstValue("Location").orElse(""))
                .endsWith(leadsTo)
                .doesNotContain("evil");
    }

    private HttpResponse<String> post(String path, Map<String, String> fields) throws Exception {
        String body = fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        HttpResponse<String> answer = send(path, body, "http://127.0.0.1:" + server.port(), "same-origin");
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(303);
        return answer;
    }

    private HttpResponse<String> send(String path, String body, @Nullable String origin, @Nullable String site)
            throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.port() + path))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(body));
        if (origin != null) {
            request.header("Origin", origin);
        }
        if (site != null) {
            request.header("Sec-Fetch-Site", site);
        }
        return CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    private String get(String path) throws IOException, InterruptedException {
        URI address = URI.create("http://127.0.0.1:" + server.port() + path);
        HttpResponse<String> page =
                CLIENT.send(HttpRequest.newBuilder(address).build(), HttpResponse.BodyHandlers.ofString());
        assertThat(page.statusCode()).isEqualTo(200);
        return page.body();
    }
}
