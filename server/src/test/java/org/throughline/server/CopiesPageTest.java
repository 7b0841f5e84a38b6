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
import org.throughline.engine.reading.AnnotatedArticle;
import org.throughline.server.reader.Links;
import org.throughline.store.InventedArticle;
import org.throughline.store.Store;
import org.throughline.store.library.StorySummary;

/** A story of one report: what its copies changed is what there is to compare. */
class CopiesPageTest {
    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private static final String WATCHDOG =
            "The competition watchdog of Velmora will look at the purchase in the spring, its chairman Tam Voss said on Friday.";
    private static final String WORKERS =
            "Norvik Energy employs nine thousand people in the ports of Velmora and Tarsen Power four thousand in the hills.";
    private static final String THANKS =
            "The editors of this letter thank all readers who have written to them since January.";

    @TempDir
    Path directory;

    @Test
    void theComparisonShowsTheNumberThatACopyChanged() throws Exception {
        try (Store store = Store.open(directory)) {
            store.accept(List.of(letter("letter.example", "07", "$40 billion", WATCHDOG, WORKERS, THANKS)));
            store.accept(List.of(letter("copy.example", "08", "$43 billion", WATCHDOG, WORKERS)));
            StorySummary story = store.library().stories(1, 10).items().getFirst();
            assertThat(story.coverage().articles()).isEqualTo(2);
            try (ReaderServer server = ReaderServer.start(store, 0)) {
                Document compared = Jsoup.parse(get(server, Links.comparison(story.id())));
                assertThat(compared.select("tr.conflict .differs").eachText())
                        .containsExactly("$40 billion", "$43 billion");
                assertThat(compared.select("#copies").text()).isEqualTo("What the copies changed");
                assertThat(compared.select("del").text()).contains("$40");
                assertThat(compared.select("ins").text()).contains("$43");
            }
        }
    }

    @Test
    void noCopyIsSaidToCarryWhatItDropped() throws Exception {
        try (Store store = Store.open(directory)) {
            store.accept(List.of(letter("letter.example", "07", "$40 billion", WATCHDOG, WORKERS, THANKS)));
            store.accept(List.of(letter("copy.example", "08", "$40 billion", WATCHDOG, WORKERS)));
            StorySummary story = store.library().stories(1, 10).items().getFirst();
            try (ReaderServer server = ReaderServer.start(store, 0)) {
                Document page = Jsoup.parse(get(server, Links.story(story.id())));
                assertThat(page.select("li.fact.only:contains(competition watchdog)")
                                .text())
                        .contains("and 1 copy");
                assertThat(page.select("li.fact.only:contains(thank all readers)")
                                .text())
                        .doesNotContain("copy");
            }
        }
    }

    private static AnnotatedArticle letter(String source, String hour, String price, String... paragraphs) {
        InventedArticle article = new InventedArticle(source, "Norvik Energy is to buy Tarsen Power")
                .published("2031-02-21T" + hour + ":00:00Z")
                .paragraph("Norvik Energy agreed on Friday to buy Tarsen Power for " + price
                        + " in shares, the largest purchase in the history of Velmora.");
        for (String paragraph : paragraphs) {
            article.paragraph(paragraph);
        }
        return article.build();
    }

    private static String get(ReaderServer server, String path) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.port() + path))
                .build();
        return CLIENT.send(request, HttpResponse.BodyHandlers.ofString()).body();
    }
}
