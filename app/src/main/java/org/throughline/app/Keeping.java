package org.throughline.app;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.throughline.app.reading.PagesRead;
import org.throughline.engine.Edition;
import org.throughline.engine.reading.AnnotatedArticle;
import org.throughline.store.Store;

/** Keeps what was read in the store. */
final class Keeping {
    /** A crash loses at most a batch; a batch costs a comparison of every story. */
    private static final int BATCH = 5_000;

    private Keeping() {}

    /** The stories of what was read, as they stand with all that was kept before. */
    static Edition keep(PagesRead read, Store store) {
        List<AnnotatedArticle> articles = read.articles();
        for (int from = 0; from < articles.size(); from += BATCH) {
            store.accept(articles.subList(from, Math.min(articles.size(), from + BATCH)));
        }
        store.quarantine()
                .note(read.quarantine().stream().map(one -> one.of("")).toList());
        store.quarantine().release(places(articles));
        Set<Long> wanted = articles.stream().map(AnnotatedArticle::id).collect(Collectors.toSet());
        return store.editionOf(wanted);
    }

    /** Where the articles were read from. */
    static List<String> places(List<AnnotatedArticle> articles) {
        return articles.stream()
                .map(one -> one.article().path())
                .filter(Objects::nonNull)
                .toList();
    }
}
