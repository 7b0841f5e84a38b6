package org.throughline.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import org.throughline.app.reading.ArchiveIntake;
import org.throughline.app.reading.ArchiveIntake.Batch;
import org.throughline.app.reading.Quarantined;
import org.throughline.engine.page.UnreadablePage.Reason;
import org.throughline.feeds.archive.Archive;
import org.throughline.feeds.saved.UnusedFields;
import org.throughline.store.PutAside;
import org.throughline.store.Store;
import org.throughline.store.archive.Imports.Stand;

/**
 * One archive taken into the store. A batch is stored first, then what of it could not be read, then how far the archive is:
 * after a crash at any point some pages are read twice, which changes nothing.
 */
final class ArchiveImport {
    private final Path file;
    private final Store store;
    private final ArchiveIntake intake;
    private final long bytes;
    private final Map<Reason, Integer> reasons = new EnumMap<>(Reason.class);
    private @Nullable String damage;
    private UnusedFields unused = new UnusedFields();

    /** @param file its real place: it is known by it from now on */
    ArchiveImport(Path file, Store store, ArchiveIntake intake) throws IOException {
        this.file = file;
        this.store = store;
        this.intake = intake;
        this.bytes = Files.size(file);
    }

    /** How far earlier imports came. */
    Stand before() {
        return store.imports().of(file.toString(), bytes);
    }

    /**
     * Takes in what comes after a place.
     *
     * @return null if the file's name promises no archive
     */
    @Nullable
    Stand from(Stand before) throws IOException, InterruptedException {
        Stand[] stand = {before};
        try (Archive archive = Archive.open(file, before.place());
                ProgressLine progress = ProgressLine.ofPages(OptionalInt.empty(), Terminal.ofProcess())) {
            if (archive == null) {
                return null;
            }
            intake.read(archive, batch -> stand[0] = take(batch, stand[0]), progress);
            damage = archive.damage();
            unused = archive.unusedFields();
        }
        if (damage != null) {
            store.quarantine().note(List.of(new PutAside(file.toString(), name(), Reason.MALFORMED, damage)));
        }
        Stand after = new Stand(stand[0].place(), damage == null, stand[0].articles(), stand[0].putAside());
        store.imports().note(file.toString(), bytes, after);
        return after;
    }

    private Stand take(Batch batch, Stand before) {
        store.accept(batch.articles());
        store.quarantine().release(Keeping.places(batch.articles()));
        putAside(batch.putAside());
        Stand after = new Stand(
                batch.place(),
                false,
                before.articles() + batch.articles().size(),
                before.putAside() + batch.putAside().size());
        store.imports().note(file.toString(), bytes, after);
        return after;
    }

    private void putAside(List<Quarantined> inputs) {
        store.quarantine().note(inputs.stream().map(one -> one.of(name())).toList());
        inputs.forEach(one -> reasons.merge(one.reason(), 1, Integer::sum));
    }

    private String name() {
        return String.valueOf(file.getFileName());
    }

    /** Why pages were put aside in this run, and how many for each reason. */
    Map<Reason, Integer> reasons() {
        return reasons;
    }

    /** What the lines of this run said in vain. */
    UnusedFields unusedFields() {
        return unused;
    }

    /** Why the archive could not be read to its end; null if it could. */
    @Nullable
    String damage() {
        return damage;
    }
}
