package org.throughline.engine.compare;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.throughline.engine.InventedNews;
import org.throughline.engine.reading.AnnotatedArticle;

/** What two reports of one event tell differently, and what only looks as if. */
class ConflictsTest {
    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "crowds of different size in other words"
                        + "|Outside the palace about 2,000 people demonstrated against the new dam."
                        + "|In front of the palace some 800 opponents of the dam had gathered.|true",
                "a rounded number|Fire destroyed 1,980 hectares of forest near Port Sarn.|Fire destroyed about 2,000 hectares of forest near Port Sarn.|false",
                "sums for different things|Lissen puts the cost of the delay at 38 million crowns.|The farmers put the damage at nine million crowns so far.|false",
                "other numbers of dead|At least 12 people were killed when the ferry sank off Port Sarn.|The ferry sank off Port Sarn and 17 people died, the coast guard said.|true",
                "dead and injured|At least 12 people were killed when the ferry sank off Port Sarn.|When the ferry sank off Port Sarn 17 people were injured.|false",
                "another day|The council of Port Sarn will vote on the ban of cars on 3 March 2031.|The council of Port Sarn will vote on the ban of cars on 5 March 2031.|true",
                "another year of the same|The old harbour bridge of Port Sarn was opened by the queen in 2004.|The old harbour bridge of Port Sarn was opened by the queen in 2005.|true",
                "other years, other things|Lissen has held a fifth of the delta since its army crossed the river in March 2022."
                        + "|Lissen and Osten first talked about the delta and its army in March 2024.|false",
            })
    void differencesBetweenReports(String name, String one, String other, boolean differ) {
        assertThat(hasConflict(one, other)).isEqualTo(differ);
    }

    private static boolean hasConflict(String one, String other) {
        List<Report> reports = List.of(report("herald", one), report("courier", other));
        return new Comparison().compare(1, reports).stream().anyMatch(fact -> fact.status() == Fact.Status.CONFLICT);
    }

    private static Report report(String source, String sentence) {
        AnnotatedArticle article = InventedNews.from(source)
                .at("2031-02-20T10:00:00Z")
                .tells(
                        "News of the day from " + source,
                        sentence,
                        "Nothing else happened in the " + source + " newsroom that morning, its editor wrote.");
        long[] entities = new long[article.names().entities().size()];
        for (int i = 0; i < entities.length; i++) {
            entities[i] = article.names().entities().get(i).name().hashCode();
        }
        return new Report(article, entities);
    }
}
