package org.throughline.bench.train;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.throughline.bench.area.NewsRows;
import org.throughline.engine.article.Ids;
import org.throughline.engine.copy.CopyIndex;
import org.throughline.engine.copy.Family;
import org.throughline.engine.story.Story;
import org.throughline.engine.story.StoryBook;

/** How well a book groups a stream whose stories are known. */
final class StoryFigures {
    private StoryFigures() {}

    /** B-cubed within languages, and across them where the set has several. */
    static List<double[]> of(StoryBook book, List<NewsRows.Row> rows, long[] stories) {
        long[] found = stories(book, rows);
        long[] goldHere = new long[found.length];
        long[] foundHere = new long[found.length];
        boolean several = false;
        for (int i = 0; i < found.length; i++) {
            long language = rows.get(i).article().article().language().hashCode();
            several |= language != "en".hashCode();
            goldHere[i] = Ids.mix(stories[i] + 31 * language);
            foundHere[i] = Ids.mix(found[i] + 31 * language);
        }
        double[] within = bCubed(goldHere, foundHere);
        return several ? List.of(within, bCubed(stories, found)) : List.of(within);
    }

    /** The story of each article when they are read in this order. */
    static long[] stories(StoryBook book, List<NewsRows.Row> rows) {
        CopyIndex copies = new CopyIndex();
        Map<Long, Long> familyOf = new HashMap<>();
        for (NewsRows.Row row : rows) {
            Family family = copies.place(row.article());
            familyOf.put(row.article().id(), family.id());
            book.place(row.article(), family, new long[0]);
        }
        Map<Long, Long> storyOf = new HashMap<>();
        for (Story story : book.stories()) {
            story.families().forEach(member -> storyOf.put(member, story.id()));
        }
        List<Long> found = new ArrayList<>();
        for (NewsRows.Row row : rows) {
            long family = familyOf.getOrDefault(row.article().id(), 0L);
            found.add(storyOf.getOrDefault(family, family));
        }
        return found.stream().mapToLong(Long::longValue).toArray();
    }

    /** B-cubed precision, recall and F1 (Bagga and Baldwin 1998). */
    static double[] bCubed(long[] gold, long[] found) {
        Map<Long, Integer> golds = new TreeMap<>();
        Map<Long, Integer> founds = new TreeMap<>();
        Map<List<Long>, Integer> both = new HashMap<>();
        for (int i = 0; i < gold.length; i++) {
            golds.merge(gold[i], 1, Integer::sum);
            founds.merge(found[i], 1, Integer::sum);
            both.merge(Arrays.asList(gold[i], found[i]), 1, Integer::sum);
        }
        double precision = 0;
        double recall = 0;
        for (Map.Entry<List<Long>, Integer> cell : both.entrySet()) {
            double square = (double) cell.getValue() * cell.getValue();
            precision += square / founds.getOrDefault(cell.getKey().get(1), 1);
            recall += square / golds.getOrDefault(cell.getKey().get(0), 1);
        }
        precision /= gold.length;
        recall /= gold.length;
        return new double[] {precision, recall, 2 * precision * recall / (precision + recall)};
    }
}
