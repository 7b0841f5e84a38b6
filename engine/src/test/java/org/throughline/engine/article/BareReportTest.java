package org.throughline.engine.article;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.throughline.engine.page.Claims;
import org.throughline.engine.page.Media;
import org.throughline.engine.page.Page;
import org.throughline.engine.page.UnreadablePage;

/** Text files that hold a short report and nothing else: types of their lines, by the first letters of the types. */
class BareReportTest {
    private static final String VOTE = "The council of Tarn voted on Monday for a bridge across the river Osk.";
    private static final String COST = "Opponents said it would cost four million crowns more than planned.";

    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
            a headline and sentences       ; Tarn votes for bridge/VOTE/COST                             ; headline paragraph paragraph
            a byline and a day             ; Tarn votes for bridge/By Tova Lind/May 3, 2031/VOTE/COST    ; headline byline dateline paragraph paragraph
            no headline                    ; VOTE/COST                                                   ; paragraph paragraph
            a headline of other words      ; Osk to be spanned/VOTE/COST                                 ; headline paragraph paragraph
            """)
    void everyLineHasItsType(String name, String lines, String types) throws UnreadablePage {
        String text = lines.replace("VOTE", VOTE).replace("COST", COST).replace("/", "\n\n");
        assertThat(types(text)).as(name).isEqualTo(types);
    }

    private static String types(String text) throws UnreadablePage {
        Article article = new ArticleExtractor()
                .extract(new Page("a", "s", Media.PAGE_TEXT, text, null, null, null, Claims.NONE));
        List<Block> blocks = article.blocks();
        return blocks.stream().map(block -> block.type().label()).collect(Collectors.joining(" "));
    }
}
