package org.throughline.feeds.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HtmlFeedsTest {
    private static final Feed.Transport FROM_TARN = new Feed.Transport("https://tarn.example/log/", null, null, null);

    private static Feed read(String page) throws FeedReader.UnreadableFeed {
        return new FeedReader().read(page.getBytes(StandardCharsets.UTF_8), FROM_TARN);
    }

    @Test
    void entriesOfAnHFeed() throws FeedReader.UnreadableFeed {
        Feed feed = read("""
                <html><head><title>Log</title></head><body><div class="h-feed"><h1 class="p-name">Tarn Log</h1>
                <article class="h-entry"><a class="u-url" href="1"><b class="p-name">Bridge opened</b></a>
                <time class="dt-published" datetime="2031-05-03T10:00:00Z">May 3</time> by <i class="p-author">Ida Marn</i>
                <div class="e-content"><p>The bridge was opened.</p><script>alert(1)</script></div>
                <div class="h-entry"><b class="p-name">Quoted within</b></div></article>
                <article class="h-entry"><a class="u-url p-name" href="/2">Fair</a></article></div></body></html>""");
        assertThat(feed.head().title()).isEqualTo("Tarn Log");
        FeedPart first = feed.entries().getFirst();
        assertThat(first.title()).isEqualTo("Bridge opened");
        assertThat(first.link()).isEqualTo("https://tarn.example/log/1");
        assertThat(first.authors()).extracting(FeedPerson::name).isEqualTo(List.of("Ida Marn"));
        assertThat(Objects.requireNonNull(first.dates().get("published")).instant())
                .hasToString("2031-05-03T10:00:00Z");
        assertThat(first.contents().getFirst().value()).contains("The bridge").doesNotContain("script");
        assertThat(feed.entries()).hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<html><body><article class=h-entry><b class=p-name>One article</b></article></body></html>",
                "<html><body><form>Sign in <input name=user></form></body></html>"
            })
    void anArticleOrASignInPageIsNoFeed(String page) {
        assertThatThrownBy(() -> read(page)).hasMessage("a web page, not a feed");
    }
}
