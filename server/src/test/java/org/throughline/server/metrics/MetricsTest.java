package org.throughline.server.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.throughline.server.Equipment;
import org.throughline.server.ReaderServer;
import org.throughline.store.Store;
import org.throughline.store.feed.FeedRecord;

/** What {@code /metrics} tells to those who watch. */
class MetricsTest {
    @TempDir
    Path directory;

    private static FeedRecord feed(String name, Instant added) {
        return FeedRecord.added(
                "https://" + name + ".example/feed", name, name, null, "", true, added, Duration.ofHours(1));
    }

    @Test
    void everyFigureHasHelpTypeAndValue() {
        List<Figure> figures =
                List.of(Figure.now("feeds_due", "Feeds due.", 3), Figure.sinceStart("looks", "Looks begun.", 17));
        assertThat(Metrics.text(figures)).isEqualTo("""
                # HELP throughline_feeds_due Feeds due.
                # TYPE throughline_feeds_due gauge
                throughline_feeds_due 3
                # HELP throughline_looks_total Looks begun.
                # TYPE throughline_looks_total counter
                throughline_looks_total 17
                """);
    }

    @Test
    void dueLateAndFailingFeedsAreCounted() throws Exception {
        Instant now = Instant.now();
        try (Store store = Store.open(directory);
                ReaderServer server = ReaderServer.start(
                        store,
                        0,
                        new Equipment(null, () -> List.of(Figure.now("intake_waiting", "Waiting.", 5)), null))) {
            FeedRecord failing = feed("borel", now);
            List.of(feed("alba", now), failing, feed("corvin", now.minus(Duration.ofHours(3))))
                    .forEach(store.feeds()::add);
            store.feeds()
                    .update(failing.with(failing.stand().failed(now, Duration.ofHours(1), "the server answered 500")));
            HttpRequest request = HttpRequest.newBuilder(URI.create(server.address() + "metrics"))
                    .build();
            HttpResponse<String> answer =
                    HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());
            assertThat(answer.headers().firstValue("Content-Type"))
                    .hasValue("text/plain; version=0.0.4; charset=utf-8");
            assertThat(answer.body().lines())
                    .contains(
                            "throughline_feeds 3",
                            "throughline_feeds_due 2",
                            "throughline_feeds_late 1",
                            "throughline_feeds_failing 1",
                            "throughline_feeds_silent 0",
                            "throughline_articles 0",
                            "throughline_last_input 0",
                            "throughline_intake_waiting 5");
        }
    }
}
