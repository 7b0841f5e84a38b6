package org.throughline.engine.name;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Reads this package's word lists: UTF-8 lines of words with spaces between, {@code #} begins a comment line. */
final class WordLists {
    private WordLists() {}

    /** @throws UncheckedIOException if the list is not on the class path: the build is broken then */
    static List<List<String>> lines(String list) {
        try (InputStream bytes = WordLists.class.getResourceAsStream(list)) {
            if (bytes == null) {
                throw new IOException("no word list " + list);
            }
            return new BufferedReader(new InputStreamReader(bytes, StandardCharsets.UTF_8))
                    .lines()
                    .filter(line -> !line.isBlank() && line.charAt(0) != '#')
                    .map(line -> List.of(line.strip().split(" +", -1)))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
