package org.throughline.feeds.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.throughline.engine.page.Page;
import org.throughline.engine.page.UnreadablePage;

class MailMessageTest {
    private static Page page(String message) throws UnreadablePage {
        return new MailMessage("a.eml", message.replace("\n", "\r\n").getBytes(StandardCharsets.UTF_8)).load();
    }

    private static final String NEWSLETTER = """
            Message-ID: <4711@gazette.example>
            Date: Fri, 20 Jun 2031 08:00:00 +0200 (CEST)
            From: =?utf-8?Q?K=C3=BCsten-Gazette?= <news@gazette.example>
            List-Id: The morning letter <morning.gazette.example>
            Subject: =?utf-8?B?RsOkaHJlIDQ=?= =?utf-8?Q?_f=C3=A4llt?=
             aus
            MIME-Version: 1.0
            Content-Type: multipart/alternative; boundary="=_x"

            Ignored words before the parts.
            --=_x
            Content-Type: text/plain; charset=utf-8

            Plain words.
            --=_x
            Content-Type: text/html; charset="iso-8859-1"
            Content-Transfer-Encoding: quoted-printable

            <html><head><style>p {}</style></head><body><p>F=E4hre 4 ist ge=
            schlossen.</p><p>Sie f=E4hrt Montag.</p></body></html>
            --=_x--
            """;

    @Test
    void aNewsletterIsAnArticle() throws UnreadablePage {
        Page page = page(NEWSLETTER);
        assertThat(page.content()).isEqualTo("Fähre 4 ist geschlossen.\nSie fährt Montag.");
        assertThat(page.claims().title()).isEqualTo("Fähre 4 fällt aus");
        assertThat(page.claims().published()).isEqualTo(Instant.parse("2031-06-20T06:00:00Z"));
        assertThat(page.identity()).isEqualTo("<4711@gazette.example>");
        assertThat(page.source()).isEqualTo("morning.gazette.example");
    }

    @Test
    void plainMessagesAndAttachments() throws UnreadablePage {
        assertThat(page("""
                From: news@gazette.example
                Content-Type: multipart/mixed; boundary=b

                --b
                Content-Type: text/html
                Content-Disposition: attachment; filename=a.html

                <p>Not this.
                --b
                Content-Type: text/plain
                Content-Transfer-Encoding: base64

                RmVycnkgbGluZSA0
                IGlzIGNsb3NlZC4=
                --b--
                """).content()).isEqualTo("Ferry line 4 is closed.");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            no text          | 'Content-Type: image/png

            abc'
            nothing          | ''
            no body          | 'Subject: a'
            """)
    void whatIsNoArticle(String what, String message) {
        assertThatThrownBy(() -> page(message)).isInstanceOf(UnreadablePage.class);
    }

    @Test
    void nestingWithoutEndEnds() throws UnreadablePage {
        StringBuilder deep = new StringBuilder();
        for (int n = 0; n < 5_000; n++) {
            deep.append("Content-Type: multipart/mixed; boundary=b")
                    .append(n)
                    .append("\n\n--b")
                    .append(n)
                    .append("\n");
        }
        assertThatThrownBy(() -> page(deep + "Content-Type: text/plain\n\nhello"))
                .isInstanceOf(UnreadablePage.class);
        assertThat(page("Subject: =?x?B?!!!?= =?utf-8?Q?=Z?= =?\nContent-Transfer-Encoding: base64\n\nQUJ=D===")
                        .content())
                .isEqualTo("AB");
    }
}
