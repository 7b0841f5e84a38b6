package org.throughline.store;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.throughline.engine.Edition;
import org.throughline.engine.storyline.Storyline;

/**
 * Finds stored families, stories and storylines whose articles now belong to others, and leaves redirects in their
 * place. Must run before the rows are brought up to date, because those tell where the articles were.
 */
final class Successors {
    private final Handle handle;
    private final Edition edition;
    private final Redirects redirects;
    private final Map<Long, Long> familyOf = new HashMap<>();
    private final Map<Long, Long> storyOf = new HashMap<>();
    private final Map<Long, Long> storylineOf = new HashMap<>();

    Successors(Handle handle, Edition edition, Redirects redirects) {
        this.handle = handle;
        this.edition = edition;
        this.redirects = redirects;
        Map<Long, Long> storyOfFamily = new HashMap<>();
        edition.stories()
                .forEach(report -> report.story()
                        .families()
                        .forEach(family ->
                                storyOfFamily.put(family, report.story().id())));
        Map<Long, Long> storylineOfStory = new HashMap<>();
        for (Storyline storyline : edition.storylines()) {
            storyline.stories().forEach(story -> storylineOfStory.put(story, storyline.id()));
        }
        edition.families()
                .forEach(family -> family.members().forEach(member -> {
                    familyOf.put(member.article(), family.id());
                    copy(storyOfFamily, family.id(), storyOf, member.article());
                    copy(storylineOfStory, storyOf.get(member.article()), storylineOf, member.article());
                }));
    }

    private static void copy(
            Map<Long, Long> from, @org.jspecify.annotations.Nullable Long key, Map<Long, Long> to, long article) {
        Long value = key == null ? null : from.get(key);
        if (value != null) {
            to.put(article, value);
        }
    }

    void write() {
        Set<Long> families = new HashSet<>();
        edition.families().forEach(family -> families.add(family.id()));
        Set<Long> stories = new HashSet<>();
        edition.stories().forEach(report -> stories.add(report.story().id()));
        Set<Long> storylines = new HashSet<>();
        edition.storylines().forEach(storyline -> storylines.add(storyline.id()));
        String throughStories = "select article.id from article join story on story.id = article.story"
                + " where story.storyline = :gone";
        redirect(Redirects.STORYLINE, storylines, throughStories, storylineOf);
        redirect(Redirects.STORY, stories, "select id from article where story = :gone", storyOf);
        redirect(Redirects.FAMILY, families, "select id from article where family = :gone", familyOf);
    }

    private void redirect(String kind, Set<Long> alive, String articles, Map<Long, Long> now) {
        List<Long> stored = handle.createQuery("select id from " + kind + " order by id")
                .mapTo(Long.class)
                .list();
        for (long gone : stored) {
            if (alive.contains(gone)) {
                continue;
            }
            List<Long> successors = new ArrayList<>();
            handle.createQuery(articles).bind("gone", gone).mapTo(Long.class).forEach(article -> {
                Long successor = now.get(article);
                if (successor != null) {
                    successors.add(successor);
                }
            });
            Long successor = Redirects.commonest(successors);
            if (successor != null) {
                redirects.lead(kind, gone, successor);
                remove(kind, gone);
            }
        }
    }

    private void remove(String kind, long gone) {
        if (kind.equals(Redirects.STORY)) {
            FactRows.clear(handle, gone);
        }
        if (kind.equals(Redirects.STORYLINE)) {
            handle.execute("delete from timeline_entry where storyline = ?", gone);
            PositionRows.delete(handle, gone);
        }
        handle.execute("delete from " + kind + " where id = ?", gone);
    }
}
