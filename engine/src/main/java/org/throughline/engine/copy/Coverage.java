package org.throughline.engine.copy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.LongFunction;
import org.jspecify.annotations.Nullable;
import org.throughline.engine.article.Article;

/**
 * The articles of a story counted, each once: a report of its own, a report that draws on another of the story, a copy, or a later
 * version of a report of the same source. What is shown of a story's size comes from here, so that the parts always make up the whole.
 *
 * @param reports made independently of each other
 * @param drawing reports that rely on a source or agency which another one of the story comes from
 * @param copies number of copies by whom they were copied from: the agency, else the original's source
 * @param revisions later versions of a source's own report
 */
public record Coverage(int reports, int drawing, Map<String, Integer> copies, int revisions) {
    public Coverage {
        copies = Collections.unmodifiableMap(new LinkedHashMap<>(copies));
    }

    /**
     * @param families of the story
     * @param articles by id; a family whose original is unknown is not counted
     */
    public static Coverage of(List<Family> families, LongFunction<@Nullable Article> articles) {
        List<Family> told = new ArrayList<>();
        Map<Long, String> sourceOf = new HashMap<>();
        List<Article> originals = new ArrayList<>();
        Map<String, Integer> copies = new LinkedHashMap<>();
        int revisions = 0;
        for (Family family : families) {
            Article original = articles.apply(family.original());
            if (original != null) {
                told.add(family);
                originals.add(original);
                sourceOf.put(original.id(), original.source());
                int later = (int) family.members().stream()
                        .filter(member -> member.kind() == CopyKind.REVISION)
                        .count();
                int copied = family.members().size() - 1 - later;
                revisions += later;
                if (copied > 0) {
                    copies.merge(family.agency() == null ? original.source() : family.agency(), copied, Integer::sum);
                }
            }
        }
        int independent = AttributionGraph.of(originals).independent(told, sourceOf);
        return new Coverage(independent, told.size() - independent, copies, revisions);
    }

    /** All of them. */
    public int articles() {
        return reports
                + drawing
                + copies.values().stream().mapToInt(Integer::intValue).sum()
                + revisions;
    }
}
