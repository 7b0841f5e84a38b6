package org.throughline.engine;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.throughline.engine.article.Ids;
import org.throughline.engine.article.SiteLines;
import org.throughline.engine.memory.Restorable;
import org.throughline.engine.memory.Snapshot;
import org.throughline.engine.page.Page;
import org.throughline.engine.page.UnreadablePage;
import org.throughline.engine.reading.AnnotatedArticle;
import org.throughline.engine.reading.PageReader;
import org.throughline.engine.storyline.Storyline;

/**
 * The way of the data: the one place that knows the order of the steps.
 *
 * <p>{@link #read} is a function and may be called from many threads; {@link #accept} feeds the memory, one article at a
 * time and in the order of the log: the same articles in the same order give the same {@link #edition}, always. Reads no
 * clock and starts no thread.
 */
public final class Pipeline {
    private final PageReader reader = new PageReader();
    private final SiteLines sites = new SiteLines();
    private final Memory memory;

    /** Keeps everything in memory. */
    public Pipeline() {
        this(Shelf.inMemory());
    }

    /** @param shelf where the words of the articles are kept */
    public Pipeline(Shelf shelf) {
        memory = new Memory(shelf);
    }

    /**
     * Reads a page with what the articles accepted so far taught of its site.
     *
     * @throws UnreadablePage if the page holds no article or breaks a limit; the page is then quarantined
     */
    public AnnotatedArticle read(Page page) throws UnreadablePage {
        return reader.read(page, sites.snapshot(page.source()));
    }

    /** Takes an article into the memory. A repeat of the same version changes nothing. */
    public void accept(AnnotatedArticle article) {
        Long known = version(article.id());
        if (known == null) {
            sites.learn(article.article());
        }
        if (known == null || known != article.article().version()) {
            memory.take(article);
        }
    }

    /** The version of an article that was taken in last; null if it is not known. */
    public @Nullable Long version(long article) {
        Memory.Placed known = memory.placed(article);
        return known == null ? null : known.version();
    }

    /** Obeys a person from now on; the edition shows the effect on what was read before. */
    public void apply(Correction correction) {
        memory.obey(correction);
    }

    /** Takes a person's word back. */
    public void undo(Correction correction) {
        memory.undo(correction);
    }

    /** All that is known now. Costs a comparison of every story. */
    public Edition edition() {
        Selection all = new Selection(memory);
        memory.articles().forEach(all::add);
        memory.copies.families().forEach(all::add);
        memory.stories.stories().forEach(all::add);
        return all.edition(memory.entities.entities(), memory.statements.statements(), memory.storylines());
    }

    /** The part of {@link #edition} that tells the stories of some articles: those stories whole, with all that belongs to them. */
    public Edition editionOf(Set<Long> articles) {
        Selection part = new Selection(memory);
        articles.stream()
                .map(memory::storyOf)
                .filter(Objects::nonNull)
                .distinct()
                .forEach(part::addWhole);
        List<Storyline> chained = memory.storylines().stream()
                .filter(storyline -> storyline.stories().stream().anyMatch(part.stories()::contains))
                .toList();
        return part.edition(memory.entities(part.entityIds()), memory.statements(part.statementIds()), chained);
    }

    /**
     * The part of {@link #edition} that has changed since the last call: the articles taken in or named anew, with the
     * originals of the stories that changed, and the storylines that did. What has ceased to exist is missing from it.
     */
    public Edition news() {
        Memory.Touched touched = memory.drainTouched();
        Selection part = new Selection(memory);
        touched.articles().forEach(part::add);
        touched.families().stream()
                .map(memory.copies::family)
                .flatMap(Stream::ofNullable)
                .forEach(part::add);
        touched.stories().stream()
                .map(memory.stories::story)
                .flatMap(Stream::ofNullable)
                .forEach(part::add);
        return part.edition(
                memory.entities(touched.entities()),
                memory.statements(part.statementIds()),
                memory.drainStorylines(part.stories()));
    }

    /** Passes over what has changed since the last {@link #news}: for what is stored already. */
    public void skipNews() {
        memory.drainTouched();
        memory.drainStorylines(Set.of());
    }

    /**
     * Writes all that the memory knows, the articles' words excepted: those stand on the shelf. Only after {@link #news} or
     * {@link #skipNews}, because what is new is not saved as such.
     */
    public void save(OutputStream to) throws IOException {
        Snapshot.save(to, parts());
    }

    /**
     * Takes over what {@link #save} wrote, into a pipeline that has not been fed yet; it then goes on as if nothing had
     * happened.
     *
     * @throws IOException if it is no whole snapshot of this program's; the pipeline is then of no use
     */
    public void restore(InputStream from) throws IOException {
        Snapshot.restore(from, parts());
        skipNews();
    }

    /** A number that is equal for equal memories: for comparing a restored one with an uninterrupted one. */
    public long digest() {
        long digest = 0;
        for (Restorable part : parts()) {
            digest = Ids.mix(digest + part.digest());
        }
        return digest;
    }

    private List<Restorable> parts() {
        return Stream.concat(Stream.of(sites), memory.parts().stream()).toList();
    }
}
