package org.throughline.engine.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RegressionTreesTest {
    /** Two trees of unequal depth: the second is a fork whose right branch forks again. */
    private static final RegressionTrees TREES = new RegressionTrees(
            0.5, new int[] {0, 1}, new short[] {-1, 0, -1, 1, -1, -1}, new float[] {10, 2, 1, 5, 3, 4}, new int[] {
                0, 2, 0, 4, 0, 0
            });

    @ParameterizedTest
    @CsvSource({"2, 9, 11.5", "2.1, 5, 13.5", "2.1, 5.1, 14.5", "NaN, 5, 13.5"})
    void sumsWhatTheWaysDownEndIn(float first, float second, double sum) {
        assertThat(TREES.score(new float[] {first, second})).isCloseTo(sum, within(1e-9));
    }

    @Test
    void aTreeTooDeepIsRefused() {
        int depth = 12;
        short[] features = new short[2 * depth + 1];
        int[] branches = new int[2 * depth + 1];
        Arrays.fill(features, (short) -1);
        for (int level = 0; level < depth; level++) {
            features[2 * level] = 0;
            branches[2 * level] = 2 * level + 1;
        }
        assertThatThrownBy(() -> new RegressionTrees(0, new int[] {0}, features, new float[2 * depth + 1], branches))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
