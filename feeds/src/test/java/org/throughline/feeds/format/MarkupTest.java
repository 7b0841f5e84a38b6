package org.throughline.feeds.format;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MarkupTest {
    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "<p onclick='x()'>Hi</p> | <p>Hi</p>",
                "<script>alert(1)</script>Hi | Hi",
                "<a href='javascript:alert(1)'>Hi</a> | <a href=\"\">Hi</a>",
                "<a href='java&#x0a;script:alert(1)'>Hi</a> | <a href=\"\">Hi</a>",
                "<a href=' /gates '>Hi</a> | <a href=\"https://a.example/gates\">Hi</a>",
                "<img src=x.png onerror=alert(1)> | <img src=\"https://a.example/x.png\" />",
                "<iframe src='https://b.example'></iframe>Hi | Hi",
                "<svg onload=alert(1)>Hi | Hi",
                "a < b & c | a &lt; b &amp; c",
                "&copy; &#38; &bogus; | &copy; &#38; &amp;bogus;",
                "<b>Hi<!-- secret --></b> | <b>Hi</b>",
                "<span style='color: blue; behavior: url(x)'>Hi</span> | <span style=\"color: blue;\">Hi</span>",
                "<b title='\"><script>'>Hi</b> | <b title=\"&quot;&gt;&lt;script&gt;\">Hi</b>"
            })
    void keepsTheTextAndNothingThatRuns(String source, String clean) {
        assertThat(Markup.clean(source, "https://a.example/")).isEqualTo(clean);
        assertThat(Markup.clean(clean, "https://a.example/"))
                .as("cleaned twice")
                .isEqualTo(clean);
    }
}
