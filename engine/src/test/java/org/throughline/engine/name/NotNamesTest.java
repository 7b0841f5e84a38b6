package org.throughline.engine.name;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.throughline.engine.InventedNews;
import org.throughline.engine.reading.AnnotatedArticle;

/** What stands beside names and is none; and which of its names an entity is shown by. */
class NotNamesTest {
    @ParameterizedTest(name = "{1} is nobody in: {0}")
    @CsvSource(delimiter = '|', textBlock = """
            Mr. Holtan said on Monday he would vote no. Mr. Brenk, Mr. Holtan's friend, agreed.    | Mr.
            "Deal done," Sen. Mira Holt, R-Texas, said.                                            | R-Texas
            "We are ready," Sen. Mira Holt (R-Alaska) said in Washington.                          | R-Alaska
            """)
    void titlesAndPartyTags(String text, String nobody) {
        AnnotatedArticle article = InventedNews.from("Courier").tells("Vote in the capital", text);
        assertThat(article.names().entities()).extracting(LocalEntity::name).doesNotContain(nobody);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "a nickname used twice, 2, Lyin' Ted Marr, 12, Ted Marr, Ted Marr",
        "an article that is no part, 70, New Halm, 1, The New Halm, New Halm",
        "one odd full name, 98, Republican, 1, Republican Pat, Republican",
        "a full name given once a text, 3, Talvik, 2, Jorun Talvik, Jorun Talvik",
        "the fuller of two usual ones, 10, Ted Marr, 8, Ted R. Marr, Ted R. Marr"
    })
    void theUsualFullName(String what, int one, String oneName, int other, String otherName, String shown) {
        assertThat(Dossier.shown(Map.of(oneName, one, otherName, other))).isEqualTo(shown);
    }
}
