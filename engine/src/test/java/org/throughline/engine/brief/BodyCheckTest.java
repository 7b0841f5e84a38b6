package org.throughline.engine.brief;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.throughline.engine.article.Article;
import org.throughline.engine.article.Block;
import org.throughline.engine.article.BlockType;
import org.throughline.engine.article.Found;
import org.throughline.engine.article.Ids;
import org.throughline.engine.article.Metadata;
import org.throughline.engine.article.Span;
import org.throughline.engine.brief.BodyCheck.Reason;
import org.throughline.engine.reading.AnnotatedArticle;
import org.throughline.engine.reading.PageReader;

class BodyCheckTest {
    private static final String[] REPORT = {
        "President Elena Marosch asked the council of Port Sarn on Monday to reopen the harbour of the old town.",
        "The council will vote on the plan of the harbour office in March, its speaker announced.",
        "Shopkeepers in the old town have been waiting for a decision since the autumn of 2030.",
        "The ferry to Lissen carried 1,200 passengers a day before the harbour was closed.",
        "Minister Tobias Quentin rejected the proposal on Wednesday and called it a danger to the river.",
        "He had promised money for a new bridge instead.",
    };

    @Test
    void aNumberThatTheReportLacksIsMarked() {
        assertThat(doubts("The ferry carried 1,900 passengers a day before the harbour was closed."))
                .singleElement()
                .satisfies(doubt -> {
                    assertThat(doubt.reason()).isEqualTo(Reason.NUMBER);
                    assertThat(doubt.words()).containsExactly("900");
                });
    }

    @Test
    void peopleWhomNoPassageBringsTogetherAreMarked() {
        assertThat(doubts("Tobias Quentin and Elena Marosch want to reopen the harbour together."))
                .extracting(BodyCheck.Doubt::reason)
                .containsExactly(Reason.PEOPLE_APART);
    }

    @Test
    void wordsThatNoPassageHasAreMarked() {
        assertThat(doubts("Fishermen celebrated their victory with fireworks above the northern mountains yesterday."))
                .extracting(BodyCheck.Doubt::reason)
                .containsExactly(Reason.UNTOLD);
    }

    @Test
    void whatTheReportTellsIsNotMarked() {
        assertThat(doubts("Elena Marosch asked the council of Port Sarn to reopen the harbour."))
                .isEmpty();
        assertThat(doubts("Before it was closed, the ferry to Lissen carried 1,200 passengers a day."))
                .isEmpty();
    }

    @Test
    void aReportTooShortToTellIsHeldAgainstNothing() {
        assertThat(BodyCheck.of(article("A key point about 77 things.", REPORT[0])))
                .isEmpty();
    }

    private static List<BodyCheck.Doubt> doubts(String keyPoint) {
        return BodyCheck.of(article(keyPoint, REPORT));
    }

    private static AnnotatedArticle article(String keyPoint, String... report) {
        StringBuilder text = new StringBuilder("Harbour of Port Sarn");
        List<Block> blocks = new java.util.ArrayList<>();
        blocks.add(new Block(BlockType.HEADLINE, new Span(0, text.length())));
        append(blocks, text, BlockType.KEY_POINT, keyPoint);
        for (String line : report) {
            append(blocks, text, BlockType.PARAGRAPH, line);
        }
        return new PageReader()
                .annotate(new Article(
                        Ids.of(keyPoint),
                        1,
                        keyPoint,
                        "herald.example",
                        null,
                        null,
                        null,
                        Metadata.of(new Found<>("Harbour of Port Sarn", "test", 1), new Found<>("en", "test", 1)),
                        Set.of(),
                        blocks,
                        text.toString()));
    }

    private static void append(List<Block> blocks, StringBuilder text, BlockType type, String line) {
        text.append("\n\n");
        blocks.add(new Block(type, new Span(text.length(), text.length() + line.length())));
        text.append(line);
    }
}
