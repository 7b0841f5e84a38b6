package org.throughline.feeds.saved;

import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.OptionalInt;
import org.throughline.engine.page.Page;
import org.throughline.engine.page.UnreadablePage;
import org.throughline.engine.page.UnreadablePage.Reason;

/**
 * Every saved page under some files and folders: what can be read and what cannot, each once and in an order that depends
 * on the files alone, not on how they were named.
 *
 * <p>Listing opens only the lists beside the pages ({@code pages.jsonl}); a page is opened when it is loaded, a file of
 * article lines when the iteration comes to it, line by line. So memory holds a short record a file.
 */
public final class SavedPages implements Iterable<SavedPage> {
    private final List<RefusedInput> refused;
    private final List<ListedFile> files;
    private final UnusedFields unused = new UnusedFields();

    private SavedPages(List<RefusedInput> refused, List<ListedFile> files) {
        this.refused = refused;
        this.files = files;
    }

    /** Looks through files and folders, their links followed. Nothing is thrown: what cannot be read says so when loaded. */
    public static SavedPages list(Collection<Path> paths) {
        FolderWalk walk = new FolderWalk();
        for (Path path : paths) {
            walk.take(path);
        }
        return new SavedPages(walk.refused(), walk.files());
    }

    /** One page in one file, with what a list beside it says. */
    public static SavedPage one(Path file) {
        FolderWalk walk = new FolderWalk();
        if (Files.isDirectory(file)) {
            return new RefusedInput(file.toString(), Reason.UNREACHABLE, "a folder, not a page");
        }
        walk.take(file);
        return walk.files().isEmpty()
                ? walk.refused().getFirst()
                : walk.files().getFirst().page();
    }

    /** The articles of one file of JSON lines, a line at a time. @param unused is told what the lines say in vain */
    public static Iterator<SavedPage> articleLines(Path file, UnusedFields unused) {
        return new ArticleLines(file.toString(), file, unused);
    }

    /** A page that comes in through a pipe: its form is seen from its content, its address from the page alone. */
    public static Page pipedIn(InputStream input) throws UnreadablePage {
        return PageFile.page("-", Path.of("-"), PageNote.NONE, BoundedBytes.all(input));
    }

    /** What the article lines that were loaded by now said in vain. */
    public UnusedFields unusedFields() {
        return unused;
    }

    /** How many pages there are; unknown before article lines are read. */
    public OptionalInt count() {
        boolean known = files.stream().noneMatch(file -> file.form() == SavedForm.ARTICLE_LINES);
        return known ? OptionalInt.of(refused.size() + files.size()) : OptionalInt.empty();
    }

    @Override
    public Iterator<SavedPage> iterator() {
        List<Iterator<? extends SavedPage>> parts = new ArrayList<>();
        parts.add(refused.iterator());
        parts.add(files.stream()
                .filter(file -> file.form() != SavedForm.ARTICLE_LINES)
                .map(ListedFile::page)
                .iterator());
        for (ListedFile file : files) {
            if (file.form() == SavedForm.ARTICLE_LINES) {
                parts.add(new ArticleLines(file.name(), file.file(), unused));
            }
        }
        return new OneAfterAnother(parts.iterator());
    }

    /** Iterates over parts, starting each only when it is come to. */
    private static final class OneAfterAnother implements Iterator<SavedPage> {
        private final Iterator<Iterator<? extends SavedPage>> parts;
        private Iterator<? extends SavedPage> part = List.<SavedPage>of().iterator();

        OneAfterAnother(Iterator<Iterator<? extends SavedPage>> parts) {
            this.parts = parts;
        }

        @Override
        public boolean hasNext() {
            while (!part.hasNext() && parts.hasNext()) {
                part = parts.next();
            }
            return part.hasNext();
        }

        @Override
        public SavedPage next() {
            if (!hasNext()) {
                throw new NoSuchElementException();
            }
            return part.next();
        }
    }
}
