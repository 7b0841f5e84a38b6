package org.throughline.engine.storyline;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.throughline.engine.InventedNews;
import org.throughline.engine.copy.CopyIndex;
import org.throughline.engine.copy.Family;
import org.throughline.engine.reading.AnnotatedArticle;
import org.throughline.engine.story.StoryBook;

class StorylineBookTest {
    private final CopyIndex copies = new CopyIndex();
    private final StoryBook stories = new StoryBook();
    private final StorylineBook storylines = new StorylineBook();

    @Test
    void storiesThatFollowFromOneAnotherOverMonthsAreOneStoryline() {
        long first = place(InventedNews.from("Ona")
                .at("2031-03-03T08:00:00Z")
                .tells(
                        "Veldia and Kerrow open talks on the fishing grounds",
                        "Veldia and Kerrow opened talks in Port Havel on Monday on the fishing grounds around the Skerries.",
                        "Prime Minister Orla Brem of Veldia wants the trawlers of Kerrow out of the Skerries by May.",
                        "Kerrow's envoy Joss Tarn called the blockade of his trawlers unlawful."));
        long second = place(InventedNews.from("Courier")
                .at("2031-07-10T08:00:00Z")
                .tells(
                        "Kerrow's trawlers return to the Skerries",
                        "Four months after the talks with Orla Brem failed, trawlers from Kerrow are back at the Skerries.",
                        "Joss Tarn said Kerrow would defend its fishing rights against Veldia's blockade.",
                        "Veldia sent two patrol boats to the fishing grounds on Tuesday."));
        long other = place(InventedNews.from("Herald")
                .at("2031-05-02T08:00:00Z")
                .tells(
                        "Veldia's opera house reopens after fire",
                        "The opera house of Veldia's capital reopened on Friday with a gala for the firemen.",
                        "Its director Tamsin Krell sang the anthem with the children's choir."));
        List<Storyline> found = storylines.storylines(stories.stories());
        assertThat(found).singleElement().satisfies(storyline -> {
            assertThat(storyline.stories()).containsExactly(first, second).doesNotContain(other);
            assertThat(storyline.timeline())
                    .extracting(TimelineEntry::date)
                    .contains("2031-03-03", "2031-07-10")
                    .isSorted();
        });
    }

    @Test
    void onePersonAloneMakesNoStoryline() {
        place(InventedNews.from("Ona")
                .at("2031-03-03T08:00:00Z")
                .tells(
                        "Orla Brem opens the new bridge of Tillmark",
                        "Prime Minister Orla Brem opened the new bridge over the Selm in Tillmark on Monday.",
                        "Orla Brem said that the ferries would stop in summer. Orla Brem thanked the engineers."));
        place(InventedNews.from("Courier")
                .at("2031-08-10T08:00:00Z")
                .tells(
                        "Orla Brem denies having copied her thesis",
                        "Orla Brem denied on Sunday that parts of her thesis were copied from a book of Ansel Dorn.",
                        "The university of Ostrand is looking into it. Orla Brem called the reproach absurd."));
        assertThat(storylines.storylines(stories.stories())).isEmpty();
    }

    @Test
    void aSentenceThatTwoPapersCarryTellsOneDayOnly() {
        String shared = "The strike in Port Havel began on 3 March 2031 and is to end on 9 March 2031, the union said.";
        Timelines timeline = new Timelines();
        for (String paper : List.of("Ona", "Courier")) {
            timeline.read(
                    InventedNews.from(paper)
                            .at("2031-03-04T08:00:00Z")
                            .tells(
                                    "Dockers of Port Havel on strike",
                                    paper + " has learnt more of the dockers in the port.",
                                    shared),
                    1);
        }
        assertThat(timeline.most(10))
                .extracting(entry -> entry.sentence().span().length())
                .containsOnlyOnce(shared.length());
    }

    @Test
    void aPageThatDoesNotSayWhenItWasPublishedDatesNothingByItsSaving() {
        Timelines timeline = new Timelines();
        timeline.read(
                InventedNews.from("Ona")
                        .tells(
                                "Dockers of Port Havel on strike",
                                "The dockers went on strike on Tuesday.",
                                "They had last done so on 5 May 2029, the union said."),
                1);
        assertThat(timeline.most(10)).extracting(TimelineEntry::date).containsExactly("2029-05-05");
    }

    private long place(AnnotatedArticle article) {
        Family family = copies.place(article);
        long story = stories.place(article, family, new long[0]);
        storylines.place(article, family, stories.signature(article));
        return story;
    }
}
