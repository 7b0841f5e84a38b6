package org.throughline.app.terminal;

import java.io.PrintWriter;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.throughline.engine.Edition;
import org.throughline.engine.Edition.StoryReport;
import org.throughline.engine.StorySummary;
import org.throughline.engine.copy.Family;
import org.throughline.engine.storyline.Storyline;
import org.throughline.engine.storyline.TimelineEntry;

/**
 * All stories of an edition, those of a storyline together and followed by its timeline, in the order of time.
 *
 * <p>Shows the few best of everything unless all is wanted.
 */
public final class StoriesText {
    private static final int TIMELINE_ENTRIES = 12;

    private final Sheet sheet;
    private final boolean all;

    public StoriesText(PrintWriter out, int columns, boolean colours, boolean all) {
        this.sheet = new Sheet(out, columns, colours);
        this.all = all;
    }

    public void print(Edition edition) {
        List<Told> told = told(edition);
        StoryText story = new StoryText(sheet, edition, all);
        for (Thread thread : threads(edition, told)) {
            for (Told one : thread.stories()) {
                story.print(one.report(), one.summary());
            }
            for (Storyline storyline : thread.storylines()) {
                print(storyline, thread.stories().size(), edition);
            }
        }
        if (!told.isEmpty()) {
            sheet.rule();
        }
        sheet.text(Sheet.Style.PLAIN, "", closing(edition, told));
    }

    private String closing(Edition edition, List<Told> told) {
        return Count.of(edition.articles().size(), "article", "articles")
                + ", "
                + Count.of(reports(told), "independent report", "independent reports")
                + ", "
                + Count.of(told.size(), "story", "stories")
                + ", "
                + Count.of(edition.storylines().size(), "storyline", "storylines")
                + ".";
    }

    private static int reports(List<Told> told) {
        return told.stream().mapToInt(one -> one.summary().coverage().reports()).sum();
    }

    private void print(Storyline storyline, int stories, Edition edition) {
        sheet.rule();
        sheet.text(Sheet.Style.HEADING, "", "How it went on: " + Count.of(stories, "story", "stories"));
        List<TimelineEntry> entries = storyline.timeline();
        int shown = all ? entries.size() : Math.min(entries.size(), TIMELINE_ENTRIES);
        for (TimelineEntry entry : entries.subList(0, shown)) {
            sheet.item(
                    Sheet.Style.PLAIN,
                    "  %-12s".formatted(entry.date()),
                    " ".repeat(14),
                    edition.words(entry.sentence()));
        }
        if (shown < entries.size()) {
            sheet.text(Sheet.Style.FAINT, "  ", "and " + (entries.size() - shown) + " more (--all shows everything)");
        }
        sheet.blank();
    }

    /** A story with its numbers. */
    private record Told(StoryReport report, StorySummary summary) {
        static final Comparator<Told> BY_TIME = Comparator.comparing(
                (Told told) -> told.summary().first(), Comparator.nullsLast(Comparator.<Instant>naturalOrder()));
    }

    /** Stories that go on from one another, or one that stands alone. */
    private record Thread(List<Told> stories, List<Storyline> storylines) {}

    private static List<Told> told(Edition edition) {
        Map<Long, Family> families = edition.familiesById();
        List<Told> told = new ArrayList<>();
        for (StoryReport report : edition.stories()) {
            told.add(new Told(report, StorySummary.of(report.story(), families, edition.articles())));
        }
        told.sort(Told.BY_TIME);
        return told;
    }

    private static List<Thread> threads(Edition edition, List<Told> told) {
        Map<Long, Storyline> storylineOf = new HashMap<>();
        for (Storyline storyline : edition.storylines()) {
            storyline.stories().forEach(story -> storylineOf.put(story, storyline));
        }
        List<Thread> threads = new ArrayList<>();
        Set<Long> printed = new HashSet<>();
        for (Told one : told) {
            Storyline storyline = storylineOf.get(one.report().story().id());
            if (storyline == null) {
                threads.add(new Thread(List.of(one), List.of()));
            } else if (printed.add(storyline.id())) {
                List<Told> members = told.stream()
                        .filter(other -> storylineOf.get(other.report().story().id()) == storyline)
                        .toList();
                threads.add(new Thread(members, List.of(storyline)));
            }
        }
        return threads;
    }
}
