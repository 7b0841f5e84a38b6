package org.throughline.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.throughline.engine.Correction;
import org.throughline.engine.name.EntityCorrection;
import org.throughline.engine.story.StoryCorrection;
import org.throughline.store.library.EntityView;
import org.throughline.store.library.StorySummary;

/** A person's word is kept in the log, obeyed at once and after a restart, and can be taken back. */
class CorrectionTest {
    @TempDir
    Path directory;

    @BeforeEach
    void fill() {
        try (Store store = Store.open(directory)) {
            store.accept(InventedPress.articles());
        }
    }

    private List<StorySummary> stories() {
        try (Store store = Store.open(directory)) {
            return store.library().stories(1, 50).items();
        }
    }

    private long correct(Correction correction) {
        try (Store store = Store.open(directory)) {
            return store.correct(correction);
        }
    }

    private boolean undo(long sequence) {
        try (Store store = Store.open(directory)) {
            return store.undo(sequence);
        }
    }

    private long entity(String name) {
        try (Store store = Store.open(directory)) {
            return store.library().entities(1, 50).items().stream()
                    .filter(one -> one.name().contains(name))
                    .findFirst()
                    .orElseThrow()
                    .id();
        }
    }

    @Test
    void storiesPutTogetherAreOneUntilItIsTakenBack() {
        List<StorySummary> before = stories();
        long one = before.get(0).id();
        long other = before.get(1).id();
        long said;
        try (Store store = Store.open(directory)) {
            said = store.correct(new Correction.OfStories(new StoryCorrection.Together(new TreeSet<>(Set.of(
                    store.library()
                            .story(one)
                            .orElseThrow()
                            .families()
                            .getFirst()
                            .id(),
                    store.library()
                            .story(other)
                            .orElseThrow()
                            .families()
                            .getFirst()
                            .id())))));
        }
        assertThat(stories()).hasSize(before.size() - 1);
        try (Store store = Store.open(directory)) {
            long gone = store.library().story(one).isPresent() ? other : one;
            assertThat(store.library().redirect("story", gone)).hasValue(gone == one ? other : one);
            assertThat(store.corrections())
                    .extracting(LoggedCorrection::sequence)
                    .containsExactly(said);
        }
        assertThat(undo(said)).isTrue();
        assertThat(stories()).hasSize(before.size());
        assertThat(undo(said)).isFalse();
    }

    @Test
    void entitiesMergedLeadToOneAndComeApartAgain() {
        long talvik = entity("Talvik");
        long reik = entity("Reik");
        long said = correct(new Correction.OfEntities(new EntityCorrection.Merge(talvik, reik)));
        try (Store store = Store.open(directory)) {
            assertThat(store.library().entity(reik)).isEmpty();
            assertThat(store.library().redirect("entity", reik)).hasValue(talvik);
            EntityView both = store.library().entity(talvik).orElseThrow();
            assertThat(both.quotations()).hasSize(2);
        }
        assertThat(undo(said)).isTrue();
        try (Store store = Store.open(directory)) {
            assertThat(store.library().entity(reik)).isPresent();
            assertThat(store.library().redirect("entity", reik)).isEmpty();
            assertThat(store.library().entity(talvik).orElseThrow().quotations())
                    .hasSize(1);
        }
    }

    @Test
    void aSpellingSplitOffIsAnEntityOfItsOwn() {
        long talvik = entity("Talvik");
        int before = stories(talvik);
        long said = correct(
                new Correction.OfEntities(new EntityCorrection.Split(talvik, new TreeSet<>(Set.of("J. Talvik")))));
        assertThat(stories(talvik)).isEqualTo(before - 1);
        assertThat(undo(said)).isTrue();
        assertThat(stories(talvik)).isEqualTo(before);
    }

    private int stories(long entity) {
        try (Store store = Store.open(directory)) {
            return store.library().entity(entity).orElseThrow().stories().size();
        }
    }
}
