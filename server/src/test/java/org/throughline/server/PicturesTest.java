package org.throughline.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.zip.CRC32;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.throughline.engine.article.Ids;
import org.throughline.engine.page.Claims;
import org.throughline.engine.page.Media;
import org.throughline.engine.page.Page;
import org.throughline.engine.page.UnreadablePage;
import org.throughline.engine.reading.AnnotatedArticle;
import org.throughline.engine.reading.PageReader;
import org.throughline.feeds.address.WebUrl;
import org.throughline.feeds.fetch.AllowList;
import org.throughline.feeds.fetch.FetchSettings;
import org.throughline.feeds.fetch.WebClient;
import org.throughline.feeds.invented.InventedWeb;
import org.throughline.server.picture.Pictures;
import org.throughline.server.picture.Webp;
import org.throughline.store.Store;

/** Pictures of others: fetched by the reader, made anew, or not shown. */
class PicturesTest {
    private static final HttpClient BROWSER = HttpClient.newHttpClient();
    private static final String SECRET = "a note hidden in the file";

    @TempDir
    static Path directory;

    private static InventedWeb web;
    private static WebClient client;
    private static Pictures pictures;
    private static Store store;
    private static ReaderServer server;

    @BeforeAll
    static void start() throws Exception {
        web = InventedWeb.start(0);
        Map<String, byte[]> files = new HashMap<>(Map.of(
                "/photo.jpg", withTail(drawn("jpg", 1600, 900, BufferedImage.TYPE_INT_RGB)),
                "/clear.png", drawn("png", 300, 200, BufferedImage.TYPE_INT_ARGB),
                "/moving.gif", drawn("gif", 300, 200, BufferedImage.TYPE_BYTE_INDEXED),
                "/small.png", drawn("png", 20, 20, BufferedImage.TYPE_INT_RGB),
                "/bomb.png", claiming(60_000, 60_000),
                "/lie.png", claiming(5_000, 5_000),
                "/cut.jpg", Arrays.copyOf(drawn("jpg", 400, 300, BufferedImage.TYPE_INT_RGB), 40),
                "/scans.jpg", manyScans(),
                "/script.svg",
                        "<svg xmlns=\"http://www.w3.org/2000/svg\"><script>alert(1)</script></svg>"
                                .getBytes(StandardCharsets.UTF_8),
                "/page.jpg", "<html><script>alert(1)</script></html>".getBytes(StandardCharsets.UTF_8)));
        files.put("/new.webp", Webp.lossless(300, 200));
        files.put("/lossy.webp", Webp.lossy());
        files.put("/bomb.webp", Webp.lossless(16_000, 16_000));
        files.put("/head.webp", "RIFF\0\0\0\0WEBPVP8 ".getBytes(StandardCharsets.UTF_8));
        files.put("/cut.webp", Arrays.copyOf(Webp.lossy(), 90));
        files.put("/new.avif", "\0\0\0\034ftypavif\0\0\0\0".getBytes(StandardCharsets.UTF_8));
        web.put("alba", (request, reply) -> {
            byte[] file = files.get(request.path());
            if (request.path().equals("/inside.jpg")) {
                reply.redirect(302, "http://127.0.0.1:" + web.port() + "/photo.jpg");
            } else {
                reply.send(
                        file == null ? 404 : 200,
                        Map.of("Content-Type", "image/png"),
                        file == null ? new byte[0] : file);
            }
        });
        FetchSettings settings =
                FetchSettings.polite(AllowList.of(List.of(InventedWeb.ALLOWED))).withGap(Duration.ZERO);
        client = new WebClient(settings);
        pictures = Pictures.in(directory, client);
        store = Store.open(directory);
        store.accept(List.of(article("a", "/photo.jpg"), article("b", "/site-logo.png")));
        server = ReaderServer.start(store, 0, new Equipment(pictures, List::of, null));
    }

    @AfterAll
    static void stop() {
        server.close();
        store.close();
        client.close();
        web.close();
    }

