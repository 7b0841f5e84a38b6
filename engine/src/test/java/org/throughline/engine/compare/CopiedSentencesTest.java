package org.throughline.engine.compare;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.throughline.engine.InventedNews;
import org.throughline.engine.article.SentenceRef;
import org.throughline.engine.reading.AnnotatedArticle;

class CopiedSentencesTest {
    private static final String DEAL = "Norvik Energy agreed on Friday to buy Tarsen Power for $40 billion in shares.";
    private static final String WATCHDOG = "The competition watchdog of Velmora will look at the deal in the spring.";
    private static final String FOOTER = "The editors of the Norvik Letter thank all who wrote to them this year.";

    private final Report exact = report("exact", DEAL, WATCHDOG);
    private final Report shorter = report("shorter", DEAL);
    private final Report changed = report("changed", DEAL.replace("40", "43"), WATCHDOG);
    private final Report reworded =
            report("reworded", DEAL, "Velmora's antitrust office is said to be in no hurry to examine the purchase.");

    private final AnnotatedArticle original = article("letter", DEAL, WATCHDOG, FOOTER);

    @Test
    void aFactNamesTheCopiesThatCarryIt() {
        List<Fact> facts = compare(exact, shorter, reworded);
        assertThat(facts.get(0).copies()).containsExactly(id(exact), id(shorter), id(reworded));
        assertThat(facts.get(1).copies()).containsExactly(id(exact));
    }

    @Test
    void whatNoCopyCarriesIsClaimedOfNone() {
        assertThat(compare(exact, shorter, changed).get(2).copies()).isEmpty();
    }

    @Test
    void aCopyWithAnotherNumberContradictsItsOriginal() {
        Fact fact = compare(exact, changed).getFirst();
        assertThat(fact.status()).isEqualTo(Fact.Status.CONFLICT);
        assertThat(fact.sentences()).extracting(SentenceRef::article).containsExactly(original.id(), id(changed));
        assertThat(fact.differences())
                .extracting(difference -> difference
                        .words()
                        .in((difference.sentence().article() == original.id() ? original : changed.article())
                                .article()
                                .text()))
                .containsExactly("$40 billion", "$43 billion");
        assertThat(fact.copies()).containsExactly(id(exact));
    }

    @Test
    void withoutCopiesNothingIsClaimed() {
        assertThat(compare()).allMatch(fact -> fact.copies().isEmpty());
    }

    private List<Fact> compare(Report... copies) {
        return new Comparison()
                .compare(
                        1,
                        List.of(new Report(
                                original, new long[original.names().entities().size()], List.of(copies))));
    }

    private static long id(Report report) {
        return report.article().id();
    }

    private static AnnotatedArticle article(String source, String... lines) {
        return InventedNews.from(source).at("2031-02-20T10:00:00Z").tells("Norvik to buy Tarsen Power", lines);
    }

    private static Report report(String source, String... lines) {
        AnnotatedArticle article = article(source, lines);
        return new Report(article, new long[article.names().entities().size()]);
    }
}
