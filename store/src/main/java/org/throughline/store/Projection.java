package org.throughline.store;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import org.throughline.engine.Edition;
import org.throughline.engine.copy.Family;
import org.throughline.engine.reading.AnnotatedArticle;
import org.throughline.engine.story.Story;

/**
 * Writes the news of an {@link Edition} into the tables that the reader queries, inside the transaction of the inputs
 * that led to it. Only what differs from the stored rows is written; what the edition does not name stays (nothing has
 * happened to it, or it has left the memory's window) unless all its articles now belong elsewhere: then its id becomes
 * a redirect.
 */
final class Projection {
    private final Handle handle;
    private final Edition edition;
    private final long sequence;
    private final Redirects redirects;
    private final Map<Long, Family> families = new HashMap<>();
    private final Map<Long, Long> storyOfFamily = new HashMap<>();

    Projection(Handle handle, Edition edition, long sequence) {
        this.handle = handle;
        this.edition = edition;
        this.sequence = sequence;
        this.redirects = new Redirects(handle);
        for (Family family : edition.families()) {
            families.put(family.id(), family);
        }
        for (Edition.StoryReport report : edition.stories()) {
            Story story = report.story();
            story.families().forEach(family -> storyOfFamily.put(family, story.id()));
        }
    }

    /** @param changed the articles of this batch by their sequence number */
    void write(SortedMap<Long, AnnotatedArticle> changed) {
        EntityRows entities = new EntityRows(handle, edition, redirects, sequence);
        entities.follow(changed.values().stream().map(AnnotatedArticle::id).collect(Collectors.toSet()));
        Set<Long> written = new HashSet<>();
        changed.forEach((at, article) -> {
            if (isCurrent(article)) {
                write(article, at);
                written.add(article.id());
            }
        });
        for (long named : edition.entityIds().keySet()) {
            AnnotatedArticle article = edition.articles().get(named);
            if (article != null && !written.contains(named)) {
                write(article, null);
            }
        }
        entities.write();
        new Successors(handle, edition, redirects).write();
        new FamilyRows(handle, edition, redirects, storyOfFamily).write();
        new StoryRows(handle, edition, redirects, families, sequence).write();
        new StorylineRows(handle, edition, redirects).write();
    }

    private void write(AnnotatedArticle article, @Nullable Long at) {
        ArticleRows rows = new ArticleRows(handle);
        Long sequence = at == null ? rows.sequence(article.id()) : at;
        if (sequence != null) {
            rows.write(
                    article,
                    sequence,
                    edition.entityIds().getOrDefault(article.id(), new long[0]),
                    edition.statementIds().getOrDefault(article.id(), new long[0]));
        }
    }

    /** An article may come in two versions in one batch: only the later one is shown. */
    private boolean isCurrent(AnnotatedArticle article) {
        AnnotatedArticle current = edition.articles().get(article.id());
        return current == null
                || current.article().version() == article.article().version();
    }
}
