package org.throughline.engine;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.throughline.engine.copy.AttributionGraph;
import org.throughline.engine.copy.CopyKind;
import org.throughline.engine.copy.Family;
import org.throughline.engine.reading.AnnotatedArticle;
import org.throughline.engine.story.Story;

/**
 * A story counted: how many articles, how many reports stand behind them, who copied whom.
 *
 * @param articles all of the story's articles, family by family, each family's original first
 * @param reports number of families whose original relies on none of the others: reports made independently of each other
 * @param sources names of the sources, in the order of the articles
 * @param copies number of copies by whom they were copied from: the agency, else the original's source
 * @param first time of the earliest dated article
 * @param last time of the latest dated article
 */
public record StorySummary(
        List<AnnotatedArticle> articles,
        int reports,
        Set<String> sources,
        Map<String, Integer> copies,
        @Nullable Instant first,
        @Nullable Instant last) {

    /**
     * @param families by id, at least the story's
     * @param known articles by id, at least the families'
     */
    public static StorySummary of(Story story, Map<Long, Family> families, Map<Long, AnnotatedArticle> known) {
        List<AnnotatedArticle> articles = new ArrayList<>();
        Map<String, Integer> copies = new LinkedHashMap<>();
        List<Family> told = new ArrayList<>();
        for (long id : story.families()) {
            Family family = families.get(id);
            AnnotatedArticle original = family == null ? null : known.get(family.original());
            if (family == null || original == null) {
                continue;
            }
            told.add(family);
            articles.add(original);
            String agency = family.agency();
            String copied = agency == null ? original.article().source() : agency;
            for (Family.Member member : family.members()) {
                AnnotatedArticle article = known.get(member.article());
                if (article != null && member.article() != family.original()) {
                    articles.add(article);
                    if (member.kind() != CopyKind.REVISION) {
                        copies.merge(copied, 1, Integer::sum);
                    }
                }
            }
        }
        AttributionGraph graph = AttributionGraph.of(
                articles.stream().map(AnnotatedArticle::article).toList());
        return counted(articles, graph.independent(told, sources(articles)), copies);
    }

    private static Map<Long, String> sources(List<AnnotatedArticle> articles) {
        Map<Long, String> sources = new HashMap<>();
        articles.forEach(article -> sources.put(article.id(), article.article().source()));
        return sources;
    }

    private static StorySummary counted(List<AnnotatedArticle> articles, int reports, Map<String, Integer> copies) {
        Set<String> sources = new LinkedHashSet<>();
        Instant first = null;
        Instant last = null;
        for (AnnotatedArticle article : articles) {
            sources.add(article.article().source());
            Instant time = article.article().saidTime();
            first = time != null && (first == null || time.isBefore(first)) ? time : first;
            last = time != null && (last == null || time.isAfter(last)) ? time : last;
        }
        return new StorySummary(articles, reports, sources, copies, first, last);
    }
}
