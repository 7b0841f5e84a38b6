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

    private long place(AnnotatedArticle article) {
        Family family = copies.place(article);
        long story = stories.place(article, family, new long[0]);
        storylines.place(article, family, stories.signature(article));
        return story;
    }
}
