package org.throughline.feeds.saved;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.throughline.engine.page.Media;
import org.throughline.engine.page.Page;
import org.throughline.engine.page.UnreadablePage;

/** Articles in lines of JSON, whoever wrote them. */
class ArticleLineTest {
    private final UnusedFields unused = new UnusedFields();

    private Page page(String line) throws UnreadablePage {
        return new ArticleLine("press.jsonl:1", Path.of("press.jsonl"), 1, line.replace('\'', '"'), unused).load();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            text      | {'text':'Line 4 is closed.'}                                | Line 4 is closed.
            body      | {'body':'Line 4 is closed.'}                                | Line 4 is closed.
            content   | {'content':'<p>Line 4</p><p>is closed.</p>'}                | Line 4/is closed.
            maintext  | {'maintext':'Line 4 is closed.'}                            | Line 4 is closed.
            html      | {'html':'<div><p>Line 4 is closed.</p></div>'}              | Line 4 is closed.
            the first | {'content':'Cut ...','text':'Line 4 is closed.'}            | Line 4 is closed.
            the other | {'content':'Line 4 is closed.','text':''}                   | Line 4 is closed.
            """)
    void theText(String what, String line, String text) throws UnreadablePage {
        assertThat(page(line).content().replace('\n', '/')).isEqualTo(text);
        assertThat(page(line).media()).isEqualTo(Media.ARTICLE_TEXT);
    }

    @Test
    void aWholePageIsReadAsOne() throws UnreadablePage {
        Page page =
                page("{'html':'<html><body><h1>Line 4 is closed</h1></body></html>','url':'https://tarn.example/4'}");
        assertThat(page.media()).isEqualTo(Media.HTML);
        assertThat(page.content()).startsWith("<html>");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            time           | 'time':'2031-06-20T08:00:00Z'
            date           | 'date':'2031-06-20T08:00:00+00:00'
            published      | 'published':'2031-06-20 08:00'
            published_at   | 'published_at':'2031-06-20T10:00:00+02:00'
            publishedAt    | 'publishedAt':'2031-06-20T08:00:00.000Z'
            pubDate        | 'pubDate':'Fri, 20 Jun 2031 08:00:00 GMT'
            date_published | 'date_published':1939708800
            milliseconds   | 'timestamp':1939708800000
            digits in text | 'timestamp':'1939708800'
            """)
    void theTimeOfPublication(String what, String field) throws UnreadablePage {
        assertThat(page("{'text':'Line 4 is closed.'," + field + "}").claims().published())
                .isEqualTo(Instant.parse("2031-06-20T08:00:00Z"));
        assertThat(unused.counted()).isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            source            | 'source':'Tarn Herald'                     | Tarn Herald
            site              | 'site':'www.Tarn.example'                  | tarn.example
            publisher         | 'publisher':{'name':'Tarn Herald','id':3}  | Tarn Herald
            none, but a link  | 'link':'https://www.tarn.example/4'        | tarn.example
            none at all       | 'id':4                                     | press
            """)
    void theSource(String what, String field, String source) throws UnreadablePage {
        assertThat(page("{'text':'Line 4 is closed.'," + field + "}").source()).isEqualTo(source);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            one            | 'author':'Lena Torvik'                               | Lena Torvik
            several        | 'authors':['Lena Torvik','Petr Doskal']              | Lena Torvik;Petr Doskal
            objects        | 'authors':[{'name':'Lena Torvik'},{'id':7}]          | Lena Torvik
            """)
    void theAuthors(String what, String field, String authors) throws UnreadablePage {
        assertThat(page("{'text':'Line 4 is closed.'," + field + "}").claims().authors())
                .containsExactly(authors.split(";"));
    }

    @Test
    void titleLanguageAndAddress() throws UnreadablePage {
        Page page = page("{'headline':'Ferry','language':'en-GB','link':'https://tarn.example/4?utm_source=x',"
                + "'body':'Line 4 is closed.'}");
        assertThat(page.claims().title()).isEqualTo("Ferry");
        assertThat(page.claims().language()).isEqualTo("en");
        assertThat(page.identity()).isEqualTo("https://tarn.example/4");
    }

    @Test
    void whatMeansNothingIsCounted() throws UnreadablePage {
        page("{'text':'Line 4 is closed.','tags':['a'],'date':'yesterday'}");
        page("{'text':'Line 5 is closed.','tags':null,'score':2}");
        assertThat(unused.counted())
                .containsExactly(Map.entry("tags", 2L), Map.entry("score", 1L), Map.entry("time that is none", 1L));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            2f1c9a7be0d34415aa0e99b1c2d3e4f5.html     | /press/tarn-herald | tarn-herald
            2f1c9a7b-e0d3-4415-aa0e-99b1c2d3e4f5.html | /press/tarn-herald | tarn-herald
            2f1c9a7be0d34415aa0e99b1c2d3e4f5.html     | /press/0123456789abcdef | unnamed
            cafe.html                                 | /press/tarn-herald | cafe
            2031-06-20.html                           | /press/tarn-herald | 2031-06-20
            deadbeef-cafe.html                        | /press/tarn-herald | deadbeef-cafe
            """)
    void aKeyIsNoName(String file, String folder, String source) {
        assertThat(SavedForm.sourceNamed(Path.of(folder, file))).isEqualTo(source);
    }
}
