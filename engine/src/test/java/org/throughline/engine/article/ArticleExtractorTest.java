package org.throughline.engine.article;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.throughline.engine.page.Claims;
import org.throughline.engine.page.Media;
import org.throughline.engine.page.Page;
import org.throughline.engine.page.UnreadablePage;

class ArticleExtractorTest {
    private static final Instant CAPTURED = Instant.parse("2031-05-04T12:00:00Z");
    private static final String REPORT = """
            The government of Varnia said on Tuesday that it would reopen the northern railway to Ostrel by the end of the month.

            Transport minister Ilva Brem told reporters in the capital that repairs to the Tarn bridge were nearly complete.

            "We will run the first train before the harvest fair," Brem said, adding that freight would follow in autumn.

            The line was closed two years ago after a flood washed away several kilometres of track near the border with Ostrel.

            Officials in Ostrel welcomed the announcement, but asked Varnia to publish the safety report before trains begin to run.
            """;

    private final ArticleExtractor extractor = new ArticleExtractor();

    private Article read(Media media, String content) throws UnreadablePage {
        return extractor.extract(new Page("p1", "varnia.example", media, content, null, CAPTURED, null, Claims.NONE));
    }

    private static String html(String body) {
        String paragraphs = REPORT.lines()
                .filter(line -> !line.isBlank())
                .map(line -> "<p>" + line + "</p>")
                .collect(Collectors.joining());
        return "<html lang=en><head><title>Varnia to reopen northern railway | Varnia Herald</title>"
                + "<meta property='og:site_name' content='Varnia Herald'><meta property='article:published_time' content='2031-05-04T08:30:00+02:00'>"
                + "<meta name=author content='By Tova Lind and Pim Askel'></head><body><nav><a href=/>Home</a> <a href=/w>World</a></nav>"
                + "<h1>Varnia to reopen northern railway</h1><article><div class=article-body>" + paragraphs
                + "</div></article>" + body + "</body></html>";
    }

    @Test
    void anHtmlPageGivesItsReportAndWhatItSaysOfItself() throws UnreadablePage {
        Article article = read(Media.HTML, html("<footer>All rights reserved</footer>"));
        assertThat(article.headline()).isEqualTo("Varnia to reopen northern railway");
        assertThat(article.body()).startsWith("The government of Varnia").endsWith("begin to run.");
        assertThat(article.metadata().authors()).extracting(Found::value).containsExactly("Tova Lind", "Pim Askel");
        assertThat(article.time()).isEqualTo(Instant.parse("2031-05-04T06:30:00Z"));
        assertThat(article.language()).isEqualTo("en");
    }

    @Test
    void captionsCommentsAndCommentersStayOutOfTheBody() throws UnreadablePage {
        Article article = read(
                Media.HTML,
                html(
                        "<figure><img><figcaption>The Tarn bridge in spring. Foto: Ada Holm/dpa</figcaption></figure>"
                                + "<div class=comments><div class=comment><span class=author>Rail Fan 77</span><p>About time that somebody in Varnia mended this old railway line, it took them years.</p></div></div>"));
        assertThat(article.body()).doesNotContain("Tarn bridge in spring").doesNotContain("About time");
        assertThat(article.metadata().credits()).anyMatch(credit -> credit.contains("Ada Holm/dpa"));
        assertThat(article.textsOf(BlockType.COMMENT)).anyMatch(text -> text.startsWith("About time"));
        assertThat(article.text()).doesNotContain("Rail Fan 77");
    }

    @Test
    void aTextDumpGivesHeadlineAgencyAndATimeThatCountsFromTheCapture() throws UnreadablePage {
        Article article = read(
                Media.PAGE_TEXT,
                "Menu\n  • World\n  • Sport\n\nVarnia to reopen northern railway to Ostrel\n\nBy DPA,\n\n5 hours ago\n\n"
                        + REPORT
                        + "\nComments / 3\nAdd a Comment\nRailFan\nI always said that this line would come back one day, didn't I?\n");
        assertThat(article.headline()).isEqualTo("Varnia to reopen northern railway to Ostrel");
        assertThat(article.metadata().agency()).extracting(Found::value).isEqualTo("dpa");
        assertThat(article.time()).isEqualTo(Instant.parse("2031-05-04T07:00:00Z"));
        assertThat(article.body()).startsWith("The government of Varnia").endsWith("begin to run.");
        assertThat(article.text()).doesNotContain("RailFan");
    }

    @Test
    void anAgencyThatLeadsTheFirstParagraphIsTakenOffIt() throws UnreadablePage {
        Article article = read(Media.PAGE_TEXT, "Reuters: " + REPORT);
        assertThat(article.metadata().agency()).extracting(Found::value).isEqualTo("Reuters");
        assertThat(article.body()).startsWith("The government of Varnia");
        assertThat(article.metadata().headline().from()).isEqualTo("derived");
    }

    @Test
    void linesThatSayAgainWhatTheReportSaysAreKeyPoints() throws UnreadablePage {
        Article article = read(
                Media.PAGE_TEXT,
                "Varnia to reopen northern railway to Ostrel\n\n" + REPORT
                        + "\n  1. The government of Varnia said it would reopen the northern railway to Ostrel.\n  2. The line was closed after a flood near the border with Ostrel.\n");
        assertThat(article.textsOf(BlockType.KEY_POINT)).hasSize(2);
        assertThat(article.body()).endsWith("begin to run.");
    }

    @Test
    void definitionsUnderALastHeadingAreBackground() throws UnreadablePage {
        Article article = read(
                Media.PAGE_TEXT,
                "Varnia to reopen northern railway to Ostrel\n\n" + REPORT
                        + "\nDetails\n\nOstrel is a landlocked country in the eastern highlands, with a population of three million people and four large lakes.\n");
        assertThat(article.textsOf(BlockType.BACKGROUND)).hasSize(2);
        assertThat(article.body()).doesNotContain("landlocked");
    }

