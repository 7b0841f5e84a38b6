package org.throughline.engine.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.throughline.engine.copy.CopyIndex;
import org.throughline.engine.copy.Family;

class SecondThoughtsTest {
    private static final List<InventedPress.Told> DAYS = InventedPress.days(60, 5);

    @Test
    void oneGoTellsTheEvents() {
        assertThat(bCubed(events(), read(DAYS))).isGreaterThan(0.9);
    }

    @Test
    void severalBatchesOutOfOrderHealToTheStoriesOfOneGo() {
        List<InventedPress.Told> batches = new ArrayList<>();
        for (int batch : new int[] {2, 0, 1}) {
            for (int i = batch; i < DAYS.size(); i += 3) {
                batches.add(DAYS.get(i));
            }
        }
        assertThat(bCubed(read(DAYS), read(batches))).isGreaterThan(0.95);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6})
    void theOrderOfReceiptHardlyMattersWithLateOnesAndRepeats(int seed) {
        List<InventedPress.Told> order = new ArrayList<>(DAYS);
        Collections.shuffle(order, new Random(seed));
        order.addAll(order.subList(0, 40));
        assertThat(bCubed(read(DAYS), read(order))).isGreaterThanOrEqualTo(0.95);
    }

    @Test
    void idsStayOrLeadOnAndEveryChangeHasItsReason() {
        CopyIndex copies = new CopyIndex();
        StoryBook book = new StoryBook();
        List<InventedPress.Told> order = new ArrayList<>(DAYS);
        Collections.shuffle(order, new Random(9));
        Map<Long, Set<Long>> before = new HashMap<>();
        for (InventedPress.Told told : order) {
            book.place(told.article(), copies.place(told.article()), new long[0]);
            Map<Long, Set<Long>> now = new HashMap<>();
            book.stories().forEach(story -> now.put(story.id(), new HashSet<>(story.families())));
            for (Map.Entry<Long, Set<Long>> story : before.entrySet()) {
                long id = story.getKey();
                assertThat(now)
                        .containsKey(now.containsKey(id) ? id : book.redirects().getOrDefault(id, 0L));
                now.forEach((other, families) -> assertThat(other.equals(id) || !families.equals(story.getValue()))
                        .isTrue());
            }
            before = now;
        }
        assertThat(book.drainChanges())
                .allSatisfy(change -> assertThat(change.reason()).isNotBlank())
                .extracting(Change::kind)
                .contains(Change.Kind.OPENED, Change.Kind.JOINED);
    }

    private static Map<Long, Long> events() {
        Map<Long, Long> events = new HashMap<>();
        DAYS.forEach(told -> events.put(told.article().id(), (long) told.event()));
        return events;
    }

    /** The story of each article. */
    private static Map<Long, Long> read(List<InventedPress.Told> order) {
        CopyIndex copies = new CopyIndex();
        StoryBook book = new StoryBook();
        Map<Long, Long> familyOf = new HashMap<>();
        for (InventedPress.Told told : order) {
            Family family = copies.place(told.article());
            copies.drainEmptied().forEach(book::withdraw);
            book.place(told.article(), family, new long[0]);
        }
        copies.families()
                .forEach(family -> family.members().forEach(member -> familyOf.put(member.article(), family.id())));
        Map<Long, Long> storyOf = new HashMap<>();
        familyOf.forEach((article, family) -> storyOf.put(article, book.storyOf(family)));
        return storyOf;
    }

    private static double bCubed(Map<Long, Long> one, Map<Long, Long> other) {
        double precision = 0;
        double recall = 0;
        for (long article : one.keySet()) {
            double both = 0;
            double here = 0;
            double there = 0;
            for (long another : one.keySet()) {
                boolean same = Objects.equals(one.get(another), one.get(article));
                boolean found = Objects.equals(other.get(another), other.get(article));
                both += same && found ? 1 : 0;
                here += same ? 1 : 0;
                there += found ? 1 : 0;
            }
            precision += both / there;
            recall += both / here;
        }
        precision /= one.size();
        recall /= one.size();
        return 2 * precision * recall / (precision + recall);
    }
}
