package org.throughline.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Whatever the reader says in one of its other languages, it says in the other too. */
class WordingTest {
    private static final Path WORDINGS = Path.of("src/main/resources/org/throughline/server/reader");

    @Test
    void germanAndRussianSayTheSameThings() {
        assertThat(said("ru")).isEqualTo(said("de"));
    }

    private static Set<String> said(String language) {
        try (Stream<String> lines = Files.lines(WORDINGS.resolve("wording_" + language + ".txt"))) {
            Set<String> said = new TreeSet<>();
            lines.filter(line -> !line.startsWith("#") && line.contains(" = "))
                    .forEach(line -> said.add(line.substring(0, line.indexOf(" = "))));
            return said;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
