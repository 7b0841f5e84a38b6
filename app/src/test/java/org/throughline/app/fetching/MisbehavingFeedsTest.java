package org.throughline.app.fetching;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.throughline.app.fetching.InventedFeed.Item;
import org.throughline.feeds.fetch.AllowList;
import org.throughline.feeds.fetch.FetchSettings;
import org.throughline.feeds.invented.InventedWeb;
import org.throughline.feeds.invented.Site;
import org.throughline.feeds.schedule.Interval;
import org.throughline.store.Store;
import org.throughline.store.feed.FeedRecord;
import org.throughline.store.library.ArticleSummary;

/** What feeds do to their history changes nothing of ours: exactly the right articles, changed ones as versions. */
class MisbehavingFeedsTest {
    private static final String SIGN_IN = "<!doctype html><title>Sign in</title><p>Your session has ended.</p>";

    @TempDir
    Path directory;

    private final MovableClock clock = new MovableClock();
    private InventedWeb web;
    private Store store;

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

    static Stream<Arguments> sequences() {
        List<Item> twenty = InventedFeed.items(0, 20);
        return Stream.of(
                Arguments.of(
                        "identities change and change back",
                        20,
                        0,
                        List.of(
                                InventedFeed.of(twenty),
                                InventedFeed.of(each(twenty, item -> item.guid("x" + item.guid()))),
                                InventedFeed.of(twenty))),
                Arguments.of(
                        "one identity for all",
                        21,
                        0,
                        List.of(
                                InventedFeed.of(each(twenty, item -> item.guid("same"))),
                                InventedFeed.of(each(InventedFeed.items(5, 21), item -> item.guid("same"))))),
                Arguments.of(
                        "no identities",
                        20,
                        0,
                        List.of(
                                InventedFeed.of(each(twenty, item -> item.guid(null))),
                                InventedFeed.of(each(twenty.reversed(), item -> item.guid(null))))),
                Arguments.of(
                        "history is rewritten",
                        20,
                        20,
                        List.of(InventedFeed.of(twenty), InventedFeed.of(each(twenty, Item::corrected)))),
                Arguments.of(
                        "order changes, old ones come late",
                        20,
                        0,
                        List.of(
                                InventedFeed.of(InventedFeed.items(10, 20)),
                                InventedFeed.of(twenty.reversed()),
                                InventedFeed.of(InventedFeed.items(0, 10)))),
                Arguments.of(
                        "links get tracking parameters",
                        20,
                        0,
                        List.of(
                                InventedFeed.of(twenty),
                                InventedFeed.of(each(
                                        twenty,
                                        item -> item.guid(item.guid() + "?utm=1")
                                                .link(item.link() + "?utm_source=rss&utm_medium=x"))))),
                Arguments.of(
                        "links change, identities do not",
                        20,
                        0,
                        List.of(
                                InventedFeed.of(twenty),
                                InventedFeed.of(each(
                                        twenty,
                                        item -> item.link(
                                                String.valueOf(item.link()).replace("/a/", "/news/")))))),
                Arguments.of(
                        "the document is cut short",
                        20,
                        0,
                        List.of(
                                InventedFeed.of(twenty),
                                InventedFeed.of(twenty)
                                        .substring(0, InventedFeed.of(twenty).length() / 2))),
                Arguments.of("a sign-in page comes instead", 20, 0, List.of(InventedFeed.of(twenty), SIGN_IN)),
                Arguments.of(
                        "the clock runs ahead",
                        20,
                        0,
                        List.of(InventedFeed.of(each(twenty, item -> item.dated("Fri, 01 Jan 2100 00:00:00 GMT"))))));
    }

    private static List<Item> each(List<Item> items, UnaryOperator<Item> change) {
        return items.stream().map(change).toList();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("sequences")
    void exactlyTheRightArticles(String what, int articles, int renewed, List<String> documents) throws Exception {
        subscribe(false);
        long changed = 0;
        for (String document : documents) {
            web.put("gazette", Site.always(200, "application/rss+xml", document));
            changed += look().renewed();
        }
        List<ArticleSummary> stored = store.library().latestArticles(1, 100).items();
        assertThat(stored).hasSize(articles);
        assertThat(changed).isEqualTo(renewed);
        assertThat(stored)
                .allSatisfy(article -> assertThat(Objects.requireNonNull(article.time()))
                        .isBefore(clock.instant().plus(Duration.ofDays(1))));
        if (renewed > 0) {
            assertThat(stored)
                    .allSatisfy(article -> assertThat(article.versions()).isEqualTo(2));
        }
    }

    @Test
    void aSignInPageIsAProblemThatIsTold() throws Exception {
        subscribe(false);
        web.put("gazette", Site.always(200, "text/html", SIGN_IN));
        look();
        FeedRecord feed = store.feeds().feed(address()).orElseThrow();
        assertThat(feed.problem()).isEqualTo("no feed came: a web page, not a feed");
        assertThat(feed.failures()).isEqualTo(1);
    }

    @Test
    void aDamagedDocumentWithoutItemsIsAProblemThatIsTold() throws Exception {
        subscribe(false);
        web.put("gazette", Site.always(200, "application/rss+xml", "<rss version=\"2.0\"><channel><title>Gaz"));
        look();
        assertThat(store.feeds().feed(address()).orElseThrow().problem())
                .isEqualTo("no feed came: a damaged document without a single item");
    }

    @Test
    void aReportWhoseGuidIsUsedAgainIsAnotherReport() throws Exception {
        subscribe(false);
        List<Item> latest = new ArrayList<>();
        for (int n = 0; n < 3; n++) {
            latest = List.of(Item.number(n).guid("latest"));
            web.put("gazette", Site.always(200, "application/rss+xml", InventedFeed.of(latest)));
            look();
        }
        assertThat(store.library().latestArticles(1, 10).items()).hasSize(3);
    }

    private String address() {
        return web.address("gazette", "/feed.xml");
    }

    private void subscribe(boolean fullText) {
        store.feeds()
                .add(FeedRecord.added(
                        address(),
                        "gazette.localhost",
                        "",
                        null,
                        "",
                        fullText,
                        clock.instant(),
                        Duration.ofMinutes(30)));
    }

    private FetchService.Round look() throws InterruptedException {
        clock.forward(Duration.ofDays(2));
        FetchSettings settings =
                FetchSettings.polite(AllowList.of(List.of(InventedWeb.ALLOWED))).withGap(Duration.ZERO);
        try (FetchService service = new FetchService(store, settings, Interval.OF_NEWS, clock)) {
            return service.once();
        }
    }
}
