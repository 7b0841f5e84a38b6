package org.throughline.engine.name;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class EditsTest {
    private final Edits edits = new Edits();

    @ParameterizedTest
    @CsvSource({
        "'', '', 0",
        "'', reik, 4",
        "reik, '', 4",
        "reik, reik, 0",
        "reik, riek, 1",
        "reik, rejk, 1",
        "reik, reiks, 1",
        "marivan, mraivna, 2",
        "рейк, рёйк, 1",
        "sandberg, zandbergh, 2",
    })
    void countsChangedLettersAndTurnedNeighbours(String one, String other, int distance) {
        assertThat(edits.between(one, other)).isEqualTo(distance);
        assertThat(edits.between(other, one)).isEqualTo(distance);
    }

    static Stream<String[]> words() {
        Random random = new Random(5);
        return Stream.generate(() -> new String[] {word(random), word(random)}).limit(300);
    }

    private static String word(Random random) {
        StringBuilder word = new StringBuilder();
        for (int length = random.nextInt(65); length > 0; length--) {
            word.append("abcdя".charAt(random.nextInt(5)));
        }
        return word.toString();
    }

    /** The table that the textbook fills. */
    @ParameterizedTest
    @MethodSource("words")
    void isTheTextbooksDistance(String one, String other) {
        int[][] table = new int[one.length() + 1][other.length() + 1];
        for (int i = 0; i <= one.length(); i++) {
            for (int j = 0; j <= other.length(); j++) {
                table[i][j] = cell(one, other, table, i, j);
            }
        }
        assertThat(edits.between(one, other)).isEqualTo(table[one.length()][other.length()]);
    }

    private static int cell(String one, String other, int[][] table, int i, int j) {
        if (i == 0 || j == 0) {
            return i + j;
        }
        int same = one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1;
        int best = Math.min(table[i - 1][j - 1] + same, Math.min(table[i - 1][j], table[i][j - 1]) + 1);
        boolean turned =
                i > 1 && j > 1 && one.charAt(i - 1) == other.charAt(j - 2) && one.charAt(i - 2) == other.charAt(j - 1);
        return turned ? Math.min(best, table[i - 2][j - 2] + 1) : best;
    }
}
