package org.throughline.engine.compare;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.throughline.engine.InventedNews;
import org.throughline.engine.reading.AnnotatedArticle;

class WordingsTest {
    @Test
    void differentTermsForOneThingStandSideBySide() {
        List<Wordings.Difference> found = among(
                report("herald", "The uprising in Port Sarn went on for a third night, the mayor left the town."),
                report("courier", "The riots in Port Sarn went on for a third night, the mayor left the town."));
        assertThat(found)
                .singleElement()
                .satisfies(difference -> assertThat(difference.uses())
                        .extracting(Wordings.Use::term)
                        .containsExactly("uprising", "riot"));
    }

    @Test
    void whatAReportQuotesIsNotItsOwnWord() {
        assertThat(among(
                        report("herald", "The uprising in Port Sarn went on for a third night."),
                        report(
                                "courier",
                                "\"These riots must end now, and they will,\" Mayor Jon Harbeck said on Monday.")))
                .isEmpty();
    }

    @Test
    void theSameTermIsNoDifference() {
        assertThat(among(
                        report("herald", "The unrest in Port Sarn went on for a third night."),
                        report("courier", "The unrest, some say the riots, in Port Sarn went on.")))
                .isEmpty();
    }

    private static List<Wordings.Difference> among(Report... reports) {
        return Wordings.among(List.of(reports));
    }

    private static Report report(String source, String sentence) {
        AnnotatedArticle article = InventedNews.from(source).tells("News from " + source, sentence);
        return new Report(article, new long[article.names().entities().size()]);
    }
}
