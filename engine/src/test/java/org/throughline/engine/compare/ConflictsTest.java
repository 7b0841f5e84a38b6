package org.throughline.engine.compare;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.throughline.engine.InventedNews;
import org.throughline.engine.reading.AnnotatedArticle;

/** What two reports of one event tell differently, and what only looks as if: the cases are in {@code conflicts.csv}. */
class ConflictsTest {
    @ParameterizedTest(name = "{0}")
    @CsvFileSource(resources = "conflicts.csv", delimiter = '|', quoteCharacter = '~')
    void differencesBetweenReports(String name, String one, String other, String words) {
        assertThat(differing(report("herald", one), report("courier", other))).isEqualTo(words == null ? "" : words);
    }

    /** The words in which two reports contradict one another. */
    private static String differing(Report one, Report other) {
        List<String> words = new ArrayList<>();
        for (Fact fact : new Comparison().compare(1, List.of(one, other))) {
            for (Fact.Difference difference : fact.differences()) {
                Report teller = difference.sentence().article() == one.article().id() ? one : other;
                words.add(difference.words().in(teller.article().article().text()));
            }
        }
        return String.join(" / ", words);
    }

    private static Report report(String source, String told) {
        AnnotatedArticle article = InventedNews.from(source)
                .at("2031-02-20T10:00:00Z")
                .tells(
                        "News of the day from " + source,
                        told,
                        "Nothing else happened in the " + source + " newsroom that morning, its editor wrote.",
                        "The weather in the " + source + " valley stays dry and windy until the weekend.");
        long[] entities = new long[article.names().entities().size()];
        for (int i = 0; i < entities.length; i++) {
            entities[i] = article.names().entities().get(i).name().hashCode();
        }
        return new Report(article, entities);
    }
}
