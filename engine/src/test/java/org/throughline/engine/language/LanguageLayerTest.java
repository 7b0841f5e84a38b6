package org.throughline.engine.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.throughline.engine.article.Article;
import org.throughline.engine.article.Block;
import org.throughline.engine.article.BlockType;
import org.throughline.engine.article.Found;
import org.throughline.engine.article.Metadata;
import org.throughline.engine.article.Span;

/** Sentences, tags and trees of whole articles. */
final class LanguageLayerTest {
    private final LanguageLayer layer = new LanguageLayer();

    private static Article article(String language, BlockType type, String text) {
        Metadata metadata = Metadata.of(new Found<>("Headline", "derived", 1), new Found<>(language, "derived", 1));
        List<Block> blocks = List.of(new Block(type, new Span(0, text.length())));
        return new Article(1, 1, "a", "s", null, null, null, metadata, Set.of(), blocks, text);
    }

    @Test
    void tags_and_parses_English() {
        ParsedSentence sentence = layer.annotate(
                        article("en", BlockType.PARAGRAPH, "The minister rejected the plan on Monday."))
                .getFirst();
        List<Token> tokens = sentence.tokens();
        assertThat(tokens.stream().map(Token::tag)).containsExactly("DT", "NN", "VBD", "DT", "NN", "IN", "NNP", ".");
        assertThat(tokens.get(1).relation()).isEqualTo("nsubj");
        assertThat(tokens.get(1).head()).isEqualTo(2);
        assertThat(tokens.get(2).relation()).isEqualTo("root");
        assertThat(tokens.get(4).relation()).isEqualTo("obj");
    }

    @Test
    void a_name_is_one_word_to_the_parser() {
        String text = "Ostian President Kassim Adan, during a visit on Monday, rejected the plan.";
        List<ParsedSentence> tagged = layer.tag(article("en", BlockType.PARAGRAPH, text));
        List<Token> tokens =
                layer.parse("en", tagged, List.of(new Span(0, 28))).getFirst().tokens();
        assertThat(tokens.get(3).form()).isEqualTo("Adan");
        assertThat(tokens.get(3).relation()).isEqualTo("nsubj");
        assertThat(tokens.get(tokens.get(3).head()).form()).isEqualTo("rejected");
        assertThat(tokens.subList(0, 3))
                .allMatch(token -> token.head() == 3 && token.relation().equals("flat"));
    }

    @Test
    void only_evidence_has_sentences() {
        assertThat(layer.annotate(article("en", BlockType.COMMENT, "He is wrong.")))
                .isEmpty();
        assertThat(layer.annotate(article("en", BlockType.CAPTION, "He is right.")))
                .hasSize(1);
    }

    static Stream<Arguments> bad() {
        return Stream.of(
                Arguments.of("a megabyte without a space", "a".repeat(1_000_000)),
                Arguments.of("capitals", "A ".repeat(100_000)),
                Arguments.of("one long word of capitals", "A".repeat(100_000)),
                Arguments.of("full stops", ".".repeat(300_000)),
                Arguments.of("stops with spaces", ". ".repeat(300_000)),
                Arguments.of("open quotation marks", "\"".repeat(100_000)),
                Arguments.of("typographic marks", "“ ".repeat(100_000)),
                Arguments.of("marks upon marks", "Z" + "\u0351\u0313".repeat(200_000)),
                Arguments.of("lone surrogates", "\uD83D ".repeat(100_000) + "\uDE00\uD83D\uD83Da.".repeat(50_000)),
                Arguments.of("Chinese without an end", "中".repeat(500_000)),
                Arguments.of("questions", "Why?\" ".repeat(100_000)),
                Arguments.of("commas", "go, ".repeat(100_000)),
                Arguments.of("hyphens", "a-".repeat(200_000)),
                Arguments.of("addresses", "http://".repeat(50_000)),
                Arguments.of("directions", "\u202E\u202D".repeat(100_000) + "abc"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("bad")
    void bad_input_stays_linear(String name, String text) {
        for (String language : List.of("en", "de", "und")) {
            Assertions.assertTimeoutPreemptively(
                    Duration.ofSeconds(60), () -> layer.annotate(article(language, BlockType.PARAGRAPH, text)));
        }
    }
}
