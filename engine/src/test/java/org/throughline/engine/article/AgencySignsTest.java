package org.throughline.engine.article;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.throughline.engine.page.Claims;
import org.throughline.engine.page.Media;
import org.throughline.engine.page.Page;
import org.throughline.engine.page.UnreadablePage;

class AgencySignsTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
                    TARN (VNA) - The council met        | VNA
                    TARN, Varnia (VNA) — The council    | VNA
                    NEW TARN, May 3 (Varpress) – It     | Varpress
                    TARN (Varnian News Agency) - It     | Varnian News Agency
                    The council (VNC) - a body of nine  | -
                    TARN (VNA) The council met          | -
                    TARN (with a ferry) - The council   | -
                    Shares of Osk (NYSE) - rose         | -
                    """)
    void inADateline(String paragraph, @Nullable String agency) {
        assertThat(AgencySigns.inDateline(paragraph)).isEqualTo(agency);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
                    By VNA                    | VNA
                    VNA                       | VNA
                    Varnian News Agency       | Varnian News Agency
                    Варнийское информагентство | Варнийское информагентство
                    By Ida Marn               | -
                    ADMIN                     | -
                    By Staff                  | -
                    """)
    void inAByline(String byline, @Nullable String agency) {
        assertThat(AgencySigns.inByline(byline)).isEqualTo(agency);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
                    The bridge will open in May. (VNA)           | VNA
                    "The bridge will open in May." (im/VNA)      | VNA
                    It was told by the Varnian council (VNC).    | -
                    It asked the Varnian council (VNC)           | -
                    The bridge will open in May. (more)          | -
                    """)
    void atTheEnd(String paragraph, @Nullable String agency) {
        assertThat(AgencySigns.atEnd(paragraph)).isEqualTo(agency);
    }

    private static Stream<Arguments> articles() {
        String report = "\nIt voted for a bridge across the river Osk, which the valley has wanted for years.";
        return Stream.of(
                Arguments.of("herald.example", "TARN (VNA) - The council met." + report, "VNA"),
                Arguments.of("www.vna.example", "TARN (VNA) - The council met." + report, null),
                Arguments.of("herald.example", "TARN (Reuters) - The council met." + report, "Reuters"),
                Arguments.of("herald.example", "The council of Tarn met." + report + " (VNA)", "VNA"),
                Arguments.of("herald.example", "The council of Tarn met." + report, null));
    }

    @ParameterizedTest
    @MethodSource("articles")
    void anArticleNamesItsAgencyUnlessItIsTheSitesOwnSign(String host, String text, @Nullable String agency)
            throws UnreadablePage {
        String address = "https://" + host + "/1";
        Article article = new ArticleExtractor()
                .extract(new Page(address, host, Media.ARTICLE_TEXT, text, address, null, null, Claims.NONE));
        Found<String> found = article.metadata().agency();
        assertThat(found == null ? null : found.value()).isEqualTo(agency);
    }
}
