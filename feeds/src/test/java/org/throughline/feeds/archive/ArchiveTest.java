package org.throughline.feeds.archive;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.channels.Channels;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.netpreserve.jwarc.HttpResponse;
import org.netpreserve.jwarc.MediaType;
import org.netpreserve.jwarc.WarcCompression;
import org.netpreserve.jwarc.WarcConversion;
import org.netpreserve.jwarc.WarcResponse;
import org.netpreserve.jwarc.WarcWriter;
import org.netpreserve.jwarc.Warcinfo;
import org.throughline.engine.page.Media;
import org.throughline.engine.page.Page;
import org.throughline.engine.page.UnreadablePage;

class ArchiveTest {
    private static final Instant CAPTURED = Instant.parse("2031-06-20T08:00:00Z");

    @TempDir
    Path directory;

    private Path warc(String name, int pages) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        WarcCompression packing = name.endsWith(".gz") ? WarcCompression.GZIP : WarcCompression.NONE;
        try (WarcWriter writer = new WarcWriter(Channels.newChannel(bytes), packing)) {
            writer.write(new Warcinfo.Builder().date(CAPTURED).build());
            for (int n = 0; n < pages; n++) {
                writer.write(response(n, 200, "text/html; charset=windows-1252", "<p>Fähre " + n));
                writer.write(response(n, 404, "text/html", "gone"));
                writer.write(response(n, 200, "image/png", "picture"));
            }
        }
        return Files.write(directory.resolve(name), bytes.toByteArray());
    }

    private static WarcResponse response(int n, int status, String type, String body) throws IOException {
        HttpResponse http = new HttpResponse.Builder(status, "As said")
                .body(MediaType.parseLeniently(type), body.getBytes(Charset.forName("windows-1252")))
                .build();
        return new WarcResponse.Builder("https://www.gazette.example/a/" + n + "?utm_source=x")
                .date(CAPTURED)
                .body(MediaType.HTTP_RESPONSE, http)
                .build();
    }

    private static List<ArchivedPage> all(Path file, long place) throws IOException {
        List<ArchivedPage> pages = new ArrayList<>();
        try (Archive archive = Objects.requireNonNull(Archive.open(file, place))) {
            archive.forEachRemaining(pages::add);
            assertThat(archive.damage()).isNull();
        }
        return pages;
    }

    @ParameterizedTest
    @ValueSource(strings = {"press.warc", "press.warc.gz"})
    void theHtmlPagesOfAWebArchive(String name) throws IOException, UnreadablePage {
        List<ArchivedPage> pages = all(warc(name, 5), 0);
        assertThat(pages).hasSize(5);
        Page third = pages.get(2).load();
        assertThat(third.identity()).isEqualTo("https://www.gazette.example/a/2");
        assertThat(third.source()).isEqualTo("gazette.example");
        assertThat(third.content()).isEqualTo("<p>Fähre 2");
        assertThat(third.media()).isEqualTo(Media.HTML);
        assertThat(third.captured()).isEqualTo(CAPTURED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"press.warc", "press.warc.gz", "press.jsonl", "press.jsonl.gz", "press.mbox"})
    void anImportGoesOnFromEveryPlace(String name) throws IOException, UnreadablePage {
        Path file = name.contains("warc") ? warc(name, 6) : lines(name, 6);
        List<ArchivedPage> whole = all(file, 0);
        assertThat(whole).hasSize(6);
        for (int n = 0; n < whole.size(); n++) {
            List<ArchivedPage> rest = all(file, whole.get(n).place());
            assertThat(rest).hasSize(whole.size() - n - 1);
            if (!rest.isEmpty()) {
                assertThat(rest.getFirst().load().content())
                        .isEqualTo(whole.get(n + 1).load().content());
            }
        }
    }

    private Path lines(String name, int count) throws IOException {
        StringBuilder text = new StringBuilder();
        for (int n = 0; n < count; n++) {
            text.append(
                    name.contains("mbox")
                            ? "From news@gazette.example Fri Jun 20 08:00:00 2031\nSubject: Ferry " + n
                                    + "\nFrom: Gazette <news@gazette.example>\n\nFerry line " + n
                                    + " is closed.\nFrom Monday on it runs again.\n\n"
                            : "{\"id\":\"" + n + "\",\"title\":\"Ferry\",\"text\":\"Ferry line " + n
                                    + " is closed.\"}\n");
        }
        byte[] bytes = text.toString().getBytes(StandardCharsets.UTF_8);
        return Files.write(directory.resolve(name), name.endsWith(".gz") ? packed(bytes) : bytes);
    }

    private static byte[] packed(byte[] bytes) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
            gzip.write(bytes);
        }
        return packed.toByteArray();
    }

    @Test
    void linesThatMailProgramsMaskedAreThemselvesAgain() throws IOException, UnreadablePage {
        Path box = Files.writeString(directory.resolve("a.mbox"), """
                From news@gazette.example Fri Jun 20 08:00:00 2031
                Subject: Ferry
                From: Gazette <news@gazette.example>

                Ferry line 4 is closed.

                >From Monday on it runs again.
                >>From the harbour only.
                > From what we hear.

                From news@gazette.example Fri Jun 20 09:00:00 2031
                Subject: Second

                Nothing else.
                """);
        List<ArchivedPage> pages = all(box, 0);
        assertThat(pages).hasSize(2);
        assertThat(pages.getFirst().load().content())
                .contains("\nFrom Monday on it runs again.", "\n>From the harbour only.", "\n> From what we hear.");
    }

    @Test
    void theTextsOfAWet() throws IOException, UnreadablePage {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (WarcWriter writer = new WarcWriter(Channels.newChannel(bytes), WarcCompression.GZIP)) {
            writer.write(new WarcConversion.Builder()
                    .setHeader("WARC-Target-URI", "https://gazette.example/a")
                    .date(CAPTURED)
                    .body(MediaType.parse("text/plain"), "Ferry line 4 is closed.".getBytes(StandardCharsets.UTF_8))
                    .build());
        }
        List<ArchivedPage> pages = all(Files.write(directory.resolve("a.warc.wet.gz"), bytes.toByteArray()), 0);
        assertThat(pages).hasSize(1);
        assertThat(pages.getFirst().load().media()).isEqualTo(Media.PAGE_TEXT);
        assertThat(pages.getFirst().load().content()).isEqualTo("Ferry line 4 is closed.");
    }

    @Test
    void aDamagedArchiveGivesWhatStandsBeforeTheDamage() throws IOException {
        byte[] whole = Files.readAllBytes(warc("whole.warc.gz", 20));
        Path cut = Files.write(directory.resolve("cut.warc.gz"), Arrays.copyOf(whole, whole.length * 2 / 3));
        try (Archive archive = Objects.requireNonNull(Archive.open(cut, 0))) {
            int count = 0;
            while (archive.hasNext()) {
                archive.next();
                count++;
            }
            assertThat(count).isBetween(11, 14);
            assertThat(archive.damage()).isEqualTo("the archive is damaged or ends early");
        }
    }

    /** As programs pack that know nothing of web archives: all records in one gzip member. */
    private Path packedAsAWhole(String name, int pages) throws IOException {
        byte[] plain = Files.readAllBytes(warc("plain.warc", pages));
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
            gzip.write(plain);
        }
        return Files.write(directory.resolve(name), packed.toByteArray());
    }

    @ParameterizedTest(name = "{0} bytes short")
    @ValueSource(ints = {1, 8, 9, 60, 200})
    void anArchiveThatIsPackedAsAWholeGivesWhatStandsBeforeTheBreak(int missing) throws IOException {
        byte[] whole = Files.readAllBytes(packedAsAWhole("whole.warc.gz", 6));
        Path cut = Files.write(directory.resolve("cut.warc.gz"), Arrays.copyOf(whole, whole.length - missing));
        try (Archive archive = Objects.requireNonNull(Archive.open(cut, 0))) {
            int count = 0;
            while (archive.hasNext()) {
                archive.next();
                count++;
            }
            assertThat(count).isBetween(missing > 9 ? 3 : 6, 6);
            assertThat(archive.damage()).isEqualTo("the archive is damaged or ends early");
        }
    }

    @Test
    void anArchiveThatIsPackedAsAWholeGoesOnFromAnyPlace() throws IOException, UnreadablePage {
        Path file = packedAsAWhole("whole.warc.gz", 9);
        List<ArchivedPage> pages = all(file, 0);
        assertThat(pages).hasSize(9);
        for (int n = 0; n < 9; n++) {
            List<ArchivedPage> rest = all(file, pages.get(n).place());
            assertThat(rest).hasSize(8 - n);
            for (int later = 0; later < rest.size(); later++) {
                assertThat(rest.get(later).load().identity())
                        .isEqualTo(pages.get(n + 1 + later).load().identity());
                assertThat(rest.get(later).name())
                        .isEqualTo(pages.get(n + 1 + later).name());
            }
        }
    }

    @Test
    void aChangedByteIsFound() throws IOException {
        byte[] bytes = Files.readAllBytes(warc("whole.warc.gz", 20));
        bytes[bytes.length / 2] ^= 0x55;
        Path changed = Files.write(directory.resolve("changed.warc.gz"), bytes);
        try (Archive archive = Objects.requireNonNull(Archive.open(changed, 0))) {
            while (archive.hasNext()) {
                archive.next();
            }
            assertThat(archive.damage()).isEqualTo("the archive is damaged or ends early");
        }
    }

    @Test
    void otherFilesAreNoArchives() throws IOException {
        assertThat(Archive.open(Files.writeString(directory.resolve("a.html"), "<p>"), 0))
                .isNull();
    }
}
