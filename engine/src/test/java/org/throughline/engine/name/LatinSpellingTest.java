package org.throughline.engine.name;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which words of Latin letters are spellings of one: only what systems of romanisation write differently. */
class LatinSpellingTest {
    @ParameterizedTest(name = "{0}, {1}: one word {2}, close {3}")
    @CsvSource({
        "Koltovsky, Koltovskyj, true, true",
        "Koltovsky, Koltowski, true, true",
        "Suleqov, Sulekov, true, true",
        "Tarayev, Taraev, true, true",
        "Jandarov, Jandaroff, true, true",
        "Mischkin, Mishkin, true, true",
        "Sadhiq, Sadik, true, true",
        "Jusuf, Yousuf, true, true",
        "Oerlov, Orlow, true, true",
        "Orlah, Orla, true, true",
        "Marevik, Marewic, false, true",
        "Brandsen, Brandson, false, true",
        "Robert, Bob, false, true",
        "Garten, Garden, false, true",
        "Gorman, Karman, false, false",
        "Levi, Leva, false, false",
        "Speck, Spock, false, false",
        "Haneda, Canada, false, false",
        "Bosch, Bash, false, false",
        "Marcel, Marshall, false, false",
        "GPU, CPU, false, false",
        "BC, BK, false, false",
    })
    void spellings(String one, String other, boolean same, boolean close) {
        NameToken left = NameKey.of(one).tokens[0];
        NameToken right = NameKey.of(other).tokens[0];

        assertThat(LatinSpelling.isFor(left, right)).isTrue();
        assertThat(LatinSpelling.areOne(left, right)).isEqualTo(same);
        assertThat(LatinSpelling.areOne(right, left)).isEqualTo(same);
        assertThat(LatinSpelling.areClose(left, right)).isEqualTo(close);
    }
}
