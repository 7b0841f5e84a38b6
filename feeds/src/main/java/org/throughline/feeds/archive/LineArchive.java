package org.throughline.feeds.archive;

import java.nio.file.Path;
import java.util.Iterator;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;
import org.throughline.feeds.saved.SavedPage;
import org.throughline.feeds.saved.SavedPages;
import org.throughline.feeds.saved.UnusedFields;

/** JSON lines of articles; a place is the number of lines before it. */
final class LineArchive implements Archive {
    private final UnusedFields unused = new UnusedFields();
    private final Iterator<SavedPage> lines;
    private long number;

    LineArchive(Path file, long place) {
        this.lines = SavedPages.articleLines(file, unused);
        while (number < place && lines.hasNext()) {
            lines.next();
            number++;
        }
    }

    @Override
    public boolean hasNext() {
        return lines.hasNext();
    }

    @Override
    public ArchivedPage next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        number++;
        return new ArchivedPage(lines.next(), number);
    }

    @Override
    public UnusedFields unusedFields() {
        return unused;
    }

    @Override
    public @Nullable String damage() {
        return null;
    }

    /** The file is closed after its last line. */
    @Override
    public void close() {
        while (lines.hasNext()) {
            lines.next();
        }
    }
}
