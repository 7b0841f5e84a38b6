package org.throughline.engine.copy;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.throughline.engine.article.Article;
import org.throughline.engine.article.CitedSource;
import org.throughline.engine.article.Found;

/**
 * Who relied on whom among some articles, a story's or a day's: "the Varnia Post writes", "according to dpa", an agency named as the
 * author. A view of the articles: it keeps nothing beside them.
 */
public final class AttributionGraph {
    private final Map<Long, List<Reliance>> byArticle = new TreeMap<>();

    private AttributionGraph() {}

    /**
     * One source's reliance on another in one article.
     *
     * @param cited the other's name, lower case
     */
    public record Reliance(long article, String source, String cited, CitedSource.Kind kind) {}

    /** Sources with how often one relied on the other. */
    public record Edge(String source, String cited, int articles) {}

    /** Costs a look at what each article cites. */
    public static AttributionGraph of(Iterable<Article> articles) {
        AttributionGraph graph = new AttributionGraph();
        articles.forEach(graph::place);
        return graph;
    }

    private void place(Article article) {
        List<Reliance> relied = new ArrayList<>();
        TreeSet<String> seen = new TreeSet<>();
        Found<String> agency = article.metadata().agency();
        if (agency != null) {
            add(article, agency.value(), CitedSource.Kind.AGENCY, seen, relied);
        }
        for (CitedSource cited : article.metadata().cites()) {
            if (cited.kind() != CitedSource.Kind.UNNAMED) {
                add(article, cited.name(), cited.kind(), seen, relied);
            }
        }
        byArticle.put(article.id(), relied);
    }

    private static void add(
            Article article, String name, CitedSource.Kind kind, TreeSet<String> seen, List<Reliance> relied) {
        String cited = name.strip().toLowerCase(Locale.ROOT);
        if (!cited.isEmpty() && !cited.equals(article.source().toLowerCase(Locale.ROOT)) && seen.add(cited)) {
            relied.add(new Reliance(article.id(), article.source(), cited, kind));
        }
    }

    /** Whom an article relied on. */
    public List<Reliance> reliances(long article) {
        return byArticle.getOrDefault(article, List.of());
    }

    /** All edges, the most used first, then in the order of their names. */
    public List<Edge> edges() {
        Map<String, Map<String, Integer>> counts = new TreeMap<>();
        byArticle
                .values()
                .forEach(all -> all.forEach(one -> counts.computeIfAbsent(one.source(), unknown -> new TreeMap<>())
                        .merge(one.cited(), 1, Integer::sum)));
        List<Edge> edges = new ArrayList<>();
        counts.forEach((source, cited) -> cited.forEach((name, count) -> edges.add(new Edge(source, name, count))));
        edges.sort(Comparator.comparingInt(Edge::articles).reversed());
        return edges;
    }

    /**
     * How many of the families are reports of their own: those whose original relies on no source or agency that another family of
     * the list comes from.
     *
     * @param sourceOf the source of an article by id
     */
    public int independent(List<Family> families, Map<Long, String> sourceOf) {
        TreeSet<String> own = new TreeSet<>();
        for (Family family : families) {
            String source = sourceOf.get(family.original());
            own.add(name(source));
            own.add(name(family.agency()));
        }
        int independent = 0;
        for (Family family : families) {
            boolean relies = reliances(family.original()).stream()
                    .anyMatch(one -> one.kind() == CitedSource.Kind.OUTLET
                            && own.contains(one.cited())
                            && !one.cited().equals(name(sourceOf.get(family.original()))));
            independent += relies ? 0 : 1;
        }
        return families.isEmpty() ? 0 : Math.max(1, independent);
    }

    private static String name(@Nullable String source) {
        return source == null ? "" : source.toLowerCase(Locale.ROOT);
    }
}
