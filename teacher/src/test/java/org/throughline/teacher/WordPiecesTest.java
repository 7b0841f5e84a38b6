package org.throughline.teacher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordPiecesTest {
    private static final String VOCABULARY = """
            {"model": {"vocab": {"[UNK]": 0, "vel": 1, "##mara": 2, "velmara": 3, "##n": 4, "'": 5, "s": 6, "u": 7, ".": 8}}}
            """;

    @ParameterizedTest
    @CsvSource(quoteCharacter = '"', textBlock = """
            Velmara,    3
            Velmaran,   3 4
            VÉLMARA,    3
            Velmara’s,  3 5 6
            U.S.,       7 8 6 8
            Tarsen,     0
            " ",        0
            """)
    void wordsAreCutIntoTheLongestPiecesThatAreKnown(String word, String pieces) throws IOException {
        List<Integer> wanted =
                Arrays.stream(pieces.split(" ")).map(Integer::valueOf).toList();

        assertThat(read(VOCABULARY).of(word)).isEqualTo(wanted);
    }

    @Test
    void aWordWithoutEndIsUnknown() throws IOException {
        assertThat(read(VOCABULARY).of("s".repeat(1_000_000))).containsExactly(0);
    }

    @Test
    void aFileWithoutPiecesIsRefused() {
        assertThatThrownBy(() -> read("{}")).isInstanceOf(IOException.class).hasMessageContaining("no vocabulary");
    }

    private static WordPieces read(String json) throws IOException {
        return new WordPieces(new ByteArrayInputStream(json.getBytes(StandardCharsets.UTF_8)));
    }
}
