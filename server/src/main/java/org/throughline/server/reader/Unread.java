package org.throughline.server.reader;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.throughline.store.desk.Desk;
import org.throughline.store.library.Library;
import org.throughline.store.library.StorySummary;

/** Of the stories in a list, which the reader has seen, and how many facts came to each since. */
public record Unread(Map<Long, Integer> newFacts, long last) {
    static Unread of(List<StorySummary> stories, Desk desk, Library library) {
        Map<Long, Long> seen = desk.seen(stories.stream().map(StorySummary::id).toList());
        Map<Long, Integer> counts = library.newFacts(seen);
        Map<Long, Integer> all = new HashMap<>();
        seen.keySet().forEach(story -> all.put(story, counts.getOrDefault(story, 0)));
        return new Unread(all, library.lastInput());
    }

    public boolean isSeen(StorySummary story) {
        return newFacts.getOrDefault(story.id(), -1) == 0;
    }

    /** Facts that came after the reader saw the story; 0 for one never seen. */
    public int since(StorySummary story) {
        return Math.max(0, newFacts.getOrDefault(story.id(), 0));
    }
}
