package org.throughline.engine.action;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.throughline.engine.article.Article;
import org.throughline.engine.article.BlockType;
import org.throughline.engine.article.Found;
import org.throughline.engine.article.Metadata;
import org.throughline.engine.article.Span;
import org.throughline.engine.language.Sentence;

class PositionsTest {
    private static final long VARNIA = 11;
    private static final long OSTREL = 12;

    private static Article article(long id, @Nullable String time) {
        Metadata metadata = Metadata.of(new Found<>("", "test", 1), new Found<>("en", "test", 1));
        Instant captured = time == null ? null : Instant.parse(time + "T12:00:00Z");
        return new Article(id, 0, "test", "test", null, captured, null, metadata, Set.of(), List.of(), "some words");
    }

    private static void add(Positions positions, long id, @Nullable String time, Category category) {
        Action action = new Action(
                0, new Span(0, 4), category, null, List.of(0), List.of(1), false, Action.Modality.DONE, null, -1, 0.8);
        Sentence sentence = new Sentence(0, 0, BlockType.PARAGRAPH, new Span(0, 10));
        positions.add(article(id, time), List.of(sentence), List.of(action), new long[] {VARNIA, OSTREL});
    }

    @Test
    void showsWhenAPositionChangedWhateverTheOrderOfArticles() {
        Positions positions = new Positions();
        add(positions, 3, "2031-06-01", Category.AGREE);
        add(positions, 1, "2031-05-01", Category.REJECT);
        add(positions, 2, "2031-05-02", Category.REJECT);
        assertThat(positions.byActor().get(VARNIA))
                .extracting(position -> position.first() + " " + position.category() + " " + position.changed() + " "
                        + position.evidence().size())
                .containsExactly("2031-05-01 REJECT false 2", "2031-06-01 AGREE true 1");
    }

    @Test
    void leavesOutWhatHasNoTimeAndWhatTakesNoPosition() {
        Positions positions = new Positions();
        add(positions, 1, null, Category.REJECT);
        add(positions, 2, "2031-05-02", Category.CONSULT);
        assertThat(positions.byActor()).isEmpty();
    }
}
