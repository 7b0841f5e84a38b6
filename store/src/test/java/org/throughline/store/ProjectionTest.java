package org.throughline.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.throughline.engine.Edition;
import org.throughline.engine.Edition.StoryReport;
import org.throughline.engine.copy.CopyKind;
import org.throughline.engine.copy.Family;
import org.throughline.engine.story.Story;
import org.throughline.store.library.EntityView;
import org.throughline.store.library.FactView;
import org.throughline.store.library.FamilyView;
import org.throughline.store.library.Library;
import org.throughline.store.library.QuotationView;
import org.throughline.store.library.StoryView;

class ProjectionTest {
    @TempDir
    Path directory;

    private StoryView story(Library library) {
        return library.story(InventedPress.STORY).orElseThrow();
    }

    @Test
    void aStoryShowsItsReportsWithTheirCopiesFolded() {
        InventedPress.fill(directory, InventedPress.edition());
        try (Store store = Store.open(directory)) {
            StoryView story = story(store.library());
            assertThat(story.summary().coverage().articles()).isEqualTo(4);
            assertThat(story.summary().coverage().reports()).isEqualTo(3);
            assertThat(story.summary().coverage().copies()).isEqualTo(Map.of("ONA", 1));
            assertThat(story.summary().storyline()).isEqualTo(InventedPress.STORYLINE);
            FamilyView family = story.families().stream()
                    .filter(one -> one.id() == InventedPress.AGENCY.id())
                    .findFirst()
                    .orElseThrow();
            assertThat(family.original().source()).isEqualTo("ona.example");
            assertThat(family.copies())
                    .singleElement()
                    .satisfies(copy -> assertThat(copy.copyKind()).isEqualTo("shortened"));
        }
    }

    @Test
    void everyLineCarriesItsWordsAndTheirPlace() {
        InventedPress.fill(directory, InventedPress.edition());
        try (Store store = Store.open(directory)) {
            StoryView story = story(store.library());
            assertThat(story.keyPoints().getFirst().passage().words())
                    .isEqualTo("Ostravia closed the bridge over the Lune on Tuesday.");
            assertThat(story.facts()).extracting(FactView::status).containsExactly("shared", "conflict", "only");
            FactView differing = story.facts().get(1);
            assertThat(differing.passages())
                    .as("the words that contradict one another")
                    .extracting(
                            passage -> differing.differing(passage).getFirst().in(passage.words()))
                    .containsExactly("1,200", "900");
            assertThat(story.facts().get(1).passages())
                    .extracting(passage -> passage.source())
                    .containsExactly("ona.example", "meriland-post.example");
            assertThat(story.quotations())
                    .extracting(QuotationView::speakerName)
                    .containsExactly("Jorun Talvik", "Alvar Reik");
            assertThat(store.library()
                            .storyline(InventedPress.STORYLINE)
                            .orElseThrow()
                            .timeline())
                    .extracting(entry -> entry.day())
                    .containsExactly("2009", "2031-05-13", "2031-05-19");
        }
    }

    @Test
    void anEntityKnowsItsSpellingsAndWhoUsesThem() {
        InventedPress.fill(directory, InventedPress.edition());
        try (Store store = Store.open(directory)) {
            EntityView talvik = store.library().entity(InventedPress.TALVIK).orElseThrow();
            assertThat(talvik.usedBy()).containsEntry("J. Talvik", List.of("ona.example"));
            assertThat(talvik.stories()).hasSize(2);
            assertThat(talvik.quotations()).hasSize(1);
            assertThat(talvik.actions())
                    .singleElement()
                    .satisfies(action -> assertThat(action.category()).isEqualTo("REJECT"));
        }
    }

    @Test
    void aMergedStoryAndFamilyLeadToWhatHoldsTheirArticles() {
        InventedPress.fill(directory, InventedPress.edition());
        InventedPress.fill(directory, merged(InventedPress.edition()));
        try (Store store = Store.open(directory)) {
            assertThat(store.library().story(InventedPress.LATER_STORY)).isEmpty();
            assertThat(store.library().redirect("story", InventedPress.LATER_STORY))
                    .hasValue(InventedPress.STORY);
            assertThat(store.library().redirect("family", InventedPress.LATER.id()))
                    .hasValue(InventedPress.REPORT.id());
            assertThat(story(store.library()).summary().coverage().articles()).isEqualTo(5);
        }
    }

    @Test
    void anIdThatNamesAThingAgainLeadsNowhereElse() {
        InventedPress.fill(directory, InventedPress.edition());
        InventedPress.fill(directory, merged(InventedPress.edition()));
        InventedPress.fill(directory, InventedPress.edition());
        try (Store store = Store.open(directory)) {
            assertThat(store.library().redirect("story", InventedPress.LATER_STORY))
                    .isEmpty();
            assertThat(store.library().story(InventedPress.LATER_STORY)).isPresent();
            assertThat(story(store.library()).summary().coverage().articles()).isEqualTo(4);
        }
    }

    @Test
    void whatHasLeftTheMemoryStays() {
        InventedPress.fill(directory, InventedPress.edition());
        Edition nothing =
                new Edition(Map.of(), Map.of(), Map.of(), List.of(), List.of(), List.of(), List.of(), List.of());
        InventedPress.fill(directory, nothing);
        try (Store store = Store.open(directory)) {
            assertThat(story(store.library()).families()).hasSize(3);
            assertThat(store.library().storyline(InventedPress.STORYLINE)).isPresent();
            assertThat(store.library().entity(InventedPress.REIK)).isPresent();
        }
    }

    /** The later story's only article turns out to be a copy of a report of the first story. */
    private static Edition merged(Edition before) {
        List<Family> families = new ArrayList<>();
        for (Family family : before.families()) {
            if (family.id() == InventedPress.REPORT.id()) {
                List<Family.Member> members = new ArrayList<>(family.members());
                members.add(new Family.Member(InventedPress.LATER.id(), CopyKind.EDITED, 0.9));
                families.add(new Family(family.id(), family.original(), null, 0.5, members));
            } else if (family.id() != InventedPress.LATER.id()) {
                families.add(family);
            }
        }
        StoryReport first = before.stories().getFirst();
        Story story = new Story(first.story().id(), first.story().families());
        return new Edition(
                before.articles(),
                before.entityIds(),
                before.statementIds(),
                before.entities(),
                before.statements(),
                families,
                List.of(new StoryReport(story, first.headline(), first.facts(), first.keyPoints())),
                before.storylines());
    }
}
