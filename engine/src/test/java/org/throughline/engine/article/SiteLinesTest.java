package org.throughline.engine.article;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.throughline.engine.page.Claims;
import org.throughline.engine.page.Media;
import org.throughline.engine.page.Page;
import org.throughline.engine.page.UnreadablePage;

class SiteLinesTest {
    private static final String SITE_LINE =
            "The Varnia Herald has told the highlands since 1871, and asks for your trust and your support.";

    private static Article article(int number) throws UnreadablePage {
        String text = "The council of Tarn met on day " + number + " of the harvest fair.\n" + SITE_LINE;
        return new ArticleExtractor()
                .extract(new Page(
                        "p" + number, "herald.example", Media.ARTICLE_TEXT, text, null, null, null, Claims.NONE));
    }

    @Test
    void whatRecursOnManyPagesIsTheSites() throws UnreadablePage {
        SiteLines lines = new SiteLines();
        Predicate<String> before = lines.snapshot("herald.example");
        for (int number = 0; number < 6; number++) {
            lines.learn(article(number));
        }
        assertThat(lines.snapshot("herald.example"))
                .accepts(SITE_LINE)
                .rejects("The council of Tarn met on day 3 of the harvest fair.");
        assertThat(before).rejects(SITE_LINE);
        assertThat(lines.snapshot("other.example")).rejects(SITE_LINE);
    }
}
