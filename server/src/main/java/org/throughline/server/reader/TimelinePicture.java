package org.throughline.server.reader;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.throughline.store.library.TimelineView;

/**
 * The days of a storyline along a line, the larger the more is told of a day. Drawn on a plane 900 wide; the list under it
 * says the same in words.
 */
public record TimelinePicture(List<Day> days, String from, String to) {
    private static final int LEFT = 20;
    private static final int RIGHT = 880;
    private static final int LARGEST = 12;

    /** @param radius grows with the number of entries */
    public record Day(String iso, String name, int x, int radius, int entries) {}

    /** Nothing is drawn of fewer than three days. */
    static TimelinePicture of(List<TimelineView> entries, Wording words) {
        Map<LocalDate, Integer> counts = new TreeMap<>();
        for (TimelineView entry : entries) {
            LocalDate day = day(entry.day());
            if (day != null) {
                counts.merge(day, 1, Integer::sum);
            }
        }
        if (counts.size() < 3) {
            return new TimelinePicture(List.of(), "", "");
        }
        List<LocalDate> days = List.copyOf(counts.keySet());
        long first = days.getFirst().toEpochDay();
        double width = Math.max(1, days.getLast().toEpochDay() - first);
        List<Day> marks = new ArrayList<>();
        counts.forEach((day, count) -> marks.add(new Day(
                day.toString(),
                words.day(day.toString()),
                (int) Math.round(LEFT + (day.toEpochDay() - first) / width * (RIGHT - LEFT)),
                Math.min(LARGEST, 4 + count),
                count)));
        return new TimelinePicture(
                marks,
                words.day(days.getFirst().toString()),
                words.day(days.getLast().toString()));
    }

    private static @Nullable LocalDate day(String iso) {
        try {
            return LocalDate.parse(iso);
        } catch (DateTimeParseException coarser) {
            return null;
        }
    }
}
