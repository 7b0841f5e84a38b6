package org.throughline.engine.quotation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.throughline.engine.article.Article;
import org.throughline.engine.article.Block;
import org.throughline.engine.article.BlockType;
import org.throughline.engine.article.Found;
import org.throughline.engine.article.Metadata;
import org.throughline.engine.article.Span;
import org.throughline.engine.language.LanguageLayer;
import org.throughline.engine.language.ParsedSentence;
import org.throughline.engine.name.Names;

class QuotationFinderTest {
    private final LanguageLayer languageLayer = new LanguageLayer();
    private final QuotationFinder finder = new QuotationFinder();

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "before | “We will keep the harbour open,” Orla Brem said on Monday. | “We will keep the harbour open,” | Orla Brem | direct",
                "inverted | “We will keep the harbour open,” said Orla Brem. | “We will keep the harbour open,” | Orla Brem | direct",
                "behind | Orla Brem said: “We will keep the harbour open.” | “We will keep the harbour open.” | Orla Brem | direct",
                "indirect | Orla Brem said that the harbour will stay open. | that the harbour will stay open | Orla Brem | indirect",
                "no that | Orla Brem said the harbour will stay open. | the harbour will stay open | Orla Brem | indirect",
                "mixed | Orla Brem said the harbour is “open to every ship”. | the harbour is “open to every ship” | Orla Brem | mixed",
                "according to | According to Orla Brem, the harbour will stay open. | the harbour will stay open | Orla Brem | indirect",
                "at the end | The harbour will stay open, according to Orla Brem. | The harbour will stay open | Orla Brem | indirect",
            })
    void findsSpeech(String name, String text, String content, String source, String kind) {
        assertThat(found(text)).contains(content + " / " + source + " / " + kind);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "dass | Orla Brem sagte, dass der Hafen offen bleibe. | dass der Hafen offen bleibe | Orla Brem",
                "behind | Der Hafen bleibe offen, sagte Orla Brem. | Der Hafen bleibe offen | Orla Brem",
                "laut | Laut Orla Brem bleibt der Hafen offen. | bleibt der Hafen offen | Orla Brem",
                "nach Angaben | Nach Angaben der Küstenwache bleibt der Hafen offen. | bleibt der Hafen offen | Angaben der Küstenwache",
                "quoted | „Der Hafen bleibt für alle Schiffe offen“, sagte Orla Brem. | „Der Hafen bleibt für alle Schiffe offen“ | Orla Brem",
            })
    void findsGermanSpeech(String name, String text, String content, String source) {
        assertThat(found(text, "de")).anySatisfy(one -> assertThat(one).startsWith(content + " / " + source + " / "));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "signature | “Nobody in this town wants to see it closed.” — Orla Brem | Orla Brem",
                "transcript | \"BREM: Nobody in this town wants to see it closed.\" | BREM",
            })
    void findsWhoSignsQuotedWords(String name, String text, String source) {
        assertThat(find(text, "en")).anySatisfy(one -> {
            Span said = one.source();
            assertThat(said == null ? "" : said.in(text)).isEqualTo(source);
        });
    }

    @Test
    void otherLanguagesHaveTheirQuotedSentences() {
        assertThat(found("«Мы оставим гавань открытой для всех кораблей», — сказала Орла Брем.", "ru"))
                .anySatisfy(one -> assertThat(one).startsWith("«Мы оставим гавань открытой для всех кораблей»"));
    }

    @Test
    void aQuotationGoesOnInTheNextSentence() {
        assertThat(found("“We will keep the harbour open,” Brem said. “Nobody will close it.”"))
                .singleElement()
                .asString()
                .contains("open,” “Nobody will close it.” / Brem");
    }

    @Test
    void quotedWordsAloneBelongToTheLastSpeaker() {
        assertThat(found("“We will keep the harbour open,” Brem said.\n“Nobody in this town wants to see it closed.”"))
                .last()
                .asString()
                .endsWith("/ Brem / direct");
    }

    @ParameterizedTest
    @ValueSource(strings = {"“", "\"", "«", "„a ", "said ", "\"he said ", "“a.” ", "שלום “", "according to ", "that: "})
    void endsSoonWhateverTheTextIs(String piece) {
        String text = piece.repeat(Math.min(100_000, 200_000 / piece.length()));
        Assertions.assertTimeout(Duration.ofSeconds(60), () -> {
            find(text, "en");
            find(text, "de");
        });
    }

    @Test
    void aMegabyteWithoutASpaceEndsSoon() {
        String text = "x".repeat(1_000_000);
        Assertions.assertTimeout(Duration.ofSeconds(60), () -> {
            find(text, "en");
            find(text, "de");
        });
    }

    private List<String> found(String text) {
        return found(text, "en");
    }

    private List<String> found(String text, String language) {
        return find(text, language).stream()
                .map(one -> one.words(text) + " / "
                        + (one.source() == null ? "" : one.source().in(text)) + " / "
                        + one.kind().label())
                .collect(Collectors.toList());
    }

    private List<Quotation> find(String text, String language) {
        Article article = article(text, language);
        List<ParsedSentence> sentences = languageLayer.annotate(article);
        return finder.find(article, sentences, Names.NONE);
    }

    private static Article article(String text, String language) {
        List<Block> blocks = new ArrayList<>();
        int start = 0;
        for (String line : text.split("\n")) {
            blocks.add(new Block(BlockType.PARAGRAPH, new Span(start, start + line.length())));
            start += line.length() + 1;
        }
        Metadata metadata = Metadata.of(new Found<>("Headline", "test", 1), new Found<>(language, "test", 1));
        return new Article(1, 0, "a1", "test", null, null, null, metadata, Set.of(), blocks, text);
    }
}
