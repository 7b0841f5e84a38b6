package org.throughline.engine;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.throughline.engine.article.Article;
import org.throughline.engine.copy.Coverage;
import org.throughline.engine.copy.Family;
import org.throughline.engine.reading.AnnotatedArticle;
import org.throughline.engine.story.Story;

/**
 * A story counted, and its articles in a row.
 *
 * @param articles all of the story's articles, family by family, each family's original first
 * @param coverage how many of them are reports, how many copies of whom
 * @param sources names of the sources, in the order of the articles
 * @param first time of the earliest dated article
 * @param last time of the latest dated article
 */
public record StorySummary(
        List<AnnotatedArticle> articles,
        Coverage coverage,
        Set<String> sources,
        @Nullable Instant first,
        @Nullable Instant last) {

    /**
     * @param families by id, at least the story's
     * @param known articles by id, at least the families'
     */
    public static StorySummary of(Story story, Map<Long, Family> families, Map<Long, AnnotatedArticle> known) {
        List<AnnotatedArticle> articles = new ArrayList<>();
        List<Family> told = new ArrayList<>();
        for (long id : story.families()) {
            Family family = families.get(id);
            AnnotatedArticle original = family == null ? null : known.get(family.original());
            if (family != null && original != null) {
                told.add(family);
                articles.add(original);
                family.members().stream()
                        .filter(member -> member.article() != family.original())
                        .map(member -> known.get(member.article()))
                        .filter(Objects::nonNull)
                        .forEach(articles::add);
            }
        }
        return of(articles, Coverage.of(told, id -> article(known, id)));
    }

    private static @Nullable Article article(Map<Long, AnnotatedArticle> known, long id) {
        AnnotatedArticle annotated = known.get(id);
        return annotated == null ? null : annotated.article();
    }

    private static StorySummary of(List<AnnotatedArticle> articles, Coverage coverage) {
        Set<String> sources = new LinkedHashSet<>();
        Instant first = null;
        Instant last = null;
        for (AnnotatedArticle article : articles) {
            sources.add(article.article().source());
            Instant time = article.article().saidTime();
            first = time != null && (first == null || time.isBefore(first)) ? time : first;
            last = time != null && (last == null || time.isAfter(last)) ? time : last;
        }
        return new StorySummary(articles, coverage, sources, first, last);
    }
}
