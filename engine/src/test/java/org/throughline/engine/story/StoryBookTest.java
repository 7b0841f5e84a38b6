package org.throughline.engine.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.throughline.engine.InventedNews;
import org.throughline.engine.article.Flag;
import org.throughline.engine.copy.CopyIndex;
import org.throughline.engine.copy.Family;
import org.throughline.engine.reading.AnnotatedArticle;

class StoryBookTest {
    private static final AnnotatedArticle FERRY = InventedNews.from("Ona")
            .at("2031-03-03T08:00:00Z")
            .tells(
                    "Ferry Aurelia runs aground off Port Havel, 11 missing",
                    "The ferry Aurelia ran aground at the mouth of the harbour of Port Havel early on Monday, and 11 passengers are missing.",
                    "Prime Minister Orla Brem said divers would search the wreck of the Aurelia again at dawn.");
    private static final AnnotatedArticle FERRY_AGAIN = InventedNews.from("Courier")
            .at("2031-03-03T12:00:00Z")
            .tells(
                    "Divers search wreck of ferry Aurelia for 11 passengers",
                    "Rescuers kept looking for 11 people who were aboard the ferry Aurelia when it hit rocks near Port Havel.",
                    "Orla Brem, the prime minister, visited the families in Port Havel.");
    private static final AnnotatedArticle BREAD = InventedNews.from("Herald")
            .at("2031-03-03T10:00:00Z")
            .tells(
                    "Bakers in Ostrand raise bread prices by a tenth",
                    "The guild of bakers in Ostrand said on Monday that flour from Kerrow had become too dear.",
                    "A loaf will cost 4 crowns from April, the guild's head Tamsin Krell said.");

    private final CopyIndex copies = new CopyIndex();
    private final StoryBook book = new StoryBook();
    private final Map<AnnotatedArticle, Family> families = new HashMap<>();

    @Test
    void reportsOfOneEventAreOneStoryAndOthersAreNot() {
        place(FERRY, BREAD, FERRY_AGAIN);
        assertThat(together(FERRY, FERRY_AGAIN)).isTrue();
        assertThat(together(FERRY, BREAD)).isFalse();
    }

    @Test
    void aCopyInheritsItsFamilysStory() {
        AnnotatedArticle copy = InventedNews.from("Gazette")
                .at("2031-03-04T08:00:00Z")
                .tells("Ship lost", FERRY.article().body().split("\n"));
        place(FERRY, BREAD, copy);
        assertThat(book.stories()).hasSize(2);
        assertThat(family(copy)).isEqualTo(family(FERRY));
    }

    @Test
    void languagesMeetUnderOneStory() {
        AnnotatedArticle german = InventedNews.from("Bote")
                .in("de")
                .at("2031-03-03T09:00:00Z")
                .tells(
                        "Fähre Aurelia vor Port Havel auf Grund gelaufen, 11 Vermisste",
                        "Die Fähre Aurelia ist am Montag vor Port Havel auf Grund gelaufen, 11 Passagiere werden vermisst.",
                        "Ministerpräsidentin Orla Brem kündigte an, dass Taucher das Wrack der Aurelia absuchen.");
        place(FERRY, BREAD, german);
        assertThat(together(FERRY, german)).isTrue();
        assertThat(together(BREAD, german)).isFalse();
    }

    @Test
    void anArchiveReadAfterNewerNewsStillFindsItsOwnDays() {
        AnnotatedArticle muchLater = InventedNews.from("Herald")
                .at("2031-09-01T10:00:00Z")
                .tells("Regatta in Ostrand", "The autumn regatta in Ostrand began on Monday with 40 boats.");
        place(muchLater, FERRY, BREAD, FERRY_AGAIN);
        assertThat(together(FERRY, FERRY_AGAIN)).isTrue();
        assertThat(together(FERRY, muchLater)).isFalse();
    }

