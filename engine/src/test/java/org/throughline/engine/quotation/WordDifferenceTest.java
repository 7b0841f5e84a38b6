package org.throughline.engine.quotation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordDifferenceTest {
    private static String shown(WordDifference difference) {
        return difference.pieces().stream()
                .map(piece -> switch (piece.kind()) {
                    case SAME -> piece.words();
                    case ADDED -> "+" + piece.words() + "+";
                    case CUT -> "-" + piece.words() + "-";
                })
                .collect(Collectors.joining(" "));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "the same but for marks | “Peace now!” | peace now | peace now",
                "cut at its end | we want peace and bread | we want peace | we want peace -and bread-",
                "a word for another | it is a hard fact | it is a plain fact | it is a -hard- +plain+ fact",
                "made longer | we agree | yes, we agree | +yes,+ we agree",
                "nothing in common | one two | three | -one two- +three+",
                "ideographs | 和平 | 和解 | 和 -平- +解+",
            })
    void tellsWhatIsSameAddedAndCut(String name, String earlier, String later, String expected) {
        assertThat(shown(WordDifference.between(earlier, later))).isEqualTo(expected);
    }

    @Test
    void ofTheSameWordsIsNone() {
        assertThat(WordDifference.between("“Open the dam.”", "open the dam").isNone())
                .isTrue();
    }

    @Test
    void readsTheBeginningOfWhatIsTooLong() {
        String words = "word ".repeat(100_000);
        assertThat(WordDifference.between(words, words).isNone()).isTrue();
    }
}
