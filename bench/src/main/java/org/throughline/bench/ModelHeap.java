package org.throughline.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.throughline.engine.Pipeline;
import org.throughline.engine.article.Article;
import org.throughline.engine.article.Found;
import org.throughline.engine.article.Metadata;
import org.throughline.engine.page.UnreadablePage;
import org.throughline.engine.reading.AnnotatedArticle;
import org.throughline.engine.reading.PageReader;
import org.throughline.feeds.saved.SavedPage;
import org.throughline.feeds.saved.SavedPages;

/**
 * What all models and word lists together keep on the heap: reads pages to the end, each also as if it were of another
 * language, tells their stories, forgets all that, and counts what stays.
 */
public final class ModelHeap implements Speed {
    private static final List<String> LANGUAGES = List.of("en", "de", "ru", "es", "fr", "ar");
    private static final int MOST_PAGES = 40;

    @Override
    public String name() {
        return "heap";
    }

    @Override
    public void measure(Path input, PrintStream out) throws IOException {
        long before = used();
        int pages = readAll(input);
        out.printf(
                Locale.ROOT,
                "%d pages in %d languages; what stays when all of them are forgotten: %.1f MB%n",
                pages,
                LANGUAGES.size(),
                (used() - before) / 1e6);
    }

    private static int readAll(Path input) throws IOException {
        PageReader reader = new PageReader();
        Pipeline pipeline = new Pipeline();
        int read = 0;
        for (Iterator<SavedPage> pages = SavedPages.list(List.of(input)).iterator();
                pages.hasNext() && read < MOST_PAGES;
                read++) {
            try {
                AnnotatedArticle article = reader.read(pages.next().load());
                pipeline.accept(article);
                LANGUAGES.forEach(language -> reader.annotate(as(language, article.article())));
            } catch (UnreadablePage none) {
                throw new IOException("cannot be read: " + none.detail(), none);
            }
        }
        pipeline.edition();
        return read;
    }

    private static Article as(String language, Article article) {
        Metadata metadata = Metadata.of(new Found<>("", "derived", 1), new Found<>(language, "derived", 1));
        return new Article(
                article.id(),
                1,
                article.identity(),
                article.source(),
                null,
                null,
                null,
                metadata,
                Set.of(),
                article.blocks(),
                article.text());
    }

    private static long used() {
        for (int round = 0; round < 4; round++) {
            System.gc();
        }
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }
}
