package org.throughline.engine.compare;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.throughline.engine.page.Claims;
import org.throughline.engine.page.Media;
import org.throughline.engine.page.Page;
import org.throughline.engine.page.UnreadablePage;
import org.throughline.engine.reading.AnnotatedArticle;
import org.throughline.engine.reading.PageReader;

class ComparisonTest {
    private static final String COURIER = """
            The parliament of Velmora approved the harbour treaty with Ostrenia on Tuesday evening.
            Lawmakers voted 71 to 48 after a debate of nine hours.
            Prime Minister Ilka Torvand called the treaty a bridge between two coasts.
            Fishermen from the northern islands protested outside the building.
            The treaty lets Ostrenian ships use three ports for the next twenty years.
            """;
    private static final String HERALD = """
            Velmora's parliament has approved a treaty that opens its harbours to Ostrenia.
            The vote was 71 to 48, the speaker of parliament announced.
            Under the treaty, Ostrenian ships may use three ports for twenty years.
            The currency of Velmora gained two percent against the krona.
            """;

    @Test
    void tellsWhatBothSayFromWhatOneSays() throws UnreadablePage {
        List<String> shared = new ArrayList<>();
        List<String> only = new ArrayList<>();
        List<Report> reports = List.of(report("courier", COURIER), report("herald", HERALD));
        for (Fact fact : new Comparison().compare(1, reports)) {
            String text = first(fact, reports);
            (fact.status() == Fact.Status.ONLY ? only : shared).add(text.substring(0, 12));
        }
        assertThat(shared).contains("The parliame", "Lawmakers vo", "The treaty l");
        assertThat(only).contains("Prime Minist", "Fishermen fr", "The currency");
    }

    @ParameterizedTest(name = "{0} | {1}: {2}")
    @CsvSource({
        "The flood in Osten killed 12 people on Monday., The flood in Osten killed 19 people on Monday., CONFLICT",
        "The flood in Osten killed 12 people on Monday., The flood in Osten killed twelve people on Monday., SHARED",
        "The dam in Osten cost 200 million crowns to build., The dam in Osten cost 201 million crowns to build., SHARED",
        "Norvik Energy agreed to buy Tarsen Power for $40 billion in shares., Norvik Energy agreed to buy Tarsen Power for $43 billion in shares., CONFLICT",
        "Norvik Energy agreed to buy Tarsen Power for $42 billion in shares., Norvik Energy agreed to buy Tarsen Power for $43 billion in shares., CONFLICT",
        "Norvik Energy agreed to buy Tarsen Power for $42.6 billion in shares., Norvik Energy agreed to buy Tarsen Power for $43 billion in shares., SHARED",
        "Norvik Energy agreed to buy Tarsen Power for about $42 billion in shares., Norvik Energy agreed to buy Tarsen Power for $43 billion in shares., SHARED"
    })
    void countsThatDifferAreAConflictUnlessOnlyRounded(String one, String other, Fact.Status status)
            throws UnreadablePage {
        List<Fact> facts = new Comparison().compare(1, List.of(report("a", one), report("b", other)));
        assertThat(facts).extracting(Fact::status).containsExactly(status);
    }

    @Test
    void aFactKeepsItsIdWhenAnotherReportJoins() throws UnreadablePage {
        Report courier = report("courier", COURIER);
        List<Fact> alone = new Comparison().compare(1, List.of(courier));
        List<Fact> joined = new Comparison().compare(1, List.of(courier, report("herald", HERALD)));
        assertThat(joined)
                .extracting(Fact::id)
                .containsAll(alone.stream().map(Fact::id).toList());
    }

    @Test
    void aSingleReportHasOnlyFactsOfItsOwn() throws UnreadablePage {
        assertThat(new Comparison().compare(1, List.of(report("courier", COURIER))))
                .hasSize(5)
                .allMatch(fact -> fact.status() == Fact.Status.ONLY);
    }

    private static String first(Fact fact, List<Report> reports) {
        AnnotatedArticle teller = reports.stream()
                .map(Report::article)
                .filter(article -> article.id() == fact.sentences().getFirst().article())
                .findFirst()
                .orElseThrow();
        return fact.sentences().getFirst().span().in(teller.article().text());
    }

    static Report report(String source, String text) throws UnreadablePage {
        Claims claims = new Claims("Harbour treaty approved", null, "en");
        AnnotatedArticle article = new PageReader()
                .read(new Page(source + "/1", source, Media.ARTICLE_TEXT, text, null, null, null, claims));
        return new Report(article, new long[article.names().entities().size()]);
    }
}
