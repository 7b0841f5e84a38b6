package org.throughline.feeds.saved;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.throughline.engine.page.Media;
import org.throughline.engine.page.Page;
import org.throughline.engine.page.UnreadablePage;

/** What is found under paths, in which order, and as what it is loaded. */
class SavedPagesTest {
    private static final String HTML =
            "<html><head><title>Dam</title></head><body><p>The dam at Arlen is full.</p></body></html>";

    @TempDir
    private Path folder = Path.of("");

    private Path write(String name, String content) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(Objects.requireNonNull(file.getParent()));
        return Files.writeString(file, content);
    }

    private static List<String> names(Path... paths) {
        List<String> names = new ArrayList<>();
        SavedPages.list(List.of(paths)).forEach(page -> names.add(page.name()));
        return names;
    }

    private List<String> relativeNames(Path... paths) {
        return names(paths).stream().map(name -> name.replace(folder + "/", "")).toList();
    }

    @Test
    void aFolderGivesThePagesInItAndBelow() throws IOException {
        write("b.html", HTML);
        write("a.txt", "text");
        write("sub/c.HTM", HTML);
        write("notes.md", "no page");
        write("picture.jpg", "no page");
        write(".hidden.html", HTML);
        write(".git/d.html", HTML);
        assertThat(relativeNames(folder)).containsExactly("a.txt", "b.html", "sub/c.HTM");
    }

    @Test
    void thePiecesThatBrowsersSaveBesideAPageAreNoPages() throws IOException {
        write("Dam.html", HTML);
        write("Dam_files/frame.html", HTML);
        write("other_files/page.html", HTML);
        assertThat(relativeNames(folder)).containsExactly("Dam.html", "other_files/page.html");
    }

    @Test
    void theSameFileNamedTwiceIsOne() throws IOException {
        Path file = write("a.html", HTML);
        Files.createSymbolicLink(folder.resolve("b.html"), file);
        assertThat(names(folder, file, folder.resolve("../" + folder.getFileName() + "/a.html")))
                .hasSize(1);
    }

    @Test
    void theOrderIsByCaptureThenPlaceWhateverTheOrderOfTheArguments() throws IOException {
        Path undated = write("1.html", HTML);
        Path late = write("2.html", HTML);
        Path early = write("3.html", HTML);
        write(
                "pages.jsonl",
                "{\"file\":\"2.html\",\"captured\":\"2025-03-02T00:00:00Z\"}\n{\"file\":\"3.html\",\"captured\":\"2025-03-01\"}\n");
        List<String> order = List.of("3.html", "2.html", "1.html");
        assertThat(relativeNames(undated, late, early)).isEqualTo(order);
        assertThat(relativeNames(early, late, undated)).isEqualTo(order);
        assertThat(relativeNames(folder)).isEqualTo(order);
    }

    @Test
    void aListBesideAPageTellsItsAddressSourceAndCapture() throws Exception {
        write("sub/a.html", HTML);
        write("pages.jsonl", "{\"file\":\"sub/a.html\",\"source\":\"outer\",\"captured\":\"2025-03-01T10:00:00Z\"}\n");
        write(
                "sub/pages.jsonl",
                "{\"file\":\"a.html\",\"url\":\"https://www.courier.example/dam\",\"captured\":\"2025-03-02T10:00:00+02:00\"}\n");
        Page page = SavedPages.list(List.of(folder)).iterator().next().load();
        assertThat(page.identity()).isEqualTo("https://www.courier.example/dam");
        assertThat(page.source()).isEqualTo("courier.example");
        assertThat(page.captured()).isEqualTo(Instant.parse("2025-03-02T08:00:00Z"));
    }

    @Test
    void aPageWithoutListTellsItsOwnAddress() throws Exception {
        Path canonical = write(
                "a.html",
                "<html><head><link rel='canonical' href='https://www.courier.example/dam?utm_source=x'></head><body>Dam</body></html>");
        Path saved = write(
                "b.html",
                "<!-- saved from url=(0030)https://post.example/news/dam -->\n<html><head></head><body>Dam</body></html>");
        Path shared = write(
                "c.html",
                "<html><head><meta property='og:url' content='https://herald.example/dam'></head><body>Dam</body></html>");
        assertThat(SavedPages.one(canonical).load().identity()).isEqualTo("https://www.courier.example/dam");
        assertThat(SavedPages.one(saved).load().source()).isEqualTo("post.example");
        assertThat(SavedPages.one(shared).load().source()).isEqualTo("herald.example");
    }

    @Test
    void aTextDumpIsItsOwnSourceAndAFilesTimeSaysNothing() throws Exception {
        Path file = write("dump 7.txt", "The dam at Arlen is full.");
        Files.setLastModifiedTime(file, FileTime.from(Instant.parse("2001-01-01T00:00:00Z")));
        Page page = SavedPages.one(file).load();
        assertThat(page.source()).isEqualTo("dump 7");
        assertThat(page.media()).isEqualTo(Media.PAGE_TEXT);
        assertThat(page.identity()).isEqualTo(file.toRealPath().toString());
        assertThat(page.captured()).isNull();
        assertThat(page.claims().published()).isNull();
    }

    @Test
    void packedFilesAreUnpackedAndHtmlIsSeenWhateverTheName() throws Exception {
        Path packed = folder.resolve("a.txt.gz");
        Files.write(packed, gzip(HTML.getBytes(StandardCharsets.UTF_8)));
        Page page = SavedPages.one(packed).load();
        assertThat(page.content()).contains("The dam at Arlen");
        assertThat(page.media()).isEqualTo(Media.HTML);
        assertThat(page.source()).isEqualTo("a");
    }

    @Test
    void articleLinesGiveArticles() throws Exception {
        Path lines = write("articles.jsonl", """
                {"id":"7","source":"Courier","time":"2025-03-01T10:00:00Z","lang":"en","title":"Dam","text":"It is full."}

                {"url":"https://post.example/dam","time":"2025-03-01","text":"It is not."}
                {"id":9,"text":"Nobody knows."}
                """);
        List<SavedPage> found = new ArrayList<>();
        SavedPages.list(List.of(lines)).forEach(found::add);
        assertThat(found).hasSize(3);
        Page first = found.get(0).load();
        assertThat(first.media()).isEqualTo(Media.ARTICLE_TEXT);
        assertThat(first.identity()).isEqualTo("7");
        assertThat(first.source()).isEqualTo("Courier");
        assertThat(first.claims().title()).isEqualTo("Dam");
        assertThat(first.claims().published()).isEqualTo(Instant.parse("2025-03-01T10:00:00Z"));
        assertThat(first.captured()).isNull();
        assertThat(found.get(1).load().source()).isEqualTo("post.example");
        assertThat(found.get(1).name()).endsWith("articles.jsonl:3");
        assertThat(found.get(2).load().source()).isEqualTo("articles");
        assertThat(found.get(2).load().identity()).isEqualTo("9");
    }

    @Test
    void aHundredThousandFilesAreListedNotLoaded() throws IOException {
        for (int i = 0; i < 2_000; i++) {
            write("p/" + i + ".html", "");
        }
        SavedPages pages = SavedPages.list(List.of(folder));
        assertThat(pages.count()).hasValue(2_000);
    }

    static byte[] gzip(byte[] bytes) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (OutputStream out = new GZIPOutputStream(packed)) {
            out.write(bytes);
        }
        return packed.toByteArray();
    }

    @Test
    void nothingIsThrownWhileListing() {
        assertThat(names(folder.resolve("missing"))).hasSize(1);
        assertThat(SavedPages.one(folder)).isInstanceOf(RefusedInput.class);
    }

    @Test
    void anUnreadablePageSaysSoWhenLoaded() {
        SavedPage page = SavedPages.one(folder.resolve("missing.html"));
        org.assertj.core.api.Assertions.assertThatThrownBy(page::load).isInstanceOf(UnreadablePage.class);
    }
}
