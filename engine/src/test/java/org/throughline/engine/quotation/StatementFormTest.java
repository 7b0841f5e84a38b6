package org.throughline.engine.quotation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
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

/** What a list of who said what has, and from where to where. */
class StatementFormTest {
    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "that | Orla Brem said that the harbour will stay open. | that the harbour will stay open",
                "no that | Orla Brem said the harbour will stay open. | the harbour will stay open",
                "behind a day | Orla Brem said on Tuesday that the harbour will stay open. | that the harbour will stay open",
                "behind an occasion | Orla Brem said in a televised speech on Tuesday that the harbour will stay open. | that the harbour will stay open",
                "behind a day without that | Orla Brem said on Thursday it aims to keep the harbour open. | it aims to keep the harbour open",
                "who the speaker is | Harbours are more frequent in Dorvia than in Velmara, said Orla Brem, the head of the port. | Harbours are more frequent in Dorvia than in Velmara",
                "behind a name with its letters | According to the National Harbour Association (NHA), the harbour will stay open. | the harbour will stay open",
                "behind the addressee | Orla Brem told reporters that the harbour will stay open. | that the harbour will stay open",
                "before the cue | More than half of the harbours have closed, according to the ministry. | More than half of the harbours have closed",
                "half quoted | Orla Brem said that the harbour is “open to every ship”. | that the harbour is “open to every ship”",
                "quoted behind a place and a colon | Orla Brem said on the radio: “The harbour will stay open.” | “The harbour will stay open.”",
                "a question as subject | Orla Brem says what pilots are doing will help. | what pilots are doing will help",
            })
    void lists(String name, String text, String expected) {
        assertThat(listed(text)).containsExactly(expected);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Orla Brem urged Dorvia to halt the filling of the dam.",
                "Orla Brem rejected a halt of the filling.",
                "Orla Brem painted a bleak picture of the harbour.",
                "Orla Brem declined to say when the harbour will close.",
                "Orla Brem promised to keep the harbour open.",
                "Orla Brem described him as a man without mercy.",
                "Orla Brem called for a new pier in the harbour.",
                "Orla Brem asked if the harbour closes.",
                "Orla Brem asked the heads of two ports to review the plan.",
                "Orla Brem knows that feeling well.",
                "Orla Brem explained how to mend a net.",
            })
    void listsNoFragments(String text) {
        assertThat(listed(text)).isEmpty();
    }

    private static List<String> listed(String text) {
        Metadata metadata = Metadata.of(new Found<>("Headline", "test", 1), new Found<>("en", "test", 1));
        List<Block> blocks = List.of(new Block(BlockType.PARAGRAPH, new Span(0, text.length())));
        Article article = new Article(1, 0, "a1", "test", null, null, null, metadata, Set.of(), blocks, text);
        return new QuotationFinder()
                .find(article, new LanguageLayer().annotate(article), Names.NONE).stream()
                        .filter(Quotation::isListed)
                        .map(one -> one.words(text))
                        .toList();
    }
}
