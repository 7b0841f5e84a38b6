package org.throughline.feeds.saved;

import java.nio.file.Path;
import java.util.Iterator;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;
import org.throughline.engine.page.UnreadablePage;
import org.throughline.engine.page.UnreadablePage.Reason;

/** The articles of a file of JSON lines, one at a time. Opened at the first question, closed after the last line. */
final class ArticleLines implements Iterator<SavedPage> {
    private final String name;
    private final Path file;
    private final UnusedFields unused;
    private @Nullable TextLines lines;
    private @Nullable SavedPage next;
    private boolean ended;

    ArticleLines(String name, Path file, UnusedFields unused) {
        this.name = name;
        this.file = file;
        this.unused = unused;
    }

    @Override
    public boolean hasNext() {
        if (next == null && !ended) {
            next = advance();
            ended |= next == null;
        }
        return next != null;
    }

    @Override
    public SavedPage next() {
        if (!hasNext() || next == null) {
            throw new NoSuchElementException();
        }
        SavedPage page = next;
        next = null;
        return page;
    }

    private @Nullable SavedPage advance() {
        TextLines open = lines;
        try {
            if (open == null) {
                open = TextLines.of(file);
                lines = open;
            }
            String line = open.next();
            while (line != null && line.isBlank()) {
                line = open.next();
            }
            if (line == null) {
                ended = true;
                open.close();
                return open.number() == 0 ? new RefusedInput(name, Reason.EMPTY, "") : null;
            }
            String where = name + ":" + open.number();
            return open.tooLong()
                    ? new RefusedInput(where, Reason.TOO_LARGE, "")
                    : new ArticleLine(where, file, open.number(), line, unused);
        } catch (UnreadablePage unreadable) {
            ended = true;
            if (open == null) {
                return new RefusedInput(name, unreadable.reason(), unreadable.detail());
            }
            open.close();
            String where = name + ":" + (open.number() + 1);
            return new RefusedInput(where, unreadable.reason(), unreadable.detail());
        }
    }
}