    private static byte[] drawn(String format, int width, int height, int kind) throws IOException {
        BufferedImage image = new BufferedImage(width, height, kind);
        for (int x = 0; x < width; x++) {
            image.setRGB(x, x % height, 0xFF0000FF | x << 8);
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        assertThat(ImageIO.write(image, format, bytes)).isTrue();
        return bytes.toByteArray();
    }

    private static byte[] withTail(byte[] picture) {
        byte[] tail = SECRET.getBytes(StandardCharsets.UTF_8);
        return ByteBuffer.allocate(picture.length + tail.length)
                .put(picture)
                .put(tail)
                .array();
    }

    /** The head of a PNG of that size, and no pixel. */
    private static byte[] claiming(int width, int height) {
        byte[] head = ByteBuffer.allocate(17)
                .put("IHDR".getBytes(StandardCharsets.US_ASCII))
                .putInt(width)
                .putInt(height)
                .put(new byte[] {8, 6, 0, 0, 0})
                .array();
        CRC32 sum = new CRC32();
        sum.update(head);
        return ByteBuffer.allocate(33)
                .put(new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10})
                .putInt(13)
                .put(head)
                .putInt((int) sum.getValue())
                .array();
    }

    private static byte[] manyScans() throws IOException {
        byte[] picture = drawn("jpg", 400, 300, BufferedImage.TYPE_INT_RGB);
        ByteBuffer all = ByteBuffer.allocate(picture.length + 20_000).put(picture);
        while (all.remaining() >= 2) {
            all.put((byte) 0xFF).put((byte) 0xDA);
        }
        return all.array();
    }

    private static AnnotatedArticle article(String name, String picture) throws UnreadablePage {
        String text = "Die Brücke von Corvin wurde am Montag gesperrt. ".repeat(12);
        String html = "<html lang=\"de\"><head><title>Brücke " + name
                + " gesperrt</title><meta property=\"og:image\" content=\""
                + picture + "\"></head><body><article><h1>Brücke " + name + " gesperrt</h1><figure><img src=\""
                + picture
                + "\"><figcaption>Die \"alte\" Brücke <b>am</b> Fluss Borel. Foto: Mira Tolan/EPN</figcaption></figure><p>"
                + text + "</p><p>" + text + "</p></article></body></html>";
        Page page = new Page(
                "alba/" + name,
                "alba.localhost",
                Media.HTML,
                html,
                web.address("alba", "/" + name),
                Instant.parse("2026-03-02T10:00:00Z"),
                null,
                Claims.NONE);
        return new PageReader().read(page);
    }

    private static HttpResponse<byte[]> get(String path) throws IOException, InterruptedException {
        URI address = URI.create(server.address().replaceAll("/$", "") + path);
        return BROWSER.send(HttpRequest.newBuilder(address).build(), HttpResponse.BodyHandlers.ofByteArray());
    }

    private static HttpResponse<byte[]> picture(String path) throws IOException, InterruptedException {
        return get(pictures.address(web.url("alba", path)));
    }