    @Test
    void theSameWordsAfterTheWindowOpenAnotherStory() {
        AnnotatedArticle nextYear = InventedNews.from("Courier")
                .at("2032-03-03T12:00:00Z")
                .tells(
                        "Divers search wreck of ferry for 11 passengers",
                        FERRY_AGAIN.article().body());
        place(FERRY, nextYear);
        assertThat(together(FERRY, nextYear)).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "Live updates: ferry Aurelia runs aground off Port Havel",
        "Horoscope: ferry Aurelia off Port Havel, 11 missing"
    })
    void digestsGlueNothing(String headline) {
        AnnotatedArticle digest = InventedNews.from("Courier")
                .at("2031-03-03T09:00:00Z")
                .tells(headline, FERRY_AGAIN.article().body(), BREAD.article().body());
        place(FERRY, digest, BREAD);
        assertThat(together(FERRY, digest)).isFalse();
        assertThat(together(BREAD, digest)).isFalse();
    }

    @Test
    void aLiveBlogGluesNothing() {
        AnnotatedArticle live = InventedNews.from("Courier")
                .flagged(Flag.LIVE)
                .at("2031-03-03T09:00:00Z")
                .tells(
                        "Ferry Aurelia off Port Havel, 11 missing",
                        FERRY_AGAIN.article().body());
        place(FERRY, live);
        assertThat(together(FERRY, live)).isFalse();
    }

    @Test
    void whatAPersonTookApartStaysApartUntilUndone() {
        place(FERRY, FERRY_AGAIN);
        StoryCorrection apart = new StoryCorrection.Apart(
                new TreeSet<>(Set.of(family(FERRY))), new TreeSet<>(Set.of(family(FERRY_AGAIN))));
        book.obey(apart);
        assertThat(together(FERRY, FERRY_AGAIN)).isFalse();
        AnnotatedArticle third = InventedNews.from("Gazette")
                .at("2031-03-03T14:00:00Z")
                .tells(
                        "Wreck of ferry Aurelia off Port Havel searched for 11 missing",
                        FERRY.article().headline());
        place(third);
        assertThat(together(FERRY, FERRY_AGAIN)).isFalse();
        book.undo(apart);
        assertThat(together(FERRY, FERRY_AGAIN)).isTrue();
    }

    @Test
    void reportsThatLeaveAStoryTogetherStayTogether() {
        AnnotatedArticle third = InventedNews.from("Gazette")
                .at("2031-03-03T14:00:00Z")
                .tells(
                        "Wreck of ferry Aurelia off Port Havel searched for 11 missing",
                        FERRY.article().headline());
        place(FERRY, FERRY_AGAIN, third, BREAD);
        long before = book.storyOf(family(FERRY));
        book.drainTouched();
        book.obey(new StoryCorrection.Apart(
                new TreeSet<>(Set.of(family(FERRY_AGAIN), family(third))), new TreeSet<>(Set.of(family(FERRY)))));
        assertThat(together(FERRY, FERRY_AGAIN)).isFalse();
        assertThat(together(FERRY_AGAIN, third)).isTrue();
        assertThat(book.drainTouched()).contains(before, book.storyOf(family(third)));
    }

    @Test
    void whatAPersonPutTogetherIsOneStoryAndLeavesARedirect() {
        place(FERRY, BREAD);
        book.obey(new StoryCorrection.Together(new TreeSet<>(Set.of(family(FERRY), family(BREAD)))));
        assertThat(together(FERRY, BREAD)).isTrue();
        assertThat(book.redirects()).hasSize(1);
        assertThat(book.drainChanges()).extracting(Change::kind).contains(Change.Kind.MERGED);
    }

    @Test
    void tellsWhyTwoArticlesAreTogetherAndWhyNot() {
        place(FERRY, BREAD, FERRY_AGAIN);
        Explanation why = book.explain(FERRY, FERRY_AGAIN);
        assertThat(why.probability()).isGreaterThan(0.5);
        assertThat(why.names()).contains("Aurelia", "Havel");
        assertThat(why.numbers()).contains("11");
        assertThat(why.hoursApart()).isEqualTo(4);
        assertThat(book.explain(FERRY, BREAD).probability()).isLessThan(0.5);
    }

    @Test
    void tellsForEveryMembershipWhichFamilySpeaksForIt() {
        AnnotatedArticle third = InventedNews.from("Gazette")
                .at("2031-03-03T14:00:00Z")
                .tells(
                        "Wreck of ferry Aurelia off Port Havel searched for 11 missing",
                        FERRY.article().headline());
        place(FERRY, BREAD, FERRY_AGAIN, third);
        assertThat(book.closest(family(FERRY_AGAIN))).isIn(family(FERRY), family(third));
        assertThat(book.closest(family(BREAD))).isZero();
        assertThat(book.closest(123)).isZero();
    }

    @Test
    void theSameOrderGivesTheSameState() {
        StoryBook other = new StoryBook();
        for (StoryBook each : List.of(book, other)) {
            CopyIndex index = new CopyIndex();
            for (AnnotatedArticle article : List.of(FERRY, BREAD, FERRY_AGAIN)) {
                each.place(article, index.place(article), new long[0]);
            }
        }
        assertThat(other.digest()).isEqualTo(book.digest());
    }

    @Test
    void theOrderOfReceiptHardlyMatters() {
        place(FERRY_AGAIN, BREAD, FERRY);
        Set<Set<Long>> one = groups(book);
        StoryBook other = new StoryBook();
        CopyIndex index = new CopyIndex();
        for (AnnotatedArticle article : List.of(BREAD, FERRY, FERRY_AGAIN)) {
            other.place(article, index.place(article), new long[0]);
        }
        assertThat(groups(other)).isEqualTo(one);
    }

    private static Set<Set<Long>> groups(StoryBook book) {
        Set<Set<Long>> groups = new HashSet<>();
        book.stories().forEach(story -> groups.add(new TreeSet<>(story.families())));
        return groups;
    }

    private long family(AnnotatedArticle article) {
        return Objects.requireNonNull(families.get(article)).id();
    }

    private void place(AnnotatedArticle... articles) {
        for (AnnotatedArticle article : articles) {
            Family family = copies.place(article);
            families.put(article, family);
            book.place(article, family, new long[0]);
        }
    }

    private boolean together(AnnotatedArticle one, AnnotatedArticle other) {
        List<Long> wanted = new ArrayList<>(List.of(family(one), family(other)));
        return book.stories().stream().anyMatch(story -> story.families().containsAll(wanted));
    }
}
