package org.throughline.engine.quotation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.throughline.engine.article.SentenceRef;
import org.throughline.engine.article.Span;

class StatementVersionTest {
    private static List<StatementVersion> versions(String... words) {
        List<StatementVersion.Told> told = new ArrayList<>();
        for (String one : words) {
            SentenceRef where = new SentenceRef(told.size() + 1, 0, new Span(0, one.length()));
            told.add(new StatementVersion.Told(where, "source " + told.size(), one));
        }
        return StatementVersion.of(told);
    }

    private static List<Long> against(List<StatementVersion> versions) {
        List<Long> against = new ArrayList<>();
        for (StatementVersion version : versions) {
            StatementVersion earlier = version.against();
            against.add(earlier == null ? 0 : earlier.where().article());
        }
        return against;
    }

    @Test
    void aCopyIsTheSameAsTheFirst() {
        List<StatementVersion> versions = versions("The dam stays open for good.", "“The dam stays open for good”");
        assertThat(against(versions)).containsExactly(0L, 1L);
        assertThat(versions.getLast().difference().isNone()).isTrue();
    }

    @Test
    void aRewordingIsComparedWithTheWordingItIsMostLike() {
        List<StatementVersion> versions = versions(
                "The dam stays open for good.",
                "It is a fact that Varnia cannot be beaten at sea.",
                "The fact is that Varnia cannot be beaten on the sea.");
        assertThat(against(versions)).containsExactly(0L, 0L, 2L);
        assertThat(versions.getLast().difference().isNone()).isFalse();
    }

    @Test
    void anotherSentenceOfTheUtteranceIsComparedWithNothing() {
        assertThat(against(versions("We shall keep the dam.", "Our fishermen need bread.")))
                .containsExactly(0L, 0L);
    }
}
