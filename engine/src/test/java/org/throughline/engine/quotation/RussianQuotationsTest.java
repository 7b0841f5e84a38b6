package org.throughline.engine.quotation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.throughline.engine.article.Article;
import org.throughline.engine.article.Block;
import org.throughline.engine.article.BlockType;
import org.throughline.engine.article.Found;
import org.throughline.engine.article.Metadata;
import org.throughline.engine.article.Span;
import org.throughline.engine.language.LanguageLayer;
import org.throughline.engine.name.Names;

class RussianQuotationsTest {
    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "dash | «Мы оставим гавань открытой», — сказала Орла Брем. | «Мы оставим гавань открытой» | Орла Брем | direct",
                "dash with an office | «Гавань открыта», – заявил министр транспорта Вельдии Там Восс. | «Гавань открыта» | министр транспорта Вельдии Там Восс | direct",
                "colon | Орла Брем сказала: «Мы оставим гавань открытой». | «Мы оставим гавань открытой» | Орла Брем | direct",
                "that | Орла Брем заявила, что гавань останется открытой. | что гавань останется открытой | Орла Брем | indirect",
                "day before | Ранее министр также сообщил, что порт закрыт. | что порт закрыт | министр | indirect",
                "verb first | Ранее сообщил министр, что порт закрыт. | что порт закрыт | министр | indirect",
                "a ministry | В Минтрансе Вельдии сообщили, что порт закрыт. | что порт закрыт | Минтрансе Вельдии | indirect",
                "so that | Там Восс потребовал, чтобы порт закрыли. | чтобы порт закрыли | Там Восс | indirect",
                "by the words | По словам Орлы Брем, гавань останется открытой. | гавань останется открытой | Орлы Брем | indirect",
                "by the words behind | Гавань останется открытой, по словам Орлы Брем. | Гавань останется открытой | Орлы Брем | indirect",
                "behind | Порт закрыли утром, сообщает агентство «Вельдия». | Порт закрыли утром | агентство «Вельдия» | indirect",
                "as he said | Как сообщил Там Восс, порт закрыли утром. | порт закрыли утром | Там Восс | indirect",
                "mixed | Орла Брем отметила, что порт «открыт для всех». | что порт «открыт для всех» | Орла Брем | mixed",
            })
    void findsSpeech(String name, String text, String content, String source, String kind) {
        assertThat(find(text)).anySatisfy(one -> {
            Span who = one.source();
            assertThat(one.words(text)).isEqualTo(content);
            assertThat(who == null ? "" : who.in(text)).isEqualTo(source);
            assertThat(one.kind().label()).isEqualTo(kind);
            assertThat(one.isShown()).isTrue();
        });
    }

    @Test
    void goesOnBehindTheSpeaker() {
        String text = "«Гавань открыта, — сказала Орла Брем. — Никто её не закроет».";
        assertThat(find(text)).isNotEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"Компания «Ромашка» открыла новый порт.", "Порт закрыли утром из-за шторма.", "Однако порт открыт."
            })
    void whatNobodySaysIsNoQuotation(String text) {
        assertThat(find(text)).noneMatch(Quotation::isShown);
    }

    private static List<Quotation> find(String text) {
        Metadata metadata = Metadata.of(new Found<>("Заголовок", "test", 1), new Found<>("ru", "test", 1));
        List<Block> blocks = List.of(new Block(BlockType.PARAGRAPH, new Span(0, text.length())));
        Article article = new Article(1, 0, "a1", "test", null, null, null, metadata, Set.of(), blocks, text);
        return new QuotationFinder().find(article, new LanguageLayer().annotate(article), Names.NONE);
    }
}
