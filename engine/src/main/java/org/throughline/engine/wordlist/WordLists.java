package org.throughline.engine.wordlist;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * Reads a word list: UTF-8 lines, where {@code #} at the beginning makes a comment. What a line says is its reader's matter. A list is
 * read when asked for and not kept. A list that is not on the class path means a broken build, and is refused.
 */
public final class WordLists {
    private WordLists() {}

    /** The lines of a list beside a class, in their order, without comments and empty lines. */
    public static List<String> lines(Class<?> owner, String list) {
        try (InputStream bytes = owner.getResourceAsStream(list)) {
            if (bytes == null) {
                throw new IllegalStateException("no word list " + list + " beside " + owner);
            }
            return lines(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The lines of an open list, which stays open. */
    public static List<String> lines(InputStream list) {
        return new BufferedReader(new InputStreamReader(list, StandardCharsets.UTF_8))
                .lines()
                .filter(line -> !line.startsWith("#") && !line.isBlank())
                .toList();
    }

    /** The words of every line of a list beside a class, with spaces between them. */
    public static List<List<String>> words(Class<?> owner, String list) {
        return lines(owner, list).stream()
                .map(line -> List.of(line.strip().split(" +", -1)))
                .toList();
    }
}
