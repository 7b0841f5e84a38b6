package org.throughline.engine.compare;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.throughline.engine.InventedNews;
import org.throughline.engine.reading.AnnotatedArticle;

/** Half of a sentence may be shared and the other half told by one source alone. */
class AdditionsTest {
    private static final String[] OTHER = {
        "Peace between Osten and Lissen is still possible, the president of Velmora said in Port Sarn.",
        "She will fly home on Thursday after a dinner with the mayor and the fishermen."
    };

    @Test
    void theHalfThatNobodyElseTellsIsAFactOfItsOwn() {
        AnnotatedArticle herald = tells(
                "herald",
                "The chance of a truce was missed at the harbour conference in 2029, but peace between Osten and Lissen"
                        + " is still possible, the president said.");
        assertThat(onlyIn(herald))
                .containsExactly("The chance of a truce was missed at the harbour conference in 2029");
    }

    @Test
    void aSentenceThatIsSharedInWholeAddsNothing() {
        AnnotatedArticle herald = tells(
                "herald",
                "The president of Velmora said in Port Sarn that she hopes, but peace between Osten and Lissen is"
                        + " still possible.");
        assertThat(onlyIn(herald)).isEmpty();
    }

    private static List<String> onlyIn(AnnotatedArticle article) {
        AnnotatedArticle other = tells("courier", OTHER);
        return new Comparison()
                .compare(1, List.of(report(article), report(other))).stream()
                        .filter(fact -> fact.status() == Fact.Status.ONLY)
                        .flatMap(fact -> fact.sentences().stream())
                        .filter(sentence -> sentence.article() == article.id())
                        .map(sentence -> sentence.span().in(article.article().text()))
                        .toList();
    }

    private static AnnotatedArticle tells(String source, String... lines) {
        return InventedNews.from(source).at("2031-02-20T10:00:00Z").tells("Talks on the river", lines);
    }

    private static Report report(AnnotatedArticle article) {
        return new Report(article, new long[article.names().entities().size()]);
    }
}
