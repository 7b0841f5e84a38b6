package org.throughline.app.fetching;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.throughline.feeds.fetch.AllowList;
import org.throughline.feeds.fetch.FetchSettings;
import org.throughline.feeds.invented.InventedWeb;
import org.throughline.feeds.schedule.Interval;
import org.throughline.store.Store;
import org.throughline.store.feed.FeedRecord;
import org.throughline.store.library.ArticleSummary;
import org.throughline.store.library.ArticleView;

/** A store, a clock that can be moved and an invented internet whose feeds are looked at for real. */
abstract class InventedReading {
    @TempDir
    Path directory;

    final MovableClock clock = new MovableClock();
    InventedWeb web;
    Store store;

    @BeforeEach
    void start() throws IOException {
        web = InventedWeb.start(0);
        store = Store.open(directory);
    }

    @AfterEach
    void stop() {
        store.close();
        web.close();
    }

    /** Reads the host's {@code /feed.xml} from now on. */
    FeedRecord subscribe(String host, boolean fullText) {
        return subscribe(host, "/feed.xml", fullText);
    }

    FeedRecord subscribe(String host, String path, boolean fullText) {
        FeedRecord feed = FeedRecord.added(
                web.address(host, path),
                host + ".localhost",
                "",
                null,
                "",
                fullText,
                clock.instant(),
                Duration.ofMinutes(30));
        store.feeds().add(feed);
        return feed;
    }

    FeedRecord feed(String host) {
        return feed(host, "/feed.xml");
    }

    FeedRecord feed(String host, String path) {
        return store.feeds().feed(web.address(host, path)).orElseThrow();
    }

    /** One round, as a process of its own would take it. */
    FetchService.Round look() throws InterruptedException {
        return look(Duration.ofSeconds(30));
    }

    FetchService.Round look(Duration deadline) throws InterruptedException {
        FetchSettings settings = FetchSettings.polite(AllowList.of(List.of(InventedWeb.ALLOWED)))
                .withGap(Duration.ZERO)
                .withDeadline(deadline);
        try (FetchService service = new FetchService(store, settings, Interval.OF_NEWS, clock)) {
            return service.once();
        }
    }

    List<ArticleSummary> articles() {
        return store.library().latestArticles(1, 100).items();
    }

    ArticleView onlyArticle() {
        assertThat(articles()).hasSize(1);
        return store.library().article(articles().getFirst().id(), null).orElseThrow();
    }
}
