package org.throughline.engine.article;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.time.Instant;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.throughline.engine.page.Claims;
import org.throughline.engine.page.Media;
import org.throughline.engine.page.Page;
import org.throughline.engine.page.UnreadablePage;

/** Whatever is in a page, it is read within two seconds of processor time, or put aside with a reason. */
class HostilePagesTest {
    private static final int SIZE = 500_000;
    private static final double MOST_SECONDS = 2;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<table>",
                "<table><tr><td>x",
                "<table><b>x<tr>",
                "<b><i>",
                "<b><p>x",
                "<b></p>",
                "<a href=x><p>y",
                "<b><i><u><p>x</b></i></u>",
                "<div class=story><b>x",
                "<h1>Council of Tarn meets</h1>",
                "<time>2031</time>",
                "<span class=author>By Ida Marn</span><br>",
                "<meta name=author content='Ida Marn'>",
                "<script type=application/ld+json>{\"@type\":\"Article\",\"headline\":\"x\"}</script>",
                "<svg><path>",
                "<p>x",
                "&notit;",
                "</p>",
                "\"said ",
                "( ",
                "a.b ",
                "By ",
                "12 hours ago ",
                "news agency ",
                "a\n",
                "\u5b57",
                "\u0301",
                "\u200b",
                "\ud800"
            })
    void theSameAgainAndAgain(String piece) {
        for (Media media : Media.values()) {
            read(media, piece.repeat(SIZE / piece.length()));
        }
    }

    private static Stream<String> shapes() {
        return Stream.of(
                "<title>" + "word ".repeat(SIZE / 5) + "</title>" + "<h1>word other</h1>".repeat(2_000),
                "<p "
                        + IntStream.range(0, 100_000)
                                .mapToObj(i -> "a" + i + "=b ")
                                .collect(Collectors.joining()) + ">x",
                IntStream.range(0, 80_000).mapToObj(i -> "<t" + i + ">x").collect(Collectors.joining()),
                IntStream.range(0, 80_000).mapToObj(i -> "<b a" + i + "><p>").collect(Collectors.joining()),
                "<p class='" + "share ".repeat(SIZE / 6) + "'>x</p>",
                "<script type=application/ld+json>" + "[".repeat(390_000) + "</script><p>x",
                "<div class='story comment'>".repeat(120)
                        + "<p class=author>By Ida Marn, 2031-05-03</p>".repeat(30_000),
                "<table>".repeat(20_000) + "<td>x".repeat(100_000));
    }

    @ParameterizedTest
    @MethodSource("shapes")
    void builtToCost(String html) {
        read(Media.HTML, html);
    }

    private static void read(Media media, String content) {
        Instant captured = Instant.parse("2031-05-05T00:00:00Z");
        Page page = new Page("p", "s", media, content, "https://s.example/1", captured, null, Claims.NONE);
        long start = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
        try {
            assertThat(new ArticleExtractor().extract(page).text()).isNotNull();
        } catch (UnreadablePage putAside) {
            assertThat(putAside.reason()).isNotNull();
        }
        long nanos = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - start;
        assertThat(nanos / 1e9).isLessThan(MOST_SECONDS);
    }
}
