package org.throughline.feeds.address;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WebAddressTest {
    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "gazette.example, gazette.example",
        "www.Gazette.example, gazette.example",
        "https://www.gazette.example/, gazette.example",
        "http://Gazette.example/news?a=b, gazette.example",
        "gazette.example/, gazette.example",
        "Harbour Gazette, Harbour Gazette",
        "nyt, nyt",
        "U.S., U.S.",
        "Gazette (coast.example), Gazette (coast.example)",
        "news@gazette.example, news@gazette.example",
        "https://, https://",
    })
    void aSourceIsNamedAfterItsHostInWhateverDress(String said, String name) {
        assertThat(WebAddress.sourceNamed(said)).isEqualTo(name);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "http://www.gazette.example/feed/",
        "https://Gazette.example/feed",
        "https://gazette.example/feed?utm_source=x"
    })
    void oneFeedInSeveralDresses(String address) {
        assertThat(Objects.requireNonNull(WebAddress.of(address)).withoutDress())
                .isEqualTo("gazette.example/feed");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            host in lower case           | https://News.Velmara.EXAMPLE/A/b       | https://news.velmara.example/A/b
            scheme in lower case         | HTTP://velmara.example/                | http://velmara.example/
            no path                      | https://velmara.example                | https://velmara.example/
            usual port                   | https://velmara.example:443/a          | https://velmara.example/a
            other port                   | https://velmara.example:8443/a         | https://velmara.example:8443/a
            fragment                     | https://velmara.example/a#top          | https://velmara.example/a
            tracking parameters          | https://velmara.example/a?utm_source=x&id=7&fbclid=q | https://velmara.example/a?id=7
            only tracking parameters     | https://velmara.example/a?gclid=1      | https://velmara.example/a
            Matomo's and other families  | https://velmara.example/a?pk_campaign=x&hsa_ad=1&mtm_kwd=2 | https://velmara.example/a
            a reader's place             | https://velmara.example/news/vote?ref=home | https://velmara.example/news/vote
            places in one word           | https://velmara.example/news/vote?source=hp_topstories | https://velmara.example/news/vote
            a word behind a headline     | https://velmara.example/dockers-vote-to-strike?ref=tarn | https://velmara.example/dockers-vote-to-strike
            ref as a key                 | https://velmara.example/news/show?ref=1823 | https://velmara.example/news/show?ref=1823
            ref as a key of words        | https://velmara.example/news/show?ref=dockers-vote | https://velmara.example/news/show?ref=dockers-vote
            ref of a program             | https://velmara.example/news/show.php?ref=home | https://velmara.example/news/show.php?ref=home
            ref of the front page        | https://velmara.example/?ref=home      | https://velmara.example/?ref=home
            the source of a feed         | https://velmara.example/news/feed?source=rss | https://velmara.example/news/feed?source=rss
            parameter order stays        | https://velmara.example/?b=1&a=2       | https://velmara.example/?b=1&a=2
            user and password            | https://me:secret@velmara.example/a    | https://velmara.example/a
            literal address              | http://[::1]:80/a                      | http://[::1]/a
            blanks around it             | '  https://velmara.example/a  '        | https://velmara.example/a
            other script                 | https://велмара.example/річка          | https://xn--80aaem4ag3a.example/%D1%80%D1%96%D1%87%D0%BA%D0%B0
            """)
    void oneFormForOnePage(String what, String said, String normal) {
        assertThat(Objects.requireNonNull(WebAddress.of(said)).text()).isEqualTo(normal);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "velmara.example/a",
                "ftp://velmara.example/a",
                "javascript:alert(1)//://",
                "https://",
                "https://a b/c",
                "https://<x>/"
            })
    void whatIsNoWebAddress(String said) {
        assertThat(WebAddress.of(said)).isNull();
    }

    @Test
    void aSourceIsNamedAfterItsHost() {
        assertThat(Objects.requireNonNull(WebAddress.of("https://www.velmara.example./a"))
                        .site())
                .isEqualTo("velmara.example");
    }
}