    @Test
    void aPageThatAsksToSignInIsGatedAndNotCutShort() throws UnreadablePage {
        Article article = read(
                Media.PAGE_TEXT,
                "Varnia to reopen northern railway to Ostrel\n\n" + REPORT
                        + "\nSign up to read this article\nAlready a member? Sign in here\n");
        assertThat(article.flags()).contains(Flag.GATED).doesNotContain(Flag.CUT_SHORT);
    }

    @Test
    void whomAReportReliesOnIsCited() throws UnreadablePage {
        Article article = read(
                Media.PAGE_TEXT,
                REPORT
                        + "\nThe bridge will be tested on Friday, rails.example writes, and Brem repeated the plan in an interview with Tarn Radio.\n");
        assertThat(article.metadata().cites()).extracting(CitedSource::name).contains("rails.example", "Tarn Radio");
    }

    @Test
    void aReportGivenAsSuchIsTakenWhole() throws UnreadablePage {
        Claims claims = new Claims("Rails again", Instant.parse("2031-05-01T00:00:00Z"), "en");
        Article article =
                extractor.extract(new Page("p", "s", Media.ARTICLE_TEXT, REPORT, null, CAPTURED, null, claims));
        assertThat(article.headline()).isEqualTo("Rails again");
        assertThat(article.bodyBlocks()).hasSize(5);
        assertThat(article.time()).isEqualTo("2031-05-01T00:00:00Z");
    }

    static Stream<Arguments> reports() {
        return Stream.of(
                Arguments.of(
                        "de",
                        "Die Regierung von Varnien hat am Dienstag angekündigt, die nördliche Bahnstrecke nach Ostrel noch in diesem Monat wieder zu öffnen."),
                Arguments.of(
                        "ru",
                        "Правительство Варнии сообщило во вторник, что северная железная дорога в Острель будет вновь открыта до конца этого месяца."),
                Arguments.of(
                        "fr",
                        "Le gouvernement de Varnie a annoncé mardi que la ligne de chemin de fer du nord vers Ostrel serait rouverte avant la fin du mois."),
                Arguments.of(
                        "es",
                        "El gobierno de Varnia anunció el martes que la línea de ferrocarril del norte hacia Ostrel se reabrirá antes de que termine el mes."),
                Arguments.of(
                        "ar",
                        "أعلنت حكومة فارنيا يوم الثلاثاء أن خط السكة الحديدية الشمالي إلى أوستريل سيعاد فتحه قبل نهاية هذا الشهر بعد إصلاحات طويلة."),
                Arguments.of("zh", "瓦尔尼亚政府星期二宣布，通往奥斯特雷尔的北部铁路将在本月底之前重新开放，运输部长说桥梁的维修工作几乎已经完成。"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("reports")
    void noLanguageIsFavoured(String language, String sentence) throws UnreadablePage {
        String paragraphs = Stream.of("1", "2", "3", "4", "5")
                .map(number -> "<p>" + sentence.replace("。", number + "。") + "</p>")
                .distinct()
                .collect(Collectors.joining());
        Article article = read(
                Media.HTML,
                "<html><body><nav><a href=/a>A</a></nav><article><h1>X 1</h1><div class=entry-content>" + paragraphs
                        + "<p>" + sentence + " " + sentence + "</p></div></article></body></html>");
        assertThat(article.language()).isEqualTo(language);
        assertThat(article.body()).contains(sentence);
    }

    static Stream<Arguments> attacks() {
        return Stream.of(
                Arguments.of("no space", "x".repeat(1_000_000)),
                Arguments.of("open quotation marks", "\u201e".repeat(100_000)),
                Arguments.of("lone surrogates", "\ud800 \udc00".repeat(50_000)),
                Arguments.of("marks on one letter", "a" + "\u0301".repeat(500_000)),
                Arguments.of("nested tables", "<table><tr><td>".repeat(30_000)),
                Arguments.of("misplaced text in tables", "<table><tr>foo<td>".repeat(20_000)),
                Arguments.of("formatting never closed", "<b><i><a href=x>y".repeat(50_000)),
                Arguments.of(
                        "deep linked data",
                        "<script type='application/ld+json'>" + "[".repeat(100_000) + "</script><p>word"),
                Arguments.of("very many lines", "a\n".repeat(200_000)),
                Arguments.of("dates only", "3 May 2021, ".repeat(50_000)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("attacks")
    void badInputEndsSoonInAnArticleOrAReason(String name, String content) {
        for (Media media : Media.values()) {
            Assertions.assertTimeout(Duration.ofSeconds(60), () -> readOrReason(media, content), name);
        }
    }

    private @Nullable Article readOrReason(Media media, String content) {
        try {
            return read(media, content);
        } catch (UnreadablePage reason) {
            return null;
        }
    }

    @Test
    void aPageWithoutAReportIsRefused() {
        assertThatThrownBy(() -> read(Media.HTML, "<html><body><nav><a href=/>Home</a></nav></body></html>"))
                .isInstanceOf(UnreadablePage.class);
    }

    @Test
    void aReportThatIsGivenAsOneIsOneHoweverShort() throws UnreadablePage {
        String flash = "A fire destroyed the old market hall of Port Havel on Friday night, police said.";
        Article given = new ArticleExtractor()
                .extract(new Page("flash", "ona", Media.ARTICLE_TEXT, flash, null, null, null, Claims.NONE));
        assertThat(given.flags()).doesNotContain(Flag.NOT_AN_ARTICLE);
    }
}
