package org.throughline.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
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
import org.throughline.store.Store;
import org.throughline.store.feed.FeedRecord;
import org.throughline.store.feed.ItemRecord;
import org.throughline.store.feed.SeenItems;

/** The page that tells how the feeds are. */
class FeedPagesTest {
    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    @TempDir
    Path directory;

    private static String get(ReaderServer server, String language) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(server.address() + "sources/feeds"))
                .header("Accept-Language", language)
                .build();
        return CLIENT.send(request, HttpResponse.BodyHandlers.ofString()).body();
    }

    private static FeedRecord feed(String name, Instant added) {
        return FeedRecord.added(
                "https://" + name + ".example/feed",
                name + ".example",
                name,
                null,
                "",
                true,
                added,
                Duration.ofHours(1));
    }

    @Test
    void troubledOnesComeFirst() throws Exception {
        Instant now = Instant.now();
        try (Store store = Store.open(directory);
                ReaderServer server = ReaderServer.start(store, 0)) {
            assertThat(get(server, "en")).contains("No feed is read yet");
            FeedRecord well = feed("alba", now);
            FeedRecord failing = feed("borel <b>", now);
            FeedRecord silent = feed("corvin", now.minus(Duration.ofDays(20)));
            List.of(well, failing, silent).forEach(store.feeds()::add);
            store.feeds()
                    .update(failing.with(failing.stand().failed(now, Duration.ofHours(1), "the server answered 500")));
            for (int n = 0; n < 60; n++) {
                ItemRecord item = new ItemRecord(
                        "https://corvin.example/" + n, "https://corvin.example/" + n, null, "t", n, true, 1);
                store.feeds()
                        .items()
                        .taken(
                                List.of(new SeenItems.Taken(silent.address(), item)),
                                now.minus(Duration.ofDays(19 - n / 5)));
            }
            String page = get(server, "en");
            assertThat(page)
                    .contains("In trouble: 2 of 3", "the server answered 500", "Silent for longer", "borel &lt;b&gt;");
            assertThat(page.indexOf("corvin")).isLessThan(page.indexOf("alba"));
            assertThat(get(server, "de")).contains("Mit Störung: 2 von 3");
        }
    }
}
