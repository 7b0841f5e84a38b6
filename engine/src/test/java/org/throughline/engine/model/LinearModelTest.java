package org.throughline.engine.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A table of 256 rows of which three have weights: the first, one in the middle of a word of bits, and the last. */
class LinearModelTest {
    private static final byte[] LABELS = {0, 1, 1, 0};
    private static final byte[] WEIGHTS = {3, -2, 4, 1};

    private static LinearModel model() {
        int[] offsets = new int[257];
        for (int row = 0; row < 256; row++) {
            offsets[row + 1] = offsets[row] + (row == 0 ? 2 : row == 77 || row == 255 ? 1 : 0);
        }
        return new LinearModel(8, List.of("yes", "no"), offsets, LABELS, WEIGHTS);
    }

    /** The scores for one feature that falls into a row. */
    private static float[] scores(LinearModel model, int row) {
        Features features = new Features();
        for (int value = 0; features.size() == 0; value++) {
            features.add(1, value);
            if (LinearModel.row(features.hash(0), 8) != row) {
                features.clear();
            }
        }
        float[] scores = {9, 9};
        model.score(features, scores);
        return scores;
    }

    @ParameterizedTest
    @CsvSource({"0, 9, -4", "77, 0, 16", "255, 1, 0", "1, 0, 0", "76, 0, 0", "78, 0, 0", "254, 0, 0"})
    void aRowSpeaksForTheLabelsThatItHolds(int row, float yes, float no) {
        assertThat(scores(model(), row)).containsExactly(yes, no);
    }

    @Test
    void rowsOfSeveralFeaturesAddUp() {
        Features features = new Features();
        float[] sum = {0, 0};
        for (int value = 0; value < 2_000; value++) {
            features.add(1, value);
            float[] own = scores(model(), LinearModel.row(features.hash(value), 8));
            sum[0] += own[0];
            sum[1] += own[1];
        }
        float[] scores = {0, 0};
        model().score(features, scores);
        assertThat(scores).containsExactly(sum);
        assertThat(scores[1]).isNotZero();
    }

    @Test
    void packedItGivesTheSameScores() {
        Scorer packed = model().packed();
        Features features = new Features();
        for (int value = 0; value < 2_000; value++) {
            features.add(1, value);
        }
        float[] wanted = {0, 0};
        model().score(features, wanted);
        float[] scores = {9, 9};
        packed.score(features, scores);
        assertThat(scores).containsExactly(wanted);
        assertThat(packed.labels()).isEqualTo(2);
    }

    @Test
    void onlyFewLabelsCanBePacked() {
        LinearModel wide = new LinearModel(
                1, List.of("one", "two", "three", "four", "five"), new int[] {0, 0, 0}, new byte[0], new byte[0]);
        assertThatThrownBy(wide::packed).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void writtenAndReadItIsTheSame() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        model().write(bytes);
        LinearModel read = LinearModel.read(new ByteArrayInputStream(bytes.toByteArray()));
        ByteArrayOutputStream again = new ByteArrayOutputStream();
        read.write(again);
        assertThat(again.toByteArray()).isEqualTo(bytes.toByteArray());
        assertThat(read.names()).containsExactly("yes", "no");
    }

    @Test
    void somethingElseIsRefused() {
        assertThatThrownBy(() -> LinearModel.read(new ByteArrayInputStream(new byte[40])))
                .isInstanceOf(IOException.class);
    }
}
