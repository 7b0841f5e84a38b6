package org.throughline.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.throughline.engine.Correction;
import org.throughline.engine.Pipeline;
import org.throughline.engine.name.EntityCorrection;
import org.throughline.engine.reading.AnnotatedArticle;
import org.throughline.store.library.StorySummary;

/** A memory that was saved and restored goes on like one that was never interrupted. */
class SnapshotTest {
    @TempDir
    Path directory;

    @Test
    void aRestoredMemoryGoesOnAsIfNothingHadHappened() throws IOException {
        List<AnnotatedArticle> articles = InventedPress.articles();
        for (int stop = 0; stop <= articles.size(); stop++) {
            Pipeline whole = new Pipeline();
            Pipeline first = new Pipeline();
            articles.forEach(whole::accept);
            articles.subList(0, stop).forEach(first::accept);
            first.skipNews();
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            first.save(bytes);
            Pipeline second = new Pipeline();
            second.restore(new ByteArrayInputStream(bytes.toByteArray()));
            assertThat(second.digest()).isEqualTo(first.digest());
            articles.subList(stop, articles.size()).forEach(second::accept);
            assertThat(second.digest()).as("stopped after %d", stop).isEqualTo(whole.digest());
        }
    }

    @Test
    void aStoreGoesOnFromItsSnapshotAndTheLogAfterIt() throws IOException {
        List<AnnotatedArticle> articles = InventedPress.articles();
        List<StorySummary> expected;
        try (Store whole = Store.open(Files.createDirectory(directory.resolve("whole")))) {
            whole.accept(articles);
            expected = whole.library().stories(1, 50).items();
        }
        Path parts = Files.createDirectory(directory.resolve("parts"));
        try (Store store = Store.open(parts)) {
            store.accept(articles.subList(0, 2));
            store.saveMemory();
            store.accept(articles.subList(2, 3));
        }
        try (Store store = Store.open(parts)) {
            store.accept(articles.subList(3, articles.size()));
            assertThat(store.library().stories(1, 50).items())
                    .usingRecursiveComparison()
                    .isEqualTo(expected);
        }
    }

    @Test
    void correctionsSaidBeforeASnapshotCanBeTakenBackAfterIt() {
        long said;
        long talvik;
        try (Store store = Store.open(directory)) {
            store.accept(InventedPress.articles());
            talvik = store.library().entities(1, 50).items().stream()
                    .filter(one -> one.name().contains("Talvik"))
                    .findFirst()
                    .orElseThrow()
                    .id();
            said = store.correct(
                    new Correction.OfEntities(new EntityCorrection.Split(talvik, new TreeSet<>(Set.of("J. Talvik")))));
            store.saveMemory();
        }
        try (Store store = Store.open(directory)) {
            int parted = store.library().entity(talvik).orElseThrow().stories().size();
            assertThat(store.undo(said)).isTrue();
            assertThat(store.library().entity(talvik).orElseThrow().stories()).hasSize(parted + 1);
        }
    }

    @Test
    void aDamagedOrForeignSnapshotIsPassedOver() throws IOException {
        Path file = directory.resolve("memory.snapshot");
        for (byte[] content : List.of(new byte[0], new byte[] {1, 2, 3}, new byte[4_000])) {
            try (Store store = Store.open(directory)) {
                store.accept(InventedPress.articles());
                store.saveMemory();
            }
            byte[] good = Files.readAllBytes(file);
            byte[] cut = java.util.Arrays.copyOf(good, good.length / 2);
            for (byte[] bad : Stream.of(content, cut).toList()) {
                Files.write(file, bad);
                try (Store store = Store.open(directory)) {
                    assertThat(store.accept(InventedPress.articles())).isEqualTo(new Accepted(0, 0, 5));
                }
            }
        }
    }
}
