package org.throughline.engine.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
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
import org.throughline.engine.language.Sentence;

class TimeFinderTest {
    /** A Wednesday. */
    private static final LocalDate ARTICLE = LocalDate.of(2024, 9, 18);

    private static List<TimeExpression> find(String text, String language, @Nullable LocalDate reference) {
        Sentence sentence = new Sentence(0, 0, BlockType.PARAGRAPH, new Span(0, text.length()));
        return new TimeFinder().find(text, language, List.of(new ParsedSentence(sentence, List.of())), reference);
    }

    private static String told(String text, String language, @Nullable LocalDate reference) {
        return find(text, language, reference).stream()
                .map(time -> time.span().in(text) + " = " + time.type().label() + " " + time.value())
                .collect(Collectors.joining("; "));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            The envoy said on Monday that talks failed.            | Monday = DATE 2024-09-16
            The envoy will arrive on Monday.                       | Monday = DATE 2024-09-23
            Talks resumed in mid-June.                             | mid-June = DATE 2024-06
            Talks will resume in early March.                      | early March = DATE 2025-03
            It began in the autumn of 2022.                        | the autumn of 2022 = DATE 2022-FA
            They meet next week.                                   | next week = DATE 2024-W39
            Since 2019 the border has been closed.                 | 2019 = DATE 2019
            The war has lasted for over two years.                 | over two years = DURATION P2Y
            He fled in May 2021. The previous day he was seen. | May 2021 = DATE 2021-05; The previous day = DATE XXXX-XX-XX
            On 3 May 2021 he fled; the previous day he was seen.   | 3 May 2021 = DATE 2021-05-03; the previous day = DATE 2021-05-02
            Profit fell in the third quarter.                      | the third quarter = DATE 2024-Q3
            The party was founded in the 1980s.                    | the 1980s = DATE 198
            It was said 13 hours ago.                              | 13 hours ago = DATE 2024-09-17
            Three weeks ago he resigned.                           | Three weeks ago = DATE 2024-W35
            The bridge opened ten years ago.                       | ten years ago = DATE 2014
            The vote will be at 10:30 a.m. on Friday.                   | 10:30 a.m. on Friday = TIME 2024-09-20T10:30
            They meet every week.                                  | every week = SET P1W
            The gates had opened early for Friday 20 September.    | Friday 20 September = DATE 2024-09-20
            It was moved from Thursday 9 January.                  | Thursday 9 January = DATE 2025-01-09
            The doors opened on Saturday 20 January.               | Saturday 20 January = DATE 2024-01-20
            The ticket office had opened for 19 September.         | 19 September = DATE 2024-09-19
            The lease expired on 30 December.                      | 30 December = DATE 2024-12-30
            The hearing was postponed to 13 February.              | 13 February = DATE 2025-02-13
            He died on 13 February.                                | 13 February = DATE 2024-02-13
            By 1 April it was dry; two hours earlier it rained.    | 1 April = DATE 2024-04-01; two hours earlier = DATE 2024-09-18
            The council sits on Tuesdays.                          | Tuesdays = SET XXXX-WXX-2
            He spoke today and will leave tomorrow.                | today = DATE 2024-09-18; tomorrow = DATE 2024-09-19
            The ministry has now recently denied it.               | now = DATE PRESENT_REF; recently = DATE PAST_REF
            The deal was signed on Sept. 3, 2023.                  | Sept. 3, 2023 = DATE 2023-09-03
            It has gone on for two and a half years.               | two and a half years = DURATION P2Y6M
            A 6-year-old boy was found.                            | ''
            The lake is 2 days' walk away.                         | 2 days = DURATION P2D
            Arrests rose last month.                               | last month = DATE 2024-08
            """)
    void readsEnglish(String text, String expected) {
        assertThat(told(text, "en", ARTICLE)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Der Minister sagte am Montag, es gehe nicht.           | Montag = DATE 2024-09-16
            Die Sitzung ist für morgen angesetzt.                  | morgen = DATE 2024-09-19
            Der Minister wird am Freitag anreisen.                 | Freitag = DATE 2024-09-20
            Im Herbst 2022 begann der Krieg.                       | Herbst 2022 = DATE 2022-FA
            Am 3. Oktober 1990 kam das Land zusammen.              | 3. Oktober 1990 = DATE 1990-10-03
            Seit drei Jahren wird verhandelt.                      | drei Jahren = DURATION P3Y
            Vor zwei Wochen trat er zurück.                        | Vor zwei Wochen = DATE 2024-W36
            Nächste Woche tagt der Rat.                            | Nächste Woche = DATE 2024-W39
            In den 1990er Jahren war das anders.                   | 1990er Jahren = DATE 199
            Heute wird gewählt.                                    | Heute = DATE 2024-09-18
            """)
    void readsGerman(String text, String expected) {
        assertThat(told(text, "de", ARTICLE)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Министр заявил об этом в понедельник.                  | понедельник = DATE 2024-09-16
            Встреча состоится в пятницу.                           | пятницу = DATE 2024-09-20
            Война началась 24 февраля 2022 года.                   | 24 февраля 2022 года = DATE 2022-02-24
            Он уехал два года назад.                               | два года назад = DATE 2022
            Переговоры пройдут на следующей неделе.                | на следующей неделе = DATE 2024-W39
            Вчера президент подписал закон.                        | Вчера = DATE 2024-09-17
            """)
    void readsRussian(String text, String expected) {
        assertThat(told(text, "ru", ARTICLE)).isEqualTo(expected);
    }

    @Test
    void leavesTheYearOpenWithoutTheArticlesDay() {
        assertThat(told("On Monday, June 3 and in May 2020.", "en", null))
                .isEqualTo("Monday, June 3 = DATE XXXX-06-03; May 2020 = DATE 2020-05");
    }

    @Test
    void knowsNoOtherLanguage() {
        assertThat(told("Il est arrivé lundi.", "fr", ARTICLE)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "9",
                "twenty ",
                "last ",
                "10-",
                "the ",
                "Jan. ",
                "\uD800",
                "٣ ",
                "1:",
                "'",
                "a\u0301\u0302",
                "1/0 "
            })
    void readsAnyTextInLinearTime(String piece) {
        String text = piece.repeat(100_000 / piece.length());
        Assertions.assertTimeout(Duration.ofSeconds(60), () -> find(text, "en", ARTICLE));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            The council is set to air its plans Tuesday.    | 2024-09-24
            The team is to tour the harbour on Monday.      | 2024-09-23
            The envoy bade them farewell on Tuesday.        | 2024-09-17
            """)
    void whereWordsAreTaggedVerbsTellTheDirection(String text, String value) {
        Metadata metadata = Metadata.of(new Found<>("", "test", 1), new Found<>("en", "test", 1));
        List<Block> blocks = List.of(new Block(BlockType.PARAGRAPH, new Span(0, text.length())));
        Article article = new Article(1, 0, "a", "test", null, null, null, metadata, Set.of(), blocks, text);
        List<ParsedSentence> sentences = new LanguageLayer().annotate(article);
        assertThat(new TimeFinder().find(text, "en", sentences, ARTICLE))
                .singleElement()
                .satisfies(time -> assertThat(time.value()).isEqualTo(value));
    }
}
