package org.throughline.engine.storyline;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.throughline.engine.action.Action;
import org.throughline.engine.action.Category;
import org.throughline.engine.article.Article;
import org.throughline.engine.article.BlockType;
import org.throughline.engine.article.Found;
import org.throughline.engine.article.Metadata;
import org.throughline.engine.article.SentenceRef;
import org.throughline.engine.article.Span;
import org.throughline.engine.language.Sentence;
import org.throughline.engine.name.EntityKind;
import org.throughline.engine.name.LocalEntity;
import org.throughline.engine.name.Names;
import org.throughline.engine.reading.AnnotatedArticle;

class PositionsTest {
    private static final long VARNIA = 11;
    private static final long OSTREL = 12;
    private static final long[] IDS = {VARNIA, OSTREL};

    private final Positions positions = new Positions();
    private long next = 1;

    private void told(@Nullable String day, Category category, String matter, double confidence) {
        String text = "Varnia spoke " + matter;
        Metadata metadata = Metadata.of(new Found<>("", "test", 1), new Found<>("en", "test", 1));
        Instant captured = day == null ? null : Instant.parse(day + "T12:00:00Z");
        Article article =
                new Article(next++, 0, "test", "test", null, captured, null, metadata, Set.of(), List.of(), text);
        Span words = matter.isEmpty() ? null : new Span("Varnia spoke ".length(), text.length());
        Action action = new Action(
                0,
                new Span(7, 12),
                category,
                null,
                List.of(0),
                List.of(1),
                List.of(),
                List.of(),
                false,
                Action.Modality.DONE,
                null,
                -1,
                words,
                null,
                confidence);
        positions.add(
                new AnnotatedArticle(
                        article,
                        List.of(new Sentence(0, 0, BlockType.PARAGRAPH, new Span(0, text.length()))),
                        new Names(List.of(), List.of(state("Varnia"), state("Ostrel"))),
                        List.of(),
                        List.of(),
                        List.of(action)),
                IDS);
    }

    private static LocalEntity state(String name) {
        return new LocalEntity(EntityKind.PLACE, name, new TreeMap<>(), List.of());
    }

    private String ofVarnia() {
        return positions.byActor().getOrDefault(VARNIA, List.of()).stream()
                .map(position -> position.first().getMonthValue() + "-"
                        + position.last().getMonthValue() + " " + position.category() + " x"
                        + position.evidence().size() + (position.changed() ? " was " + position.before() : ""))
                .collect(Collectors.joining(", "));
    }

    @Test
    void showsWhenAPositionChangedWhateverTheOrderOfArticles() {
        told("2031-06-01", Category.AGREE, "", 0.8);
        told("2031-04-01", Category.REJECT, "", 0.8);
        told("2031-05-02", Category.REJECT, "", 0.8);
        assertThat(ofVarnia()).isEqualTo("4-5 REJECT x2, 6-6 AGREE x1 was REJECT");
    }

    @Test
    void aPositionTakenAgainAfterItsOppositeIsANewOne() {
        told("2031-01-01", Category.REJECT, "", 0.8);
        told("2031-02-01", Category.AGREE, "", 0.8);
        told("2031-03-01", Category.REJECT, "", 0.8);
        assertThat(ofVarnia()).isEqualTo("1-1 REJECT x1, 2-2 AGREE x1 was REJECT, 3-3 REJECT x1 was AGREE");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "the same demand, to withdraw its troops, to withdraw all troops from the dam, 1-2 DEMAND x2",
        "another demand, to withdraw its troops, to release the fishermen, '1-1 DEMAND x1, 2-2 DEMAND x1'",
    })
    void tellsDemandsApartByTheirMatter(String name, String one, String other, String expected) {
        told("2031-01-01", Category.DEMAND, one, 0.8);
        told("2031-02-01", Category.DEMAND, other, 0.8);
        assertThat(ofVarnia()).isEqualTo(expected);
    }

    @Test
    void keepsTheWordsOfTheMatterAsEvidence() {
        told("2031-01-01", Category.DEMAND, "to open the dam", 0.8);
        Position demand = positions.byActor().getOrDefault(VARNIA, List.of()).getFirst();
        assertThat(demand.towards()).isEqualTo(OSTREL);
        assertThat(demand.matter()).isEqualTo(new SentenceRef(1, 0, new Span(13, 28)));
    }

    @Test
    void leavesOutWhatHasNoTimeWhatTakesNoPositionAndWhatIsNotSure() {
        told(null, Category.REJECT, "", 0.8);
        told("2031-05-02", Category.CONSULT, "", 0.8);
        told("2031-05-02", Category.REJECT, "", 0.1);
        assertThat(positions.byActor()).isEmpty();
    }
}
