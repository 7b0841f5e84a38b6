package org.throughline.engine.compare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.throughline.engine.InventedNews;
import org.throughline.engine.reading.AnnotatedArticle;

/** What ties sentences of two reports together beside the words in them. */
class SurroundingsTest {
    private static final List<List<SentenceProfile>> BOTH = ReportReader.profiles(List.of(
            report(
                    "herald",
                    "The ferry sank in heavy fog off Port Sarn.",
                    "The ferry belonged to a company in Lissen.",
                    "The Golden Heron company had bought the ferry cheaply."),
            report(
                    "courier",
                    "Off Port Sarn the ferry sank, and the fog was heavy, and a company in Lissen lost it.",
                    "Its Golden Heron company paid little money.",
                    "Trains from Osten are late this week again.")));
    private static final List<SentenceProfile> ROWS = BOTH.getFirst();
    private static final List<SentenceProfile> COLUMNS = BOTH.getLast();
    private static final Surroundings SURROUNDINGS = new Surroundings(ROWS, COLUMNS);

    @Test
    void wordsThatEachReportHasOnceTieTheirSentences() {
        assertThat(SURROUNDINGS.ties(ROWS.get(0), COLUMNS.get(0))).isPositive();
        assertThat(SURROUNDINGS.ties(ROWS.get(0), COLUMNS.get(2))).isZero();
    }

    @Test
    void aNameOfTwoWordsIsOneTie() {
        assertThat(SURROUNDINGS.ties(ROWS.get(2), COLUMNS.get(1))).isEqualTo(1);
    }

    @Test
    void aSentenceIsCoveredByTwoThatTellItInParts() {
        double cosine = ROWS.get(1).cosine(COLUMNS.get(0));
        assertThat(SURROUNDINGS.covered(ROWS.get(1), COLUMNS.get(0))).isGreaterThan(cosine);
        assertThat(SURROUNDINGS.covered(ROWS.get(0), COLUMNS.get(2))).isEqualTo(0, within(0.3));
    }

    private static Report report(String source, String... sentences) {
        AnnotatedArticle article =
                InventedNews.from(source).at("2031-02-20T10:00:00Z").tells("News of the day", sentences);
        return new Report(article, new long[article.names().entities().size()]);
    }
}
