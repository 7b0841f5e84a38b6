package org.throughline.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Exit codes, and what is said to a person when things go wrong. */
class CommandLineTest {
    private static final String GOOD = """
            Engineers open the Arlen dam after weeks of waiting

            The gates of the Arlen dam were opened on Tuesday, the ministry in Lissen said, and the first additional \
            water reached the border town of Pellin in the evening.

            "We have waited for this since the spring, and now the fields can drink again," said Mayor Jana Wolek, \
            who had come to the old bridge with her family.

            Hundreds of people stood on the bridge until midnight to watch the water come back to the terraces, where \
            nothing had been planted for two years because of the drought.
            """;

    @TempDir
    private Path folder = Path.of("");

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            nothing asked            | ''                    | 0 | Commands:
            help                     | --help                | 0 | Commands:
            help of a command        | read --help           | 0 | pages.jsonl
            version                  | --version             | 0 | Throughline
            bench is named           | --help                | 0 | bench --help
            what knowledge is        | knowledge --help      | 0 | knowledge base gives
            where to start, once     | read --help           | 0 | Exit codes
            a command that is none   | raed                  | 2 | Did you mean
            an option that is none   | read --jsno x         | 2 | --json
            nothing to read          | read                  | 2 | PATH
            nothing to extract       | extract               | 2 | FILE
            a form that is none      | extract --as pdf x    | 2 | pdf
            a missing path           | read nowhere          | 1 | nowhere: it cannot be opened
            a missing page           | extract nowhere.html  | 1 | nowhere.html: it cannot be opened
            """)
    void exitCodesAndWords(String what, String line, int code, String said) {
        Spoken spoken = Spoken.to(line.isEmpty() ? new String[0] : line.split(" "));
        assertThat(spoken.code()).isEqualTo(code);
        assertThat(spoken.out() + spoken.err()).contains(said).doesNotContain("Exception");
    }

    @Test
    void goodPagesAreReadBesideBadOnesWhichAreNamed() throws IOException {
        Files.writeString(folder.resolve("good.txt"), GOOD);
        Files.createFile(folder.resolve("empty.txt"));
        Spoken spoken = Spoken.to("read", folder.toString());
        assertThat(spoken.code()).isEqualTo(1);
        assertThat(spoken.out()).contains("Engineers open the Arlen dam");
        assertThat(spoken.err()).contains("empty.txt: it is empty").hasLineCount(1);
        Files.delete(folder.resolve("empty.txt"));
        assertThat(Spoken.to("read", folder.toString()).code()).isZero();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({"dam.py", "Dam.java", "feed.xml", "dams.csv"})
    void aProgramIsNoArticle(String name) throws IOException {
        Path file = Files.writeString(folder.resolve(name), GOOD);
        assertThat(Spoken.to("extract", file.toString()).err()).contains("a program or data, no page");
        Files.writeString(file, "<!doctype html><html><body><p>" + GOOD + "</p></body></html>");
        assertThat(Spoken.to("extract", file.toString()).code()).isZero();
    }

    @Test
    void anUndatedPageIsShownAsUndated() throws IOException {
        Files.writeString(folder.resolve("good.txt"), GOOD);
        assertThat(Spoken.to("read", folder.toString()).out()).contains("undated");
    }

    @ParameterizedTest
    @CsvSource({"text, Engineers open", "markdown, # Engineers open", "json, '\"type\":\"article\"'"})
    void anArticleIsPrintedInThreeForms(String form, String begins) throws IOException {
        Path page = Files.writeString(folder.resolve("good.txt"), GOOD);
        Spoken spoken = Spoken.to("extract", "--as", form, page.toString());
        assertThat(spoken.code()).isZero();
        assertThat(spoken.out()).contains(begins).contains("Hundreds of people");
    }

    /** One real process: the launch of Java, the streams and the exit code are only real there. */
    @Test
    void aProcessOfItsOwn() throws Exception {
        Files.writeString(folder.resolve("good.txt"), GOOD);
        Files.createFile(folder.resolve("empty.html"));
        Process process = new ProcessBuilder(List.of(
                        ProcessHandle.current().info().command().orElse("java"),
                        "-Xmx512m",
                        "-Dstdout.encoding=US-ASCII",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Main.class.getName(),
                        "read",
                        "--json",
                        folder.toString()))
                .redirectError(folder.resolve("messages").toFile())
                .start();
        String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue()).isEqualTo(1);
        assertThat(out).contains("\"type\":\"article\"", "\"type\":\"quarantine\"");
        assertThat(Files.readString(folder.resolve("messages"))).contains("empty.html: it is empty");
    }
}
