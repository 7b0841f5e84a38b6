package org.throughline.bench.train;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import org.throughline.bench.Rows;
import org.throughline.bench.Speed;
import org.throughline.bench.area.NewsRows;
import org.throughline.engine.copy.CopyIndex;
import org.throughline.engine.copy.Family;
import org.throughline.engine.reading.AnnotatedArticle;
import org.throughline.engine.story.StoryBook;

/**
 * Whether the order of receipt decides what the stories are: the same articles (a set of {@code stories}, the first {@value
 * #ARTICLES}) in {@code -Dorders=N} orders, 20 unless told, each up to {@value #DELAY_HOURS} hours after their times, one in ten late by three
 * days, one in twenty delivered thrice. Prints B-cubed F1 between each run and the run in the order of times.
 */
public final class OrderStability implements Speed {
    private static final int ARTICLES = 5_000;
    private static final int DELAY_HOURS = 6;
    private static final int LATE_HOURS = 72;

    @Override
    public String name() {
        return "orders";
    }

    /** An article as it is delivered. */
    private record Delivery(AnnotatedArticle article, double hours) {}

    @Override
    public void measure(Path input, PrintStream out) throws IOException {
        List<AnnotatedArticle> articles = NewsRows.wordsInOrder(Rows.read(input)).stream()
                .limit(ARTICLES)
                .map(NewsRows.Row::article)
                .toList();
        long[] inOrder = stories(articles, articles);
        double lowest = 1;
        double sum = 0;
        int orders = Integer.getInteger("orders", 20);
        for (int order = 0; order < orders; order++) {
            double found = StoryFigures.bCubed(inOrder, stories(articles, delivered(articles, new Random(order))))[2];
            out.printf(Locale.ROOT, "order %d: B3 F1 %.3f%n", order, found);
            lowest = Math.min(lowest, found);
            sum += found;
        }
        out.printf(
                Locale.ROOT,
                "%d articles, %d orders: mean %.3f, lowest %.3f%n",
                articles.size(),
                orders,
                sum / orders,
                lowest);
    }

    private static List<AnnotatedArticle> delivered(List<AnnotatedArticle> articles, Random random) {
        List<Delivery> deliveries = new ArrayList<>();
        for (AnnotatedArticle article : articles) {
            Instant time = article.article().time();
            double at = (time == null ? 0 : time.getEpochSecond() / 3600.0)
                    + DELAY_HOURS * random.nextDouble()
                    + (random.nextInt(10) == 0 ? LATE_HOURS : 0);
            int times = random.nextInt(20) == 0 ? 3 : 1;
            for (int i = 0; i < times; i++) {
                deliveries.add(new Delivery(article, at + 2 * i));
            }
        }
        deliveries.sort(Comparator.comparingDouble(Delivery::hours));
        return deliveries.stream().map(Delivery::article).toList();
    }

    /** The story of each article when they are received like that; a repeat changes nothing. */
    private static long[] stories(List<AnnotatedArticle> articles, List<AnnotatedArticle> received) {
        CopyIndex copies = new CopyIndex();
        StoryBook book = new StoryBook();
        Map<Long, Long> familyOf = new HashMap<>();
        for (AnnotatedArticle article : received) {
            if (!familyOf.containsKey(article.id())) {
                Family family = copies.place(article);
                copies.drainEmptied().forEach(book::withdraw);
                familyOf.put(article.id(), family.id());
                book.place(article, family, new long[0]);
            }
        }
        Map<Long, Long> storyOf = new HashMap<>();
        book.stories().forEach(story -> story.families().forEach(family -> storyOf.put(family, story.id())));
        return articles.stream()
                .mapToLong(article -> storyOf.getOrDefault(familyOf.getOrDefault(article.id(), 0L), 0L))
                .toArray();
    }
}
