package org.throughline.engine.quotation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.throughline.engine.article.Article;
import org.throughline.engine.article.Found;
import org.throughline.engine.article.Metadata;
import org.throughline.engine.article.Span;

class StatementRegisterTest {
    private static final long ORLA = 11;
    private static final long BREM = 12;
    private static final Instant MONDAY = Instant.parse("2031-03-03T08:00:00Z");

    private final StatementRegister register = new StatementRegister();

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "another translation | It is a fact that Veldia cannot be beaten at sea. | The fact is that Veldia cannot be beaten on the sea. | true",
                "cut short | Any further strike will bring ruin to the harbour towns of both our countries. | further strike will bring ruin to the harbour towns | true",
                "the same words | Peace now! | peace now | true",
                "another number | We will send 300 ships to the northern islands. | We will send 400 ships to the northern islands. | false",
                "denied | We will sign the fishing treaty this summer. | We will not sign the fishing treaty this summer. | false",
                "another thing | The harbour towns need bread and clean water. | The treaty on fishing must be signed in summer. | false",
                "too little | We go. | They go. | false",
            })
    void knowsTheSameWordsAgain(String name, String one, String other, boolean same) {
        long first = said(1, ORLA, one)[0];
        long second = said(2, ORLA, other)[0];
        assertThat(first == second).isEqualTo(same);
    }

    @Test
    void anotherSpeakerIsAnotherStatement() {
        String words = "The northern islands belong to all of us.";
        assertThat(said(1, ORLA, words)[0]).isNotEqualTo(said(2, BREM, words)[0]);
    }

    @Test
    void aCopyThatNamesTheSpeakerSettlesWhatAnotherLeftOpen() {
        String words = "The northern islands belong to all fishermen of the coast.";
        long open = said(1, 0, words)[0];
        assertThat(said(2, ORLA, words)[0]).isEqualTo(open);
        assertThat(register.statements())
                .singleElement()
                .extracting(Statement::speaker)
                .isEqualTo(ORLA);
    }

    @Test
    void aLongQuotationJoinsTheStatementsOfItsSentences() {
        long beaten = said(1, ORLA, "It is a fact that Veldia cannot be beaten at sea.")[0];
        long ruin = said(2, ORLA, "A further strike will bring ruin to the harbour towns of both countries.")[0];
        assertThat(beaten).isNotEqualTo(ruin);
        long both = said(
                3,
                ORLA,
                "The fact is that Veldia cannot be beaten on the sea. Further strikes will bring ruin to the harbour towns of both countries.")[
                0];
        assertThat(both).isEqualTo(beaten);
        assertThat(register.current(ruin)).isEqualTo(beaten);
        assertThat(register.statements()).hasSize(1);
    }

    @Test
    void tellsWhoCarriedItFirst() {
        String words = "The northern islands belong to all fishermen of the coast.";
        register.resolve(article(1, 0, MONDAY.plusSeconds(3600), words), whole(words), new long[] {ORLA});
        register.resolve(article(2, 0, MONDAY, words), whole(words), new long[] {ORLA});
        assertThat(register.statements().getFirst().versions().getFirst().article())
                .isEqualTo(2);
    }

    @Test
    void aNewVersionWithdrawsWhatTheOldOneContributed() {
        String old = "The northern islands belong to all fishermen of the coast.";
        register.resolve(article(1, 0, MONDAY, old), whole(old), new long[] {ORLA});
        String now = "Nobody has spoken with the envoy about bread prices.";
        register.resolve(article(1, 1, MONDAY, now), whole(now), new long[] {ORLA});
        assertThat(register.statements())
                .singleElement()
                .satisfies(one -> assertThat(one.versions())
                        .singleElement()
                        .satisfies(where -> assertThat(where.version()).isEqualTo(1)));
    }

    @Test
    void sameInputsInTheSameOrderGiveTheSameIds() {
        StatementRegister again = new StatementRegister();
        for (int i = 0; i < 50; i++) {
            String words = "The " + (i % 7) + " northern islands belong to harbour number " + (i % 5) + " alone.";
            Article article = article(i, 0, MONDAY, words);
            assertThat(again.resolve(article, whole(words), new long[] {ORLA}))
                    .isEqualTo(register.resolve(article, whole(words), new long[] {ORLA}));
        }
    }

    @Test
    void memoryIsBoundedAndLookingUpStaysCheap() {
        StatementRegister small = new StatementRegister(1_000);
        Assertions.assertTimeout(Duration.ofSeconds(60), () -> {
            for (int i = 0; i < 10_000; i++) {
                String words = "Village " + Integer.toString(i * 7919, 36) + "berg and town "
                        + Integer.toString(i * 104_729, 36) + "stadt share the harbour market equally.";
                small.resolve(article(i, 0, MONDAY, words), whole(words), new long[] {i % 3});
            }
        });
        assertThat(small.statements().size()).isLessThanOrEqualTo(1_000);
    }

    @Test
    void bearsAMegabyteWithoutASpace() {
        String words = "x.".repeat(500_000);
        assertThat(said(1, ORLA, words)).hasSize(1);
    }

    private long[] said(long article, long speaker, String words) {
        return register.resolve(article(article, 0, MONDAY, words), whole(words), new long[] {speaker});
    }

    private static List<Quotation> whole(String words) {
        return new ArrayList<>(List.of(
                new Quotation(0, List.of(new Span(0, words.length())), Quotation.Kind.DIRECT, null, null, 0, true, 1)));
    }

    private static Article article(long id, long version, Instant captured, String text) {
        Metadata metadata = Metadata.of(new Found<>("Headline", "test", 1), new Found<>("en", "test", 1));
        return new Article(id, version, "a" + id, "test", null, captured, null, metadata, Set.of(), List.of(), text);
    }
}
