package org.throughline.engine.article.head;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.throughline.engine.article.Article;
import org.throughline.engine.article.ArticleExtractor;
import org.throughline.engine.article.Found;
import org.throughline.engine.article.PublicationTime;
import org.throughline.engine.page.Claims;
import org.throughline.engine.page.Media;
import org.throughline.engine.page.Page;
import org.throughline.engine.page.UnreadablePage;

class PageDatesAndAuthorsTest {
    private static final String REPORT = "<p>The council of Tarn voted on Monday for a bridge across the river Osk, its"
            + " mayor said after the meeting, which had lasted for nine hours and was watched by many.</p>"
            + "<p>Opponents said that it would cost four million crowns more than the council had planned for it.</p>";

    private static Article read(String address, String head, String above, String report) throws UnreadablePage {
        String html = "<html lang=en><head><title>Council of Tarn votes for a bridge</title>" + head
                + "</head><body><article><h1>Council of Tarn votes for a bridge</h1>" + above + report
                + "</article></body></html>";
        return new ArticleExtractor()
                .extract(new Page(address, "s", Media.HTML, html, address, null, null, Claims.NONE));
    }

    private static @Nullable LocalDate day(Article article) {
        Found<PublicationTime> published = article.metadata().published();
        return published == null ? null : published.value().day();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    the address tells the day, west of UTC | 2031/05/03/bridge | 2031-05-04T02:10:00Z      |               | 2031-05-03
                    so does a line by the headline         | bridge            | 2031-05-04T02:10:00Z      | May 3, 2031   | 2031-05-03
                    or east of it                          | bridge            | 2031-05-03T22:10:00+00:00 | 4 May 2031    | 2031-05-04
                    but no zone is that far away           | bridge            | 2031-05-04T15:10:00Z      | May 3, 2031   | 2031-05-04
                    a day of its own is no zone            | bridge            | 2031-05-04T02:10:00Z      | May 1, 2031   | 2031-05-04
                    a time with its zone is believed       | bridge            | 2031-05-04T02:10:00+02:00 | May 3, 2031   | 2031-05-04
                    """)
    void theDayIsThatOfThePagesOwnZone(String name, String path, String time, @Nullable String line, LocalDate day)
            throws UnreadablePage {
        Article article = read(
                "https://herald.example/" + path,
                "<meta property='article:published_time' content='" + time + "'>",
                line == null ? "" : "<p class=date>" + line + "</p>",
                REPORT);
        assertThat(day(article)).as(name).isEqualTo(day);
    }

    @ParameterizedTest
    @CsvSource({"27.1.2031 - , 2031-01-27", "'TARN, May 3, 2031 (VNA) - ', 2031-05-03", "'', "})
    void aReportMayOpenWithItsDay(String opening, @Nullable LocalDate day) throws UnreadablePage {
        Article article = read("https://herald.example/1", "", "", REPORT.replaceFirst("<p>", "<p>" + opening));
        assertThat(day(article)).isEqualTo(day);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    /authors/ida-marn   | Ida Marn
                    /profile/17         | Ida Marn
                    /news/ida-marn-wins |
                    """)
    void aLinkToAnAuthorsPageNamesTheAuthor(String address, @Nullable String author) throws UnreadablePage {
        Article article =
                read("https://herald.example/1", "", "<div><a href='" + address + "'>Ida Marn</a></div>", REPORT);
        assertThat(article.metadata().authors().stream().map(Found::value))
                .containsExactlyElementsOf(author == null ? List.of() : List.of(author));
    }

    @Test
    void aLabelNamesTheAuthorInTheNextBlock() throws UnreadablePage {
        Article article = read("https://herald.example/1", "", "<p>Written by</p><p>Ida Marn</p>", REPORT);
        assertThat(article.metadata().authors().stream().map(Found::value)).containsExactly("Ida Marn");
    }

    @Test
    void timesAboveTheHeadlineAreOfTeasers() throws UnreadablePage {
        String html = "<html lang=en><head><title>Council of Tarn votes for a bridge</title></head><body>"
                + "<ul><li><a href=/2>Floods in Osk</a> <time datetime=2031-06-02>June 2</time></li></ul>"
                + "<article><h1>Council of Tarn votes for a bridge</h1><time datetime=2031-05-03>May 3</time>" + REPORT
                + "</article></body></html>";
        assertThat(day(new ArticleExtractor()
                        .extract(new Page("p", "s", Media.HTML, html, null, null, null, Claims.NONE))))
                .isEqualTo(LocalDate.of(2031, 5, 3));
    }

    @Test
    void linkedDataWithSomethingAfterItIsRead() throws UnreadablePage {
        String data = "<script type=application/ld+json>{\"@type\": \"NewsArticle\", \"headline\": \"Bridge\","
                + " \"datePublished\": \"2031-05-03\"} } }</script>";
        assertThat(day(read("https://herald.example/1", data, "", REPORT))).isEqualTo(LocalDate.of(2031, 5, 3));
    }
}
