package org.throughline.store;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.throughline.engine.Edition;
import org.throughline.engine.copy.Family;
import org.throughline.engine.storyline.Storyline;

/**
 * Finds stored families, stories and storylines all of whose articles now belong to others, and leaves redirects in
 * their place. Must run before the rows of families and stories are brought up to date, because those tell where the
 * articles were.
 */
final class Successors {
    private static final int ASKED_AT_ONCE = 500;

    private final Handle handle;
    private final Edition edition;
    private final Redirects redirects;
    private final Map<Long, Long> familyOf = new HashMap<>();
    private final Map<Long, Long> storyOf = new HashMap<>();
    private final Map<Long, Long> storyNow = new HashMap<>();

    Successors(Handle handle, Edition edition, Redirects redirects) {
        this.handle = handle;
        this.edition = edition;
        this.redirects = redirects;
        Map<Long, Long> storyOfFamily = new HashMap<>();
        for (Edition.StoryReport report : edition.stories()) {
            report.story()
                    .families()
                    .forEach(family -> storyOfFamily.put(family, report.story().id()));
        }
        for (Family family : edition.families()) {
            Long story = storyOfFamily.get(family.id());
            for (Family.Member member : family.members()) {
                familyOf.put(member.article(), family.id());
                if (story != null) {
                    storyOf.put(member.article(), story);
                }
            }
        }
    }

    void write() {
        Set<Long> families = edition.families().stream().map(Family::id).collect(Collectors.toSet());
        Set<Long> stories =
                edition.stories().stream().map(report -> report.story().id()).collect(Collectors.toSet());
        Set<Long> leftFamilies = new TreeSet<>();
        Set<Long> leftStories = new TreeSet<>();
        List<Long> moved = List.copyOf(familyOf.keySet());
        for (int from = 0; from < moved.size(); from += ASKED_AT_ONCE) {
            handle.createQuery("select family, story from article where id in (<articles>)")
                    .bindList("articles", moved.subList(from, Math.min(moved.size(), from + ASKED_AT_ONCE)))
                    .map((row, context) -> new long[] {row.getLong(1), row.getLong(2)})
                    .forEach(before -> {
                        leftFamilies.add(before[0]);
                        leftStories.add(before[1]);
                    });
        }
        leftFamilies.removeAll(families);
        leftStories.removeAll(stories);
        Map<Long, Long> storylines = storylinesBefore();
        leftStories.forEach(story -> redirect(Redirects.STORY, story, storyOf));
        leftFamilies.forEach(family -> redirect(Redirects.FAMILY, family, familyOf));
        redirectStorylines(storylines);
    }

    private void redirect(String kind, long gone, Map<Long, Long> now) {
        List<Long> articles = handle.createQuery("select id from article where " + kind + " = :gone")
                .bind("gone", gone)
                .mapTo(Long.class)
                .list();
        List<Long> successors = new ArrayList<>();
        for (long article : articles) {
            Long successor = now.get(article);
            if (successor == null) {
                return;
            }
            successors.add(successor);
        }
        follow(kind, gone, successors);
    }

    private void follow(String kind, long gone, List<Long> successors) {
        Long successor = Redirects.commonest(successors);
        if (successor != null && isStored(kind, gone)) {
            redirects.lead(kind, gone, successor);
            remove(kind, gone);
            if (kind.equals(Redirects.STORY)) {
                storyNow.put(gone, successor);
            }
        }
    }

    private boolean isStored(String kind, long id) {
        return handle.createQuery("select count(*) from " + kind + " where id = :id")
                        .bind("id", id)
                        .mapTo(Integer.class)
                        .one()
                > 0;
    }

    private Map<Long, Long> storylinesBefore() {
        Map<Long, Long> storylines = new TreeMap<>();
        handle.createQuery("select id, storyline from story where storyline is not null")
                .map((row, context) -> Map.entry(row.getLong(1), row.getLong(2)))
                .forEach(story -> storylines.put(story.getKey(), story.getValue()));
        return storylines;
    }

    /** A storyline goes where most of its stories went. */
    private void redirectStorylines(Map<Long, Long> before) {
        Map<Long, Long> storylineOf = new HashMap<>();
        Set<Long> alive = new LinkedHashSet<>();
        for (Storyline storyline : edition.storylines()) {
            alive.add(storyline.id());
            storyline.stories().forEach(story -> storylineOf.put(story, storyline.id()));
        }
        Map<Long, List<Long>> successors = new TreeMap<>();
        before.forEach((story, storyline) -> {
            Long now = storylineOf.get(storyNow.getOrDefault(story, story));
            if (now != null && !alive.contains(storyline)) {
                successors.computeIfAbsent(storyline, none -> new ArrayList<>()).add(now);
            }
        });
        successors.forEach((gone, now) -> follow(Redirects.STORYLINE, gone, now));
    }

    private void remove(String kind, long gone) {
        if (kind.equals(Redirects.STORY)) {
            FactRows.clear(handle, gone);
            TellingRows.clear(handle, gone);
        }
        if (kind.equals(Redirects.STORYLINE)) {
            handle.execute("delete from timeline_entry where storyline = ?", gone);
            PositionRows.delete(handle, gone);
        }
        handle.execute("delete from " + kind + " where id = ?", gone);
    }
}
