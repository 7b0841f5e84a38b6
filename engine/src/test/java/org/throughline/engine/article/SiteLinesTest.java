package org.throughline.engine.article;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.throughline.engine.page.Claims;
import org.throughline.engine.page.Media;
import org.throughline.engine.page.Page;
import org.throughline.engine.page.UnreadablePage;

class SiteLinesTest {
    private static final String SITE = "herald.example";
    private static final String SITE_LINE =
            "The Varnia Herald has told the highlands since 1871, and asks for your trust and your support.";

    private final SiteLines lines = new SiteLines();

    private static Page page(int number, Media media) {
        String day = "the day of the harvest fair that has the number " + number;
        String text = "Council of Tarn meets again\n\n"
                + "The council of Tarn met on " + day + ", its mayor said on Monday.\n\n"
                + "It voted " + number + " to 4 for a new bridge across the river Osk, which the valley wants.\n\n"
                + "Opponents said that the bridge would cost " + number + " million crowns more than planned.\n\n"
                + SITE_LINE
                + "\n";
        String html = "<html><body><article><p>" + text.replace("\n\n", "</p><p>") + "</p></article></body></html>";
        return new Page("p" + number, SITE, media, media == Media.HTML ? html : text, null, null, null, Claims.NONE);
    }

    private static Article read(int number, Media media, SiteSnapshot site) throws UnreadablePage {
        return new ArticleExtractor().extract(page(number, media), site);
    }

    private void teach(int pages) throws UnreadablePage {
        for (int number = 0; number < pages; number++) {
            lines.learn(read(number, Media.ARTICLE_TEXT, SiteSnapshot.NONE));
        }
    }

    @Test
    void whatRecursOnManyPagesIsTheSites() throws UnreadablePage {
        SiteSnapshot before = lines.snapshot(SITE);
        teach(6);
        SiteSnapshot after = lines.snapshot(SITE);
        assertThat(after.holds(SITE_LINE)).isTrue();
        assertThat(after.holds("It voted 3 to 4 for a new bridge across the river Osk, which the valley wants."))
                .isFalse();
        assertThat(before.holds(SITE_LINE)).isFalse();
        assertThat(lines.snapshot("other.example").holds(SITE_LINE)).isFalse();
    }

    @Test
    void fewPagesTellNothing() throws UnreadablePage {
        teach(3);
        assertThat(lines.snapshot(SITE).holds(SITE_LINE)).isFalse();
    }

    @Test
    void snapshotsAreNumberedByThePagesThatTaught() throws UnreadablePage {
        teach(5);
        assertThat(lines.snapshot(SITE).number()).isEqualTo(5);
        assertThat(lines.snapshot("other.example").number()).isZero();
    }

    @Test
    void theSitesLinesAreTakenOutOfLaterPages() throws UnreadablePage {
        teach(6);
        SiteSnapshot site = lines.snapshot(SITE);
        for (Media media : new Media[] {Media.HTML, Media.PAGE_TEXT}) {
            Article alone = read(9, media, SiteSnapshot.NONE);
            Article known = read(9, media, site);
            assertThat(alone.body()).contains("new bridge");
            assertThat(known.body()).contains("new bridge").doesNotContain(SITE_LINE);
            assertThat(known.text()).contains(SITE_LINE);
            assertThat(known.siteSnapshot()).isEqualTo(6);
            assertThat(site.wouldChange(known)).isFalse();
        }
    }

    @Test
    void aReportThatTheSiteTellsManyTimesIsNotEmptied() throws UnreadablePage {
        for (int i = 0; i < 6; i++) {
            lines.learn(read(1, Media.ARTICLE_TEXT, SiteSnapshot.NONE));
        }
        assertThat(read(1, Media.HTML, lines.snapshot(SITE)).body()).contains("new bridge");
    }

    @Test
    void memoryIsBoundedAndKeepsWhatRecurs() throws UnreadablePage {
        for (int number = 0; number < 400; number++) {
            StringBuilder text = new StringBuilder(SITE_LINE).append('\n');
            for (int line = 0; line < 60; line++) {
                text.append("Line ")
                        .append(line)
                        .append(" of day ")
                        .append(number)
                        .append(" is told once.\n");
            }
            Page page =
                    new Page("p" + number, SITE, Media.ARTICLE_TEXT, text.toString(), null, null, null, Claims.NONE);
            lines.learn(new ArticleExtractor().extract(page));
        }
        assertThat(lines.snapshot(SITE).holds(SITE_LINE)).isTrue();
        assertThat(lines.snapshot(SITE).holds("Line 7 of day 399 is told once."))
                .isFalse();
    }

    @Test
    void sourcesNotHeardOfForLongAreForgotten() throws UnreadablePage {
        teach(6);
        for (int number = 0; number < 2_100; number++) {
            Page page =
                    new Page("p", "s" + number, Media.ARTICLE_TEXT, "One line only.", null, null, null, Claims.NONE);
            lines.learn(new ArticleExtractor().extract(page));
        }
        assertThat(lines.snapshot(SITE)).isSameAs(SiteSnapshot.NONE);
    }
}
