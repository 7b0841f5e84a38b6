package org.throughline.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.throughline.store.Store;

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
                        lines
                                + ":3: no article was found on the page (the line has no \"text\", \"body\", \"content\" or \"html\")",
                        lines + ":4: not in the form that its name promises (the line is JSON, but no object)");
        assertThat(say("put-aside", "--most", "1").err()).contains("of 3 in all");
    }

    @Test
    void fieldsOfOtherProgramsAreUnderstoodAndTheRestIsNamedOnce() throws IOException {
        String lines = file("press.jsonl", """
                {"headline":"Ferry line 4 closes","link":"https://tarn.example/4","published_at":"2031-06-20 08:00",\
                "body":"The harbour office of Karvenna closed ferry line 4 on Monday.","author":"Lena Torvik","tags":[]}
                {"title":"Ferry line 5 closes","url":"https://tarn.example/5","date":"soon",\
                "content":"The harbour office of Karvenna closed ferry line 5 on Monday.","tags":["a"]}
                """);
        Spoken taken = say("import", lines);
        assertThat(taken.code()).isZero();
        assertThat(taken.out())
                .contains("2 articles, 0 put aside", "not used: tags (2 lines), time that is none (1 line)");
        try (Store store = Store.open(folder.resolve("data"))) {
            assertThat(store.library().latestArticles(1, 10).items()).anySatisfy(article -> {
                assertThat(article.headline()).isEqualTo("Ferry line 4 closes");
                assertThat(article.time()).isEqualTo(Instant.parse("2031-06-20T08:00:00Z"));
                assertThat(store.library()
                                .article(article.id(), null)
                                .orElseThrow()
                                .content()
                                .article()
                                .metadata()
                                .authors())
                        .singleElement()
                        .satisfies(author -> assertThat(author.value()).isEqualTo("Lena Torvik"));
            });
        }
    }

    @Test
    void onePageUnderSeveralParametersIsOneArticle() throws IOException {
        StringBuilder lines = new StringBuilder();
        for (String parameters : List.of("?utm_source=x", "?ref=home", "", "?source=rss&pk_campaign=a")) {
            lines.append(FERRY.replace("{", "{\"url\":\"https://tarn.example/news/ferry" + parameters + "\","));
        }
        say("import", file("press.jsonl", lines.toString()));
        try (Store store = Store.open(folder.resolve("data"))) {
            assertThat(store.library().latestArticles(1, 10).items()).hasSize(1);
        }
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            import --bogus          | there is no option --bogus
            import --bogus x.jsonl  | there is no option --bogus
            import                  | Missing required parameter: 'FILE'
            export nonsense         | nonsense is none of: statements
            nonsense                | nonsense is none of: read, add
            put-aside here          | one argument too many: here
            """)
    void aWrongCommandLineIsToldAsSuch(String line, String why) {
        Spoken spoken = Spoken.to(line.split(" "));
        assertThat(spoken.code()).isEqualTo(2);
        assertThat(spoken.out()).isEmpty();
        assertThat(spoken.err()).startsWith("throughline: " + why).contains("See: ./throughline");
    }

    @Test
    void whatIsNotThereIsAFailureNotAWrongCommandLine() {
        Spoken spoken = Spoken.to("read", "nonexist");
        assertThat(spoken.code()).isEqualTo(1);
        assertThat(spoken.out()).isEmpty();
        assertThat(spoken.err()).isEqualTo("Not read: nonexist: it cannot be opened (no such file or folder)\n");
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
