package org.throughline.engine.storyline;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
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

    /** Sentences that are kept for a date, in case that others tell the best of them. */
    private static final int MOST_SENTENCES = 4;

    private final Map<LocalDate, Day> days = new TreeMap<>();

    /** A sentence that could tell what happened on a date. */
    private record Offer(SentenceRef sentence, int words, double worth, long story) {}

    /** What is known of one date. */
    private static final class Day {
        private double weight;
        private final List<Offer> offers = new ArrayList<>(1);

        /** Keeps the best, the earlier among equals. */
        void offer(Offer offered) {
            int at = offers.size();
            while (at > 0 && offers.get(at - 1).worth() < offered.worth()) {
                at--;
            }
            offers.add(at, offered);
            if (offers.size() > MOST_SENTENCES) {
                offers.removeLast();
            }
        }
    }

    /** Takes an article of the storyline. */
    public void read(AnnotatedArticle article, long story) {
        read(Dating.of(article), story);
    }

    void read(Dating dating, long story) {
        TreeSet<Integer> told = new TreeSet<>();
        for (int i = 0; i < dating.size(); i++) {
            Day day = day(dating.day(i));
            day.offer(new Offer(dating.sentence(i), dating.words(i), 2.0 / (2 + dating.position(i)), story));
            if (told.add(dating.day(i))) {
                day.weight += dating.isDated() && dating.day(i) > dating.published() ? AHEAD : 1;
            }
        }
        SentenceRef opening = dating.firstSentence();
        if (dating.isDated() && opening != null) {
            Day day = day(dating.published());
            day.weight += PUBLISHED;
            day.offer(new Offer(opening, dating.firstWords(), 0.1, story));
        }
    }

    private Day day(int date) {
        return days.computeIfAbsent(LocalDate.ofEpochDay(date), unknown -> new Day());
    }

    /** The dates that matter most, at most so many, in the order of the calendar; no sentence tells two of them, nor one with the same words. */
    public List<TimelineEntry> most(int count) {
        List<Map.Entry<LocalDate, Day>> ranked = new ArrayList<>(days.entrySet());
        ranked.sort(Comparator.comparingDouble((Map.Entry<LocalDate, Day> day) -> -day.getValue().weight)
                .thenComparing(Map.Entry::getKey));
        List<TimelineEntry> entries = new ArrayList<>();
        Set<Integer> told = new HashSet<>();
        for (Map.Entry<LocalDate, Day> day : ranked) {
            if (entries.size() == count) {
                break;
            }
            day.getValue().offers.stream()
                    .filter(offer -> told.add(offer.words()))
                    .findFirst()
                    .ifPresent(offer ->
                            entries.add(new TimelineEntry(day.getKey().toString(), offer.sentence(), offer.story())));
        }
        entries.sort(Comparator.comparing(TimelineEntry::date));
        return entries;
    }
}
