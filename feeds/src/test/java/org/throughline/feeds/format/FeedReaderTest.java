package org.throughline.feeds.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.ThrowingSupplier;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class FeedReaderTest {
    private static final Feed.Transport FROM_LISSEN =
            new Feed.Transport("https://lissen.example/feeds/news.xml", null, null, null);

    private final FeedReader reader = new FeedReader();

    static Stream<Arguments> oneArticleInEveryFormat() {
        return Stream.of(
                Arguments.of("rss20", """
                        <rss version="2.0"><channel><title>Lissen Post</title><item><guid isPermaLink="false">7</guid>
                        <title>Gates closed</title><link>/gates</link><description>By &lt;b&gt;night&lt;/b&gt;</description>
                        <pubDate>Tue, 04 Mar 2025 19:00:00 +0200</pubDate></item></channel></rss>"""),
                Arguments.of("atom10", """
                        <feed xmlns="http://www.w3.org/2005/Atom"><title>Lissen Post</title><entry><id>7</id>
                        <title>Gates closed</title><link href="/gates"/><summary type="html">By &lt;b&gt;night&lt;/b&gt;</summary>
                        <published>2025-03-04T17:00:00Z</published></entry></feed>"""),
                Arguments.of("rss10", """
                        <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/"
                         xmlns:dcterms="http://purl.org/dc/terms/"><channel><title>Lissen Post</title></channel>
                        <item rdf:about="7"><title>Gates closed</title><link>/gates</link>
                        <description>By &lt;b&gt;night&lt;/b&gt;</description>
                        <dcterms:issued>2025-03-04T19:00+02:00</dcterms:issued></item></rdf:RDF>"""),
                Arguments.of("json1", """
                        {"version": "https://jsonfeed.org/version/1.1", "title": "Lissen Post", "items": [{"id": "7",
                        "title": "Gates closed", "url": "https://lissen.example/gates", "content_html": "By <b>night</b>",
                        "date_published": "2025-03-04T17:00:00Z"}]}"""));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource
    void oneArticleInEveryFormat(String format, String document) throws Exception {
        Feed feed = reader.read(document.getBytes(StandardCharsets.UTF_8), FROM_LISSEN);
        assertThat(feed.format()).isEqualTo(format);
        assertThat(feed.wellFormed()).isTrue();
        assertThat(feed.head().title()).isEqualTo("Lissen Post");
        assertThat(feed.entries()).hasSize(1);
        FeedPart entry = feed.entries().getFirst();
        assertThat(entry.id()).endsWith("7");
        assertThat(entry.title()).isEqualTo("Gates closed");
        assertThat(entry.link()).isEqualTo("https://lissen.example/gates");
        assertThat(entry.published()).isEqualTo(Instant.parse("2025-03-04T17:00:00Z"));
        FeedText text = entry.contents().isEmpty()
                ? entry.texts().get("summary")
                : entry.contents().getFirst();
        assertThat(text).extracting(FeedText::value).isEqualTo("By <b>night</b>");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "an entity of HTML, Caf&eacute; Tarsen, Café Tarsen",
        "a stray ampersand, Fish & Ships, Fish & Ships",
        "a tag never closed, Gates <b>closed, Gates"
    })
    void brokenDocumentsKeepTheirItems(String fault, String title, String read) throws Exception {
        String document = "<rss version='2.0'><channel><item><title>" + title
                + "</title><link>https://a.example/1</link></item></channel></rss>";
        Feed feed = reader.read(document.getBytes(StandardCharsets.UTF_8), Feed.Transport.NONE);
        assertThat(feed.entries()).hasSize(1);
        assertThat(feed.entries().getFirst().title()).startsWith(read);
        assertThat(feed.wellFormed()).isFalse();
    }

    @ParameterizedTest(name = "{0}, said to be {1}")
    @CsvSource({"windows-1251, text/xml; charset=windows-1251", "utf-16be, ", "koi8-r, ", "utf-8, application/rss+xml"})
    void charactersSurviveTheirCharacterSet(String charset, String contentType) throws Exception {
        String document = "<?xml version='1.0' encoding='" + charset
                + "'?><rss version='2.0'><channel><title>Вести Сорны</title></channel></rss>";
        Feed feed = reader.read(
                document.getBytes(Charset.forName(charset)), new Feed.Transport(null, contentType, null, null));
        assertThat(feed.head().title()).isEqualTo("Вести Сорны");
    }

    static Stream<Arguments> bombs() {
        String laughs = "<!DOCTYPE r [<!ENTITY a 'ha'><!ENTITY b '&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;'><!ENTITY c"
                + " '&b;&b;&b;&b;&b;&b;&b;&b;&b;&b;'>]><rss><channel><title>&c;</title></channel></rss>";
        String file = "<!DOCTYPE r [<!ENTITY f SYSTEM 'file:///etc/passwd'>]>"
                + "<rss><channel><title>&f;</title></channel></rss>";
        return Stream.of(
                Arguments.of("entities of entities", laughs),
                Arguments.of("an entity that is a file", file),
                Arguments.of("50,000 nested elements", "<rss>" + "<a>".repeat(50_000)),
                Arguments.of("50,000 attributes", "<rss " + "a='1' ".repeat(50_000) + "/>"),
                Arguments.of("a megabyte of open tags", "<rss><channel><item><title>" + "&lt;a b=".repeat(120_000)),
                Arguments.of("100,000 ampersands", "<rss><channel><title>" + "&".repeat(100_000)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource
    void bombs(String name, String document) {
        ThrowingSupplier<String> read = () -> {
            try {
                Feed feed = reader.read(document.getBytes(StandardCharsets.UTF_8), Feed.Transport.NONE);
                return String.valueOf(feed.head().title());
            } catch (FeedReader.UnreadableFeed refused) {
                return "";
            }
        };
        String title = org.junit.jupiter.api.Assertions.assertTimeoutPreemptively(Duration.ofSeconds(60), read);
        assertThat(title).doesNotContain("root:").hasSizeLessThan(2_000_000);
    }

    @Test
    void aPageIsNoFeed() {
        byte[] page = "<!DOCTYPE html><html><body>Sign in</body></html>".getBytes(StandardCharsets.UTF_8);
        assertThatThrownBy(() -> reader.read(page, Feed.Transport.NONE))
                .isInstanceOf(FeedReader.UnreadableFeed.class)
                .hasMessageContaining("page");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            a point                  | <georss:point>45.5 -71.9</georss:point>                | Point      | [[-71.9, 45.5]]
            a line                   | <georss:line>45 -110 46,-109</georss:line>             | LineString | [[-110.0, 45.0], [-109.0, 46.0]]
            a box                    | <georss:box>1 2 3 4</georss:box>                       | Box        | [[2.0, 1.0], [4.0, 3.0]]
            a polygon                | <georss:polygon>0 0 0 1 1 1 0 0</georss:polygon>       | Polygon    | [[0.0, 0.0], [1.0, 0.0], [1.0, 1.0], [0.0, 0.0]]
            a ring of three          | <georss:polygon>0 0 0 1 1 1</georss:polygon>           | ''         | []
            no numbers               | <georss:point>north of Lissen</georss:point>           | ''         | []
            a point of GML           | <georss:where><gml:Point><gml:pos>45.5 -71.9</gml:pos></gml:Point></georss:where> | Point | [[-71.9, 45.5]]
            on a map grid            | <georss:where><gml:Point srsName="EPSG:26913"><gml:pos>1 2</gml:pos></gml:Point></georss:where> | Point | [[1.0, 2.0]]
            nothing in it            | <georss:where/>                                        | ''         | []
            """)
    void places(String what, String element, String shape, String points) throws FeedReader.UnreadableFeed {
        Feed feed = reader.read(
                ("<feed xmlns='http://www.w3.org/2005/Atom' xmlns:georss='http://www.georss.org/georss'"
                                + " xmlns:gml='http://www.opengis.net/gml'><entry>" + element + "</entry></feed>")
                        .getBytes(StandardCharsets.UTF_8),
                FROM_LISSEN);
        FeedPlace place = Objects.requireNonNull(feed.entries().getFirst().place());
        assertThat(place.shape()).isEqualTo(shape);
        assertThat(place.points()).hasToString(points);
    }

    @Test
    void chaptersOfARecording() throws FeedReader.UnreadableFeed {
        Feed feed = reader.read("""
                <rss version="2.0"><channel><item><psc:chapters xmlns:psc="http://podlove.org/simple-chapters">
                <psc:chapter start="00:00:00" title="Welcome"/><psc:chapter start="08:26.5" title="The dam" href="/dam"/>
                </psc:chapters></item></channel></rss>""".getBytes(StandardCharsets.UTF_8), FROM_LISSEN);
        assertThat(feed.entries().getFirst().chapters())
                .containsExactly(
                        new FeedChapter("00:00:00", "Welcome", null, null),
                        new FeedChapter("08:26.5", "The dam", "https://lissen.example/dam", null));
    }

    /** Readers are used again: what one document declares must not reach the next, whatever came in between. */
    @Test
    void oneDocumentLeavesNothingBehindForTheNext() throws FeedReader.UnreadableFeed {
        String declares =
                "<!DOCTYPE r [<!ENTITY dam 'Arlen'>]><rss xmlns:dc='http://purl.org/dc/elements/1.1/'><channel>"
                        + "<title>&dam;</title></channel></rss>";
        String broken = "<rss><channel><title>&dam; <b></title>";
        String deep = "<rss><channel>" + "<a>".repeat(150) + "</a>".repeat(150) + "<title>deep</title></channel></rss>";
        for (int round = 0; round < 5; round++) {
            assertThat(title(declares)).isEqualTo("Arlen");
            assertThat(title(broken)).startsWith("&amp;dam;");
            assertThat(title(deep)).isEqualTo("deep");
            assertThat(title("<rss><channel><title>&dam;</title></channel></rss>"))
                    .isEqualTo("&dam;");
        }
    }

    private String title(String document) throws FeedReader.UnreadableFeed {
        return String.valueOf(reader.read(document.getBytes(StandardCharsets.UTF_8), FROM_LISSEN)
                .head()
                .title());
    }

    @Test
    void aNewsSitemapIsAFeed() throws FeedReader.UnreadableFeed {
        Feed feed = reader.read("""
                <?xml version="1.0"?><urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"
                 xmlns:n="http://www.google.com/schemas/sitemap-news/0.9" xmlns:image="http://www.google.com/schemas/sitemap-image/1.1">
                <url><loc>https://lissen.example/gates</loc><n:news><n:publication><n:name>Lissen Post</n:name>
                <n:language>en</n:language></n:publication><n:publication_date>2025-03-04T17:00:00Z</n:publication_date>
                <n:title>Gates closed</n:title></n:news><image:image><image:loc>https://lissen.example/i.jpg</image:loc>
                </image:image></url><url><loc>https://lissen.example/about</loc></url></urlset>""".getBytes(StandardCharsets.UTF_8), FROM_LISSEN);
        assertThat(feed.format()).isEqualTo("sitemap");
        assertThat(feed.entries()).hasSize(2);
        FeedPart first = feed.entries().getFirst();
        assertThat(first.title()).isEqualTo("Gates closed");
        assertThat(first.link()).isEqualTo("https://lissen.example/gates");
        assertThat(first.published()).isEqualTo(Instant.parse("2025-03-04T17:00:00Z"));
        assertThat(first.others()).containsEntry("language", "en");
    }
}
