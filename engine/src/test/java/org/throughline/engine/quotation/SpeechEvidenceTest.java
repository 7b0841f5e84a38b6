package org.throughline.engine.quotation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
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
import org.throughline.engine.name.Names;

/** What is shown as speech without quotation marks, and what is not though a verb of the lists stands in it. */
class SpeechEvidenceTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "Orla Brem said that the harbour will stay open.",
                "Orla Brem warned that the harbour could close.",
                "Officials told reporters that the harbour will stay open.",
                "The report found that the harbour is too small.",
                "Orla Brem promised to keep the harbour open.",
            })
    void isSpeech(String text) {
        assertThat(shown(text)).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "The kit offers a long cable to connect both of the lamps.",
                "Dangling ropes require a pull to move.",
                "If you notice that the light is off, press the button again.",
                "You will need to decide if you want the small one or the large one.",
                "In 2019 he released a film that tells the story of the harbour.",
                "Lesson 4: Align the wheels before the second test.",
                "Most materials offer a good balance between price and strength.",
            })
    void isNoSpeech(String text) {
        assertThat(shown(text)).isEmpty();
    }

    @Test
    void whoIsSpokenOfInThePassiveSaysNothing() {
        String text = "Tam Voss was told that the harbour will stay open.";
        assertThat(shown(text)).noneMatch(one -> source(one, text).contains("Voss"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Orla Brem, an officer of the guard and of the northern fleet, said that the harbour will stay open. | Orla Brem",
                "“The harbour will stay open,” said Pier 9 owner Orla Brem. | Pier 9 owner Orla Brem",
                "According to Veldia's latest figures, the harbour is too small. | Veldia's latest figures",
            })
    void findsTheWholeSource(String text, String source) {
        assertThat(shown(text)).anySatisfy(one -> assertThat(source(one, text)).isEqualTo(source));
    }

    @Test
    void aClauseThatManyBeginWithIsNotTheSameWordsAgain() {
        String text = "Officers at the port said that the new dock will open in May.\n"
                + "Orla Brem said that the new dock is too small.";
        assertThat(find(text))
                .filteredOn(one -> source(one, text).contains("Officers"))
                .allMatch(one -> one.speaker() < 0);
    }

    private static String source(Quotation quotation, String text) {
        Span source = quotation.source();
        return source == null ? "" : source.in(text);
    }

    private static List<Quotation> shown(String text) {
        return find(text).stream().filter(Quotation::isShown).toList();
    }

    private static List<Quotation> find(String text) {
        Metadata metadata = Metadata.of(new Found<>("Headline", "test", 1), new Found<>("en", "test", 1));
        List<Block> blocks = List.of(new Block(BlockType.PARAGRAPH, new Span(0, text.length())));
        Article article = new Article(1, 0, "a1", "test", null, null, null, metadata, Set.of(), blocks, text);
        return new QuotationFinder().find(article, new LanguageLayer().annotate(article), Names.NONE);
    }
}
