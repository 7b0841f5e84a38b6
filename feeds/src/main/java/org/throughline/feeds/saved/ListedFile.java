package org.throughline.feeds.saved;

import java.nio.file.Path;
import java.time.Instant;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/**
 * A file that was found and will be read.
 *
 * @param name as the person gave it
 * @param file where it really lies
 * @param form null for a file of unknown form that was named itself: it is taken for a page
 */
record ListedFile(String name, Path file, @Nullable SavedForm form, PageNote note) {
    /** By time of capture, the unknown last, then by where they lie. */
    static final Comparator<ListedFile> BY_TIME_THEN_PLACE = Comparator.comparing(
                    (ListedFile listed) -> listed.note().captured(),
                    Comparator.nullsLast(Comparator.<Instant>naturalOrder()))
            .thenComparing(listed -> listed.file().toString());

    SavedPage page() {
        return new PageFile(name, file, note);
    }
}
