package org.throughline.feeds.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.throughline.feeds.invented.InventedWeb;
import org.throughline.feeds.invented.Mischief;
import org.throughline.feeds.invented.Site;

class RobotsTest {
    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            nothing said               | ''                                          | /a        | true
            all forbidden              | User-agent: *;Disallow: /                   | /a        | false
            empty rule allows          | User-agent: *;Disallow:                     | /a        | true
            by beginning               | User-agent: *;Disallow: /private            | /private/a| false
            others stay allowed        | User-agent: *;Disallow: /private            | /news     | true
            longest rule decides       | User-agent: *;Disallow: /a;Allow: /a/b      | /a/b/c    | true
            allowing wins a tie        | User-agent: *;Disallow: /a;Allow: /a        | /a        | true
            wild card                  | User-agent: *;Disallow: /*/print            | /x/y/print| false
            end of the address         | User-agent: *;Disallow: /*.pdf$             | /a.pdf?x  | true
            end of the address met     | User-agent: *;Disallow: /*.pdf$             | /a.pdf    | false
            own group alone counts     | User-agent: *;Disallow: /;User-agent: Throughline;Disallow: /x | /a | true
            group of several agents    | User-agent: other;User-agent: throughline;Disallow: /x | /x/1 | false
            another agent's group      | User-agent: other;Disallow: /               | /a        | true
            comments and blanks        | # hello; User-Agent : * # all; Disallow : /x| /x        | false
            """)
    void rules(String what, String text, String path, boolean allowed) {
        assertThat(RobotsRules.read(text.replace(';', '\n'), "Throughline").allow(path))
                .isEqualTo(allowed);
    }

    @Test
    void manyWildCardsEndAtOnce() {
        RobotsRules rules = RobotsRules.read("User-agent: *\nDisallow: /" + "*a".repeat(1_000) + "$", "Throughline");
        assertThat(rules.allow("/" + "a".repeat(100_000) + "b")).isTrue();
    }

    @Test
    void hostsAreAskedOnce() throws IOException, InterruptedException {
        FetchSettings settings =
                FetchSettings.polite(AllowList.of(List.of(InventedWeb.ALLOWED))).withGap(Duration.ZERO);
        try (InventedWeb web = InventedWeb.start(0);
                WebClient client = new WebClient(settings)) {
            web.put("none", Site.always(404, "text/plain", "no"));
            web.put("strict", Site.always(200, "text/plain", "User-agent: *\nDisallow: /a"));
            web.put("broken", Site.always(500, "text/plain", "oops"));
            web.put("noise", Mischief.noise());
            Robots robots = new Robots(client);
            assertThat(robots.about(web.url("none", "/a"))).isEqualTo(Robots.Answer.ALLOWED);
            assertThat(robots.about(web.url("strict", "/a"))).isEqualTo(Robots.Answer.FORBIDDEN);
            assertThat(robots.about(web.url("strict", "/b"))).isEqualTo(Robots.Answer.ALLOWED);
            assertThat(robots.about(web.url("broken", "/b"))).isEqualTo(Robots.Answer.UNKNOWN);
            assertThat(robots.about(web.url("noise", "/b"))).isEqualTo(Robots.Answer.UNKNOWN);
            assertThat(web.asked("strict")).isEqualTo(1);
        }
    }
}
