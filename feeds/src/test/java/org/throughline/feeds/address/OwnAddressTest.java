package org.throughline.feeds.address;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a page says of its own address, and how far that is believed. */
class OwnAddressTest {
    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            fewer parameters         | /news/vote?pos=lead        | /news/vote          | /news/vote
            some parameters stay     | /news/vote?pos=lead&p=2    | /news/vote?p=2      | /news/vote?p=2
            another scheme and www   | /news/vote?pos=lead        | http://www.tarn.example/news/vote | /news/vote
            another page             | /news/vote?pos=lead        | /news/strike        | /news/vote?pos=lead
            the front page           | /news/vote?pos=lead        | /                   | /news/vote?pos=lead
            another host             | /news/vote?pos=lead        | https://agency.example/news/vote | /news/vote?pos=lead
            all pages alike: numbers | /news/show?id=17           | /news/show          | /news/show?id=17
            all alike: headlines     | /news/show?t=dockers-vote-to-strike | /news/show | /news/show?t=dockers-vote-to-strike
            all alike: one program   | /show.php?page=vote        | /show.php           | /show.php?page=vote
            no link at all           | /news/vote?pos=lead        | ''                  | /news/vote?pos=lead
            """)
    void theCanonicalLinkTakesAwayWhatNamesNothing(String what, String found, String canonical, String kept) {
        String link = canonical.startsWith("/") ? "https://tarn.example" + canonical : canonical;
        String page = "<html><head><link rel=canonical href='" + link + "'></head><body>Vote</body></html>";
        WebAddress address = Objects.requireNonNull(WebAddress.of("https://tarn.example" + found));
        assertThat(OwnAddress.amended(address, page).text()).isEqualTo("https://tarn.example" + kept);
    }
}
