package org.throughline.feeds.archive;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.throughline.feeds.saved.UnusedFields;

/**
 * A file of many pages, read one at a time. Each page tells the place after it: an archive opened there goes on with the
 * next one. What is damaged is skipped as far as the form allows; where it does not, the iteration ends and {@link #damage}
 * tells.
 */
public interface Archive extends Iterator<ArchivedPage>, AutoCloseable {
    /** Why the archive could not be read to its end; null if it could, or is not there yet. */
    @Nullable
    String damage();

    /** What lines of JSON said in vain, as far as they were loaded; other archives say nothing in vain. */
    default UnusedFields unusedFields() {
        return new UnusedFields();
    }

    @Override
    void close();

    /**
     * Opens an archive by what its name promises; pages are named by the file as it is given here.
     *
     * @param place 0 for its beginning, else what the last page that was taken told
     * @return null if nothing of the kind is promised
     */
    static @Nullable Archive open(Path file, long place) throws IOException {
        String name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
        String bare = name.endsWith(".gz") ? name.substring(0, name.length() - 3) : name;
        if (bare.endsWith(".warc") || bare.endsWith(".wet")) {
            return new WarcArchive(file, place);
        }
        if (bare.endsWith(".jsonl") || bare.endsWith(".ndjson")) {
            return new LineArchive(file, place);
        }
        if (bare.endsWith(".eml") || bare.endsWith(".mbox")) {
            return new MailArchive(file, place, bare.endsWith(".mbox"));
        }
        return null;
    }
}
