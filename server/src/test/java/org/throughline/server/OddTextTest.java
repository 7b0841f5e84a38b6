package org.throughline.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.throughline.engine.reading.AnnotatedArticle;
import org.throughline.server.reader.Links;
import org.throughline.store.InventedArticle;
import org.throughline.store.Store;

/** Pages are written by anyone: their text is shown as text, wherever it stands. */
class OddTextTest {
    @TempDir
    Path directory;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script>alert(1)</script>",
                "\"><img src=x onerror=alert(1)>",
                "'\" onmouseover=alert(1) x='",
                "</title><svg onload=alert(1)>",
                "{{7*7}} ${7*7} @param",
                "javascript:alert(1)",
            })
    void textIsNeverMarkup(String odd) throws Exception {
        AnnotatedArticle article = new InventedArticle("odd.example", odd + " headline")
                .published("2031-05-13T06:00:00Z")
                .agency(odd)
                .paragraph(odd + " stands in the text.")
                .build();
        try (Store store = Store.open(directory)) {
            store.accept(List.of(article));
            try (ReaderServer server = ReaderServer.start(store, 0)) {
                for (String path : List.of("/", "/latest", Links.article(article.id()))) {
                    Document page = Jsoup.parse(get(server, path));
                    assertThat(page.select("script:not([src^=/asset/]), img, svg, style, iframe"))
                            .isEmpty();
                    assertThat(page.select("a[href^=javascript]")).isEmpty();
                    assertThat(page.getAllElements())
                            .flatExtracting(element -> element.attributes().asList())
                            .noneMatch(attribute -> attribute.getKey().startsWith("on"));
                }
            }
        }
    }

    @Test
    void aLaterVersionShowsWhatItChanged() throws Exception {
        AnnotatedArticle before = accident("Two people were hurt. The road is closed.");
        AnnotatedArticle after = accident("Three people were hurt. The road is closed.");
        try (Store store = Store.open(directory)) {
            store.accept(List.of(before));
            store.accept(List.of(after));
            try (ReaderServer server = ReaderServer.start(store, 0)) {
                Document page = Jsoup.parse(get(server, Links.article(after.id())));
                assertThat(page.select("del").eachText()).containsExactly("Two people were hurt.");
                assertThat(page.select("ins").eachText()).containsExactly("Three people were hurt.");
                String old =
                        get(server, Links.version(before.id(), before.article().version()));
                assertThat(old).contains("This is an earlier version").doesNotContain("Changed since");
            }
        }
    }

    private static AnnotatedArticle accident(String text) {
        return new InventedArticle("ona.example", "Accident at Ferre")
                .paragraph(text)
                .build();
    }

    @Test
    void anEmptyInstallationExplainsItself() throws Exception {
        try (Store store = Store.open(directory);
                ReaderServer server = ReaderServer.start(store, 0)) {
            assertThat(get(server, "/")).contains("Nothing is stored here yet").contains("read --save samples/");
        }
    }

    private static String get(ReaderServer server, String path) throws Exception {
        HttpResponse<String> page = HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.port() + path))
                                .build(),
                        HttpResponse.BodyHandlers.ofString());
        assertThat(page.statusCode()).isEqualTo(200);
        return page.body();
    }
}