    @Test
    void aPhotographIsMadeAnewAndSmaller() throws Exception {
        HttpResponse<byte[]> answer = picture("/photo.jpg");
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("image/jpeg");
        assertThat(answer.headers().firstValue("X-Content-Type-Options")).hasValue("nosniff");
        BufferedImage shown = ImageIO.read(new ByteArrayInputStream(answer.body()));
        assertThat(shown.getWidth()).isEqualTo(640);
        assertThat(shown.getHeight()).isEqualTo(360);
        assertThat(new String(answer.body(), StandardCharsets.ISO_8859_1)).doesNotContain(SECRET);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({"/new.webp, 300", "/lossy.webp, 120"})
    void webpIsMadeAnewAsWhatEveryBrowserShows(String path, int width) throws Exception {
        HttpResponse<byte[]> answer = picture(path);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("image/jpeg");
        assertThat(ImageIO.read(new ByteArrayInputStream(answer.body())).getWidth())
                .isEqualTo(width);
    }

    @Test
    void whatWasMadeIsKept() throws Exception {
        picture("/moving.gif");
        long asked = web.asked("alba");
        assertThat(picture("/moving.gif").statusCode()).isEqualTo(200);
        assertThat(web.asked("alba")).isEqualTo(asked);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/clear.png"})
    void whatIsSeenThroughStaysSo(String path) throws Exception {
        HttpResponse<byte[]> answer = picture(path);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("image/png");
        assertThat(ImageIO.read(new ByteArrayInputStream(answer.body()))
                        .getColorModel()
                        .hasAlpha())
                .isTrue();
    }

    @ParameterizedTest(name = "{0} is not shown")
    @ValueSource(
            strings = {
                "/script.svg",
                "/page.jpg",
                "/bomb.webp",
                "/head.webp",
                "/cut.webp",
                "/new.avif",
                "/bomb.png",
                "/lie.png",
                "/cut.jpg",
                "/scans.jpg",
                "/small.png",
                "/absent.jpg",
                "/inside.jpg"
            })
    void whatIsNoPictureOrTooMuchIsRefused(String path) throws Exception {
        HttpResponse<byte[]> answer = picture(path);
        assertThat(answer.statusCode()).isEqualTo(502);
        assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith("text/plain");
        long asked = web.asked("alba");
        picture(path);
        assertThat(web.asked("alba")).as("asked again at once").isEqualTo(asked);
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {"http://127.0.0.1:%d/photo.jpg", "http://[::1]:%d/photo.jpg", "http://2130706433:%d/photo.jpg"})
    void aSignedAddressOfThisMachineIsNotAsked(String address) throws Exception {
        WebUrl url = WebUrl.of(address.formatted(web.port()));
        long asked = web.askedInAll();
        assertThat(get(pictures.address(Objects.requireNonNull(url))).statusCode())
                .isEqualTo(502);
        assertThat(web.askedInAll()).isEqualTo(asked);
    }

    @Test
    void onlyAddressesThatTheReaderMadeAreAnswered() throws Exception {
        long asked = web.askedInAll();
        String right = pictures.address(web.url("alba", "/photo.jpg"));
        for (String wrong : List.of(
                right.replace("photo", "other"),
                right.replace("by=", "by=A"),
                right.replaceAll("by=[^&]*&", ""),
                right.replaceAll("by=[^&]*", "by="),
                "/picture")) {
            assertThat(get(wrong).statusCode()).as(wrong).isEqualTo(403);
        }
        assertThat(web.askedInAll()).isEqualTo(asked);
    }

    @Test
    void theKeyIsKeptForItsOwnerAlone() throws Exception {
        Path key = directory.resolve("picture.key");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(key)))
                .isEqualTo("rw-------");
        WebUrl url = web.url("alba", "/photo.jpg");
        assertThat(Pictures.in(directory, client).address(url)).isEqualTo(pictures.address(url));
    }

    @Test
    void anArticleShowsItsPictureWithWordsAndCredit() throws Exception {
        String page = page("/photo.jpg");
        assertThat(page)
                .contains("<img src=\"/picture?by=", "loading=\"lazy\"", "width=\"640\" height=\"360\"")
                .contains("alt=\"Die &#34;alte&#34; Brücke am Fluss Borel.", "Mira Tolan/EPN");
        assertThat(page.length()).isLessThan(30_000);
    }

    @Test
    void aLogoIsNoPictureOfTheNews() throws Exception {
        assertThat(page("/site-logo.png")).doesNotContain("<img");
    }

    @Test
    void nothingIsShownToWhoWantsNoPictures() throws Exception {
        store.desk().set("pictures", "off");
        try {
            assertThat(page("/photo.jpg")).doesNotContain("<img");
        } finally {
            store.desk().set("pictures", "");
        }
    }

    private static String page(String picture) throws Exception {
        String name = picture.equals("/photo.jpg") ? "a" : "b";
        long id = article(name, picture).id();
        HttpResponse<byte[]> answer = get("/article/" + Ids.show('a', id));
        assertThat(answer.statusCode()).isEqualTo(200);
        return new String(answer.body(), StandardCharsets.UTF_8);
    }
}
