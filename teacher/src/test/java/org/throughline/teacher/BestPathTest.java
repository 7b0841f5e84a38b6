package org.throughline.teacher;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.throughline.engine.name.NameLabels;

class BestPathTest {
    private static final int PERSON = 0;
    private static final int BEGIN = NameLabels.of(PERSON, NameLabels.BEGIN);
    private static final int LAST = NameLabels.of(PERSON, NameLabels.LAST);
    private static final int SINGLE = NameLabels.of(PERSON, NameLabels.SINGLE);

    @Test
    void aNameThatBeginsAlsoEnds() {
        assertThat(BestPath.of(new double[][] {likely(BEGIN, SINGLE), likely(NameLabels.NONE, SINGLE)}))
                .containsExactly(SINGLE, NameLabels.NONE);
    }

    @Test
    void aNameOfTwoWordsIsOne() {
        assertThat(BestPath.of(new double[][] {likely(BEGIN, SINGLE), likely(LAST, NameLabels.NONE)}))
                .containsExactly(BEGIN, LAST);
    }

    @Test
    void nothingContinuesWhatDidNotBegin() {
        assertThat(BestPath.of(new double[][] {likely(LAST, NameLabels.NONE)})).containsExactly(NameLabels.NONE);
    }

    /** One label is most likely, another next. */
    private static double[] likely(int first, int second) {
        double[] logs = new double[NameLabels.COUNT];
        Arrays.fill(logs, -20);
        logs[first] = -0.1;
        logs[second] = -2.3;
        return logs;
    }
}
