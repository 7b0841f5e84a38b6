package org.throughline.app.fetching;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.throughline.app.fetching.InventedFeed.Item;
import org.throughline.feeds.invented.Site;
import org.throughline.store.feed.FeedRecord;
import org.throughline.store.library.ArticleSummary;

/** What feeds do to their history changes nothing of ours: exactly the right articles, changed ones as versions. */
class MisbehavingFeedsTest extends InventedReading {
    private static final String SIGN_IN = "<!doctype html><title>Sign in</title><p>Your session has ended.</p>";

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
        subscribe();
        long changed = 0;
        for (String document : documents) {
            web.put("gazette", Site.always(200, "application/rss+xml", document));
            changed += lookAgain().renewed();
        }
        List<ArticleSummary> stored = articles();
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
        subscribe();
        web.put("gazette", Site.always(200, "text/html", SIGN_IN));
        lookAgain();
        FeedRecord feed = feed("gazette");
        assertThat(feed.stand().problem()).isEqualTo("no feed came: a web page, not a feed");
        assertThat(feed.stand().failures()).isEqualTo(1);
    }

    @Test
    void aDamagedDocumentWithoutItemsIsAProblemThatIsTold() throws Exception {
        subscribe();
        web.put("gazette", Site.always(200, "application/rss+xml", "<rss version=\"2.0\"><channel><title>Gaz"));
        lookAgain();
        assertThat(feed("gazette").stand().problem())
                .isEqualTo("no feed came: a damaged document without a single item");
    }

    @Test
    void aReportWhoseGuidIsUsedAgainIsAnotherReport() throws Exception {
        subscribe();
        List<Item> latest = new ArrayList<>();
        for (int n = 0; n < 3; n++) {
            latest = List.of(Item.number(n).guid("latest"));
            web.put("gazette", Site.always(200, "application/rss+xml", InventedFeed.of(latest)));
            lookAgain();
        }
        assertThat(articles()).hasSize(3);
    }

    private void subscribe() {
        subscribe("gazette", false);
    }

    /** Two days later. */
    private FetchService.Round lookAgain() throws InterruptedException {
        clock.forward(Duration.ofDays(2));
        return look();
    }
}
