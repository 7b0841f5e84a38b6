package org.throughline.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What becomes of inputs that cannot be read: named, counted by reason, listed until they can be. */
class ImportCommandTest {
    private static final String FERRY =
            "{\"id\":\"1\",\"title\":\"Ferry line 4 closes\",\"text\":\"The harbour office of"
                    + " Karvenna closed ferry line 4 on Monday.\"}\n";

    @TempDir
    private Path folder = Path.of("");

    private Spoken say(String... line) {
        String[] all = new String[line.length + 2];
        System.arraycopy(line, 0, all, 0, line.length);
        all[line.length] = "--data";
        all[line.length + 1] = folder.resolve("data").toString();
        return Spoken.to(all);
    }

    private String file(String name, String content) throws IOException {
        return Files.writeString(folder.resolve(name), content).toRealPath().toString();
    }

    @Test
    void everyLineThatCannotBeReadIsCountedByReasonAndListed() throws IOException {
        String lines = file("press.jsonl", FERRY + "broken\n{\"text\":\"\"}\n[1]\n");
        Spoken taken = say("import", lines);
        assertThat(taken.code()).isEqualTo(1);
        assertThat(taken.out())
                .contains(
                        "1 article, 3 put aside",
                        "      1  no article was found on the page",
                        "      2  not in the form that its name promises");
        assertThat(say("put-aside").out())
                .contains(
                        lines + ":2: not in the form that its name promises (the line is not JSON)",
                        lines + ":3: no article was found on the page (the line has no \"text\")",
                        lines + ":4: not in the form that its name promises (the line is JSON, but no object)");
        assertThat(say("put-aside", "--most", "1").err()).contains("of 3 in all");
    }

    @Test
    void whatIsReadAfterAllLeavesTheList() throws IOException {
        String lines = file("press.jsonl", "broken\n");
        say("import", lines);
        file("press.jsonl", FERRY);
        Spoken taken = say("import", lines);
        assertThat(taken.code()).isZero();
        assertThat(say("put-aside").err()).contains("Nothing is put aside.");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            empty.warc.gz | ''                 | it is empty
            empty.mbox    | ''                 | it is empty
            page.warc.gz  | <html><p>Hello     | it is no web archive, or damaged from the beginning
            page.warc     | <html><p>Hello     | it is no web archive, or damaged from the beginning
            news.mbox.gz  | From a@b.example   | the gzip data is broken
            page.html     | <html><p>Hello     | no archive by its name (--help lists the kinds)
            """)
    void aFileThatIsNoArchiveIsToldAsSuch(String name, String content, String why) throws IOException {
        Spoken spoken = say("import", file(name, content));
        assertThat(spoken.code()).isEqualTo(1);
        assertThat(spoken.out()).isEmpty();
        assertThat(spoken.err()).contains("Not read: ", name + ": " + why).hasLineCount(1);
    }

    @Test
    void oneBadFileDoesNotKeepTheOthersOut() throws IOException {
        Spoken spoken = say(
                "import",
                folder.resolve("nowhere.warc").toString(),
                folder.toString(),
                file("bad.mbox.gz", "x"),
                file("hello.eml", "Hello there\n"),
                file("good.jsonl", FERRY));
        assertThat(spoken.code()).isEqualTo(1);
        assertThat(spoken.err()).contains("nowhere.warc: no such file", ": a folder: name the archives in it");
        assertThat(spoken.out()).contains("hello.eml: 0 articles, 1 put aside", "good.jsonl: 1 article, 0 put aside");
        assertThat(say("put-aside").out()).contains("hello.eml: ", "no e-mail message: it has none of their headers");
    }

    @ParameterizedTest
    @CsvSource({"sources", "put-aside", "fetch --once", "entities list", "export statements --format csv --out x.csv"})
    void aMistypedDirectoryIsNotFilled(String line) {
        Spoken spoken = say(line.split(" "));
        assertThat(spoken.code()).isEqualTo(2);
        assertThat(spoken.err()).contains("nothing is kept in " + folder.resolve("data") + " yet");
        assertThat(folder.resolve("data")).doesNotExist();
    }
}
