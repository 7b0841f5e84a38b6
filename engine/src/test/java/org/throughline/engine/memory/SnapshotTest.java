package org.throughline.engine.memory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.throughline.engine.InventedNews;
import org.throughline.engine.copy.CopyIndex;
import org.throughline.engine.copy.Family;
import org.throughline.engine.reading.AnnotatedArticle;
import org.throughline.engine.story.StoryBook;
import org.throughline.engine.story.StoryCorrection;
import org.throughline.engine.storyline.StorylineBook;

class SnapshotTest {
    private static final int ARTICLES = 300;

    /** The memory as a process holds it. */
    private static final class Running {
        private final CopyIndex copies = new CopyIndex();
        private final StoryBook stories = new StoryBook();
        private final StorylineBook storylines = new StorylineBook();

        void read(int from, int to) {
            for (int i = from; i < to; i++) {
                AnnotatedArticle article = article(i);
                Family family = copies.place(article);
                copies.drainEmptied().forEach(stories::withdraw);
                stories.place(article, family, new long[0]);
                storylines.place(article, family, stories.signature(article));
            }
        }

        List<Restorable> memories() {
            return List.of(copies, stories, storylines);
        }

        long[] digests() {
            return memories().stream().mapToLong(Restorable::digest).toArray();
        }

        byte[] save() throws IOException {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            Snapshot.save(bytes, memories());
            return bytes.toByteArray();
        }

        static Running restored(byte[] bytes) throws IOException {
            Running running = new Running();
            Snapshot.restore(new ByteArrayInputStream(bytes), running.memories());
            return running;
        }
    }

    private static AnnotatedArticle article(int number) {
        int event = number * 7 % 90;
        String town = List.of("Ostrand", "Tillmark", "Brannow").get(event % 3);
        InventedNews paper = InventedNews.from("Paper " + number % 9)
                .in(number % 5 == 0 ? "de" : "en")
                .at("2031-03-0" + (1 + number / 60) + "T" + (10 + event % 12) + ":00:00Z");
        String headline = "Mill " + (1000 + event) + " of " + town + " closes after " + (event + 2) + " years";
        String first = "The mill " + (1000 + event) + " in " + town + " closed on Monday, its owner Kell" + event
                + " Brandt said after " + (event + 2) + " years of work in paper number " + number + ".";
        String second =
                number % 4 == 0 ? "Its wheel goes to the museum." : "Forty" + event + " workers lose their places.";
        return number % 20 == 0 ? paper.tells(headline, first, second) : paper.tellsInWords(headline, first, second);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 50, 211})
    void killedInTheMiddleAndRestoredItGoesOnAsIfNothingHadHappened(int killedAfter) throws IOException {
        Running uninterrupted = new Running();
        uninterrupted.read(0, ARTICLES);
        Running first = new Running();
        first.read(0, killedAfter);
        Running second = Running.restored(first.save());
        second.read(killedAfter, ARTICLES);
        assertThat(second.digests()).isEqualTo(uninterrupted.digests());
        assertThat(second.stories.stories()).isEqualTo(uninterrupted.stories.stories());
        assertThat(second.copies.families()).isEqualTo(uninterrupted.copies.families());
        assertThat(second.storylines.storylines(second.stories.stories()))
                .isEqualTo(uninterrupted.storylines.storylines(uninterrupted.stories.stories()));
    }

    @Test
    void aPersonsWordIsRestored() throws IOException {
        Running first = new Running();
        first.read(0, 60);
        SortedSet<Long> two = new TreeSet<>(List.of(
                first.copies.families().get(0).id(),
                first.copies.families().get(1).id()));
        StoryCorrection together = new StoryCorrection.Together(two);
        first.stories.obey(together);
        Running second = Running.restored(first.save());
        assertThat(second.stories.obey(together)).isFalse();
        first.stories.undo(together);
        second.stories.undo(together);
        assertThat(second.digests()).isEqualTo(first.digests());
    }

    @Test
    void savingChangesNothing() throws IOException {
        Running running = new Running();
        running.read(0, 40);
        assertThat(running.save()).isEqualTo(running.save());
    }

    @Test
    void whatWasCutOffOrAlteredIsRefused() throws IOException {
        Running running = new Running();
        running.read(0, 40);
        byte[] whole = running.save();
        for (int length : new int[] {0, 5, 11, whole.length / 2, whole.length - 1}) {
            assertThatThrownBy(() -> Running.restored(Arrays.copyOf(whole, length)))
                    .isInstanceOf(IOException.class);
        }
        byte[] altered = whole.clone();
        altered[whole.length / 2] ^= 0x55;
        assertThatThrownBy(() -> Running.restored(altered)).isInstanceOf(IOException.class);
        assertThatThrownBy(() -> Snapshot.restore(new ByteArrayInputStream(whole), List.of(new CopyIndex())))
                .isInstanceOf(IOException.class);
    }
}
