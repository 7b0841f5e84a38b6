package org.throughline.engine.storyline;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.throughline.engine.article.SentenceRef;
import org.throughline.engine.reading.AnnotatedArticle;

/**
 * The dates that matter among the articles of one storyline, one sentence each. A date matters when many articles name
 * it, less when it was still to come, and when much was published on it. Fed one article at a time, in any order.
 */
public final class Timelines {
    /** What the day of publication counts, beside a mention in an article. */
    private static final double PUBLISHED = 0.6;

    /** What the mention of a day counts that was still to come. */
    private static final double AHEAD = 0.5;

    private final Map<LocalDate, Day> days = new TreeMap<>();

    /** What is known of one date. */
    private static final class Day {
        private double weight;
        private @Nullable SentenceRef sentence;
        private double best;
        private long story;

        void offer(SentenceRef offered, double worth, long of) {
            if (sentence == null || worth > best) {
                sentence = offered;
                best = worth;
                story = of;
            }
        }
    }

    /** Takes an article of the storyline. */
    public void read(AnnotatedArticle article, long story) {
        read(Dating.of(article), story);
    }

    void read(Dating dating, long story) {
        TreeSet<LocalDate> told = new TreeSet<>();
        LocalDate published = dating.published();
        for (Dating.Mention mention : dating.mentions()) {
            Day day = day(mention.day());
            day.offer(mention.sentence(), 2.0 / (2 + mention.position()), story);
            if (told.add(mention.day())) {
                day.weight += published != null && mention.day().isAfter(published) ? AHEAD : 1;
            }
        }
        SentenceRef opening = dating.opening();
        if (published != null && opening != null) {
            Day day = day(published);
            day.weight += PUBLISHED;
            day.offer(opening, 0.1, story);
        }
    }

    private Day day(LocalDate date) {
        return days.computeIfAbsent(date, unknown -> new Day());
    }

    /** The dates that matter most, at most so many, in the order of the calendar. */
    public List<TimelineEntry> most(int count) {
        List<Map.Entry<LocalDate, Day>> ranked = new ArrayList<>(days.entrySet());
        ranked.sort(Comparator.comparingDouble((Map.Entry<LocalDate, Day> day) -> -day.getValue().weight)
                .thenComparing(Map.Entry::getKey));
        List<TimelineEntry> entries = new ArrayList<>();
        for (Map.Entry<LocalDate, Day> day : ranked.subList(0, Math.min(count, ranked.size()))) {
            SentenceRef sentence = day.getValue().sentence;
            if (sentence != null) {
                entries.add(new TimelineEntry(day.getKey().toString(), sentence, day.getValue().story));
            }
        }
        entries.sort(Comparator.comparing(TimelineEntry::date));
        return entries;
    }
}
