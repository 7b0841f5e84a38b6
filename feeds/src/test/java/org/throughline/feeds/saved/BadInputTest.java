package org.throughline.feeds.saved;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.throughline.engine.page.UnreadablePage;

/** Every bad input is named with its reason, and the good one beside it is read. */
class BadInputTest {
    private static final String GOOD = "The dam at Arlen was opened on Tuesday, the ministry in Lissen said.";

    @TempDir
    private Path folder = Path.of("");

    /** Prepares one bad input in a folder. */
    private interface Bad {
        void in(Path folder) throws IOException;
    }

    private static Arguments bad(String what, String expected, Bad input) {
        return Arguments.of(what, expected, input);
    }

    private static Stream<Arguments> badInputs() {
        return Stream.of(
                bad("an empty file", "a.html empty", folder -> Files.createFile(folder.resolve("a.html"))),
                bad("a binary", "a.txt binary", folder -> Files.write(folder.resolve("a.txt"), binary())),
                bad("a page of 100 MB", "a.html too-large", folder -> sparse(folder.resolve("a.html"), 100 << 20)),
                bad(
                        "a gzip bomb",
                        "a.html.gz too-large",
                        folder -> Files.write(folder.resolve("a.html.gz"), SavedPagesTest.gzip(new byte[50 << 20]))),
                bad(
                        "no gzip in a .gz",
                        "a.html.gz malformed",
                        folder -> Files.writeString(folder.resolve("a.html.gz"), GOOD)),
                bad(
                        "a gzip that ends early",
                        "a.txt.gz malformed",
                        folder -> Files.write(
                                folder.resolve("a.txt.gz"),
                                Arrays.copyOf(
                                        SavedPagesTest.gzip(GOOD.repeat(50).getBytes(StandardCharsets.UTF_8)), 40))),
                bad("an empty .gz", "a.txt.gz malformed", folder -> Files.createFile(folder.resolve("a.txt.gz"))),
                bad(
                        "a link back into its folder",
                        "loop unreachable",
                        folder -> Files.createSymbolicLink(folder.resolve("loop"), folder)),
                bad(
                        "a link to nothing",
                        "a.html unreachable",
                        folder -> Files.createSymbolicLink(folder.resolve("a.html"), folder.resolve("missing.html"))),
                bad("an empty file of lines", "a.jsonl empty", folder -> Files.createFile(folder.resolve("a.jsonl"))),
                bad(
                        "a broken line",
                        "a.jsonl:1 malformed",
                        folder -> Files.writeString(folder.resolve("a.jsonl"), "{\"text\": \"cut of")),
                bad(
                        "a line that is no object",
                        "a.jsonl:1 malformed",
                        folder -> Files.writeString(folder.resolve("a.jsonl"), "[1,2]\n")),
                bad(
                        "a line nested without end",
                        "a.jsonl:1 malformed",
                        folder -> Files.writeString(folder.resolve("a.jsonl"), "[".repeat(100_000))),
                bad(
                        "a line without text",
                        "a.jsonl:1 no-article",
                        folder -> Files.writeString(folder.resolve("a.jsonl"), "{\"id\":\"1\",\"title\":\"Dam\"}\n")),
                bad(
                        "a line over the limit",
                        "a.jsonl:1 too-large",
                        folder -> sparse(folder.resolve("a.jsonl"), 6 << 20)),
                bad(
                        "a broken line in a list",
                        "pages.jsonl:1 malformed",
                        folder -> Files.writeString(folder.resolve("pages.jsonl"), "{\"file\":")));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("badInputs")
    void isNamedWithItsReasonAndTheRestIsRead(String what, String expected, Bad input) throws IOException {
        input.in(folder);
        Files.writeString(folder.resolve("good.txt"), GOOD);
        List<String> outcomes = outcomes(folder);
        assertThat(outcomes).containsExactlyInAnyOrder(expected, "good.txt read");
    }

    @Test
    void whatNeedsTheRightsOfAnotherIsNamed() throws IOException {
        assertThat(outcomes(folder.resolve("missing"), Path.of("/dev/null")))
                .containsExactlyInAnyOrder("missing unreachable", "null unreachable");
    }

    @Test
    void aFolderWithoutPagesIsNamed() {
        assertThat(outcomes(folder)).containsExactly(folder.getFileName() + " empty");
    }

    @Test
    void aListIsNoPage() throws IOException {
        Path list = Files.writeString(folder.resolve("pages.jsonl"), "{\"file\":\"a.html\"}\n");
        assertThat(outcomes(list)).containsExactly("pages.jsonl malformed");
    }

    @Test
    void goodLinesAroundABrokenOneAreRead() throws IOException {
        Files.writeString(folder.resolve("a.jsonl"), "{\"text\":\"one\"}\n{broken\n{\"text\":\"two\"}");
        assertThat(outcomes(folder)).containsExactly("a.jsonl:1 read", "a.jsonl:2 malformed", "a.jsonl:3 read");
    }

    @Test
    void wrongBytesAreReadAsWellAsTheyCan() throws IOException {
        Files.write(folder.resolve("invalid.txt"), (GOOD + '\u00ff').getBytes(StandardCharsets.ISO_8859_1));
        Files.write(
                folder.resolve("windows-1251.txt"),
                "Премьер-министр Дорвии отклонил требование соседей остановить наполнение плотины."
                        .getBytes(Charset.forName("windows-1251")));
        assertThat(outcomes(folder)).containsExactlyInAnyOrder("invalid.txt read", "windows-1251.txt read");
    }

    private static List<String> outcomes(Path... paths) {
        List<String> outcomes = new ArrayList<>();
        for (SavedPage page : SavedPages.list(List.of(paths))) {
            String name = page.name().substring(page.name().lastIndexOf('/') + 1);
            try {
                page.load();
                outcomes.add(name + " read");
            } catch (UnreadablePage unreadable) {
                outcomes.add(name + " " + unreadable.reason().label());
            }
        }
        return outcomes;
    }

    private static byte[] binary() {
        byte[] bytes = new byte[4096];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = (byte) (i * 31 % 256);
        }
        return bytes;
    }

    private static void sparse(Path file, long length) throws IOException {
        try (RandomAccessFile bytes = new RandomAccessFile(file.toFile(), "rw")) {
            bytes.setLength(length);
        }
    }
}
