package org.throughline.feeds.address;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Addresses are read as browsers read them: what is checked is what would be dialled. */
class WebUrlTest {
    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            host in lower case        | HTTP://Velmara.Example            | http://velmara.example/
            missing slashes           | http:velmara.example/a            | http://velmara.example/a
            too many slashes          | https:////velmara.example/a       | https://velmara.example/a
            backslashes               | https:\\\\velmara.example\\a     | https://velmara.example/a
            dots in the path          | https://velmara.example/a/../b/.  | https://velmara.example/b/
            encoded dots              | https://velmara.example/a/%2E%2e/b| https://velmara.example/b
            blank in the path         | https://velmara.example/a b       | https://velmara.example/a%20b
            other script              | https://велмара.example/річка     | https://xn--80aaem4ag3a.example/%D1%80%D1%96%D1%87%D0%BA%D0%B0
            brackets stay             | https://velmara.example/a?c[]=1   | https://velmara.example/a?c[]=1
            IPv4 as one number        | http://2130706433/                | http://127.0.0.1/
            IPv4 in octal             | http://0177.0.0.1/                | http://127.0.0.1/
            IPv4 in hexadecimal       | http://0x7f.1/                    | http://127.0.0.1/
            IPv4 in circled digits    | http://①②⑦.⓪.⓪.①/                 | http://127.0.0.1/
            IPv4 with ideographic dots| http://127。0。0。1/                | http://127.0.0.1/
            IPv6 in long form         | http://[0:0:0:0:0:0:0:1]/         | http://[::1]/
            IPv4 in IPv6              | http://[::ffff:127.0.0.1]/        | http://[::ffff:7f00:1]/
            credentials               | http://me:se cret@velmara.example/| http://me:se%20cret@velmara.example/
            host after the fragment   | http://127.0.0.1#@velmara.example/| http://127.0.0.1/#@velmara.example/
            """)
    void readAsBrowsersDo(String what, String said, String href) {
        assertThat(Objects.requireNonNull(WebUrl.of(said)).href()).isEqualTo(href);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "a",
                "//velmara.example/",
                "ftp://velmara.example/",
                "file:///etc/passwd",
                "javascript:alert(1)",
                "jar:http://127.0.0.1!/",
                "http://",
                "http://a b/",
                "http://velmara.example:99999/",
                "http://velmara.example:x/",
                "http://[::1",
                "http://[fe80::1%25lo]/",
                "http://1.2.3.4.5/",
                "http://256.1.1.1/",
                "http://<x>/"
            })
    void noAddressOfTheWeb(String said) {
        assertThat(WebUrl.of(said)).isNull();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            b          | https://velmara.example/news/b
            ../b       | https://velmara.example/b
            /b         | https://velmara.example/b
            //dorvia.example/b | https://dorvia.example/b
            ?c=2       | https://velmara.example/news/a?c=2
            '#top'     | https://velmara.example/news/a?b=1#top
            https:b    | https://velmara.example/news/b
            http://dorvia.example | http://dorvia.example/
            """)
    void relativeToAnother(String said, String href) {
        WebUrl base = Objects.requireNonNull(WebUrl.of("https://velmara.example/news/a?b=1"));
        assertThat(Objects.requireNonNull(base.resolve(said)).href()).isEqualTo(href);
    }

    @Test
    void longAndStrangeInputEndsAtOnce() {
        assertThat(WebUrl.of("http://" + "a.".repeat(9_000))).isNull();
        assertThat(WebUrl.of("http://a/" + "../".repeat(5_000))).isNotNull();
        assertThat(WebUrl.of("http://a/\ud800")).isNotNull();
        assertThat(WebUrl.of("http://" + "%41".repeat(5_000))).isNull();
    }
}
