package org.throughline.engine.brief;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.throughline.engine.article.SentenceRef;
import org.throughline.engine.compare.Comparison;
import org.throughline.engine.compare.Report;
import org.throughline.engine.page.Claims;
import org.throughline.engine.page.Media;
import org.throughline.engine.page.Page;
import org.throughline.engine.page.UnreadablePage;
import org.throughline.engine.reading.AnnotatedArticle;
import org.throughline.engine.reading.PageReader;

class BriefingTest {
    private static final String COURIER = """
            The council of Port Sarn banned cars from the old town on Thursday.
            He had promised it for years, a neighbour said about the mayor.
            The ban starts in March and spares buses, taxis and ambulances.
            """;
    private static final String HERALD = """
            Shopkeepers fear for their trade and plan to sue the city.
            Cars are banned from the old town of Port Sarn, the council decided on Thursday.
            Buses, taxis and ambulances are spared by the ban, which starts in March.
            """;

    private final Briefing briefing = new Briefing();

    @Test
    void whatTwoReportsShareComesBeforeWhatOneTells() throws UnreadablePage {
        AnnotatedArticle courier = article("courier", "Port Sarn bans cars", COURIER);
        AnnotatedArticle herald = article("herald", "Port Sarn bans cars from the old town", HERALD);
        List<KeyPoint> points = points(courier, herald);
        assertThat(points.getFirst().sources()).containsExactly("courier", "herald");
        assertThat(points.stream().map(point -> words(point.sentence(), courier, herald)))
                .as("no sentence that leans on the one before it")
                .noneMatch(words -> words.startsWith("He "));
    }

    @Test
    void noTwoKeyPointsSayTheSame() throws UnreadablePage {
        AnnotatedArticle courier = article("courier", "Port Sarn bans cars", COURIER + COURIER);
        assertThat(points(courier)).extracting(KeyPoint::sentence).doesNotHaveDuplicates();
        assertThat(points(courier)).hasSize(2);
    }

    @Test
    void theHeadlineIsTheOneMostReportsWouldSign() throws UnreadablePage {
        List<AnnotatedArticle> reports = List.of(
                article("gazette", "What a week", COURIER),
                article("courier", "Port Sarn bans cars from old town", COURIER),
                article("herald", "Old town of Port Sarn without cars", HERALD));
        assertThat(briefing.headline(reports)).isEqualTo("Port Sarn bans cars from old town");
    }

    private List<KeyPoint> points(AnnotatedArticle... articles) {
        List<Report> reports = List.of(articles).stream()
                .map(article ->
                        new Report(article, new long[article.names().entities().size()]))
                .toList();
        return briefing.keyPoints(List.of(articles), new Comparison().compare(1, reports));
    }

    private static String words(SentenceRef sentence, AnnotatedArticle... articles) {
        for (AnnotatedArticle article : articles) {
            if (article.id() == sentence.article()) {
                return sentence.span().in(article.article().text());
            }
        }
        throw new IllegalArgumentException("a sentence of another story");
    }

    private static AnnotatedArticle article(String source, String title, String text) throws UnreadablePage {
        return new PageReader()
                .read(new Page(
                        source + "/1",
                        source,
                        Media.ARTICLE_TEXT,
                        text,
                        null,
                        null,
                        null,
                        new Claims(title, null, "en")));
    }
}
