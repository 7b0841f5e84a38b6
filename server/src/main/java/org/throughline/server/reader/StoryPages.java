package org.throughline.server.reader;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.throughline.engine.article.Article;
import org.throughline.engine.article.Ids;
import org.throughline.store.desk.Desk;
import org.throughline.store.library.FamilyView;
import org.throughline.store.library.Library;
import org.throughline.store.library.SourceStanding;
import org.throughline.store.library.StorySummary;
import org.throughline.store.library.StoryView;

/** A story: its page, its comparison, and the forms in which it leaves the reader. */
final class StoryPages {
    private static final int CITED = 60;
    private static final int PICTURES_LOOKED_FOR = 6;
    private static final int OTHERS_SHOWN = 20;
    private static final int KEPT_SECONDS = 60;

    private final Library library;
    private final Desk desk;
    private final Screen screen;
    private final Kept<List<SourceStanding>> sources;

    StoryPages(Library library, Desk desk, Screen screen) {
        this.library = library;
        this.desk = desk;
        this.screen = screen;
        this.sources = new Kept<>(KEPT_SECONDS, library::standings);
    }

    void addTo(RoutesConfig routes) {
        routes.get("/story/{id}", this::story);
        routes.get("/story/{id}/compare", this::comparison);
        routes.get("/story/{id}/page.html", this::still);
        routes.get("/story/{id}/cite.bib", context -> cite(context, Citation::bibTex, "application/x-bibtex", "bib"));
        routes.get(
                "/story/{id}/cite.ris",
                context -> cite(context, Citation::ris, "application/x-research-info-systems", "ris"));
    }

    private void story(Context context) {
        StoryView story = storyAt(context);
        if (story != null) {
            screen.showTitled(context, "story", story.summary().headline(), "/", Map.of("page", page(context, story)));
        }
    }

    private StoryPage page(Context context, StoryView story) {
        long id = story.summary().id();
        Long seen = desk.seen(List.of(id)).get(id);
        return new StoryPage(
                story,
                StoryPage.keyPoints(story, seen),
                library.background(id),
                StoryPage.byThing(library.wordings(id)),
                Reach.of(story.summary().sources(), sources.get(), desk.groups()),
                CoveragePicture.of(story.families(), screen.words(context)),
                FlowPicture.ofSpeakers(story.quotations(), story.entities()),
                seen,
                library.lastInput(),
                desk.follows("story", Ids.show(Links.STORY, id)),
                !desk.saved(Links.story(id)).isEmpty(),
                others(story),
                corrected(context),
                picture(story));
    }

    /** Of the first report that has one. */
    private @Nullable LeadPicture picture(StoryView story) {
        return story.families().stream()
                .limit(PICTURES_LOOKED_FOR)
                .flatMap(family -> library.article(family.original().id(), null).stream())
                .flatMap(view -> screen.picture(view.content().article()).stream())
                .findFirst()
                .orElse(null);
    }

    /** Stories that this one could be put together with: of its storyline first, then those that stand highest. */
    private List<StorySummary> others(StoryView story) {
        Map<Long, StorySummary> others = new LinkedHashMap<>();
        if (story.storyline() != null) {
            story.storyline().stories().forEach(other -> others.put(other.id(), other));
        }
        library.stories(1, OTHERS_SHOWN).items().forEach(other -> others.putIfAbsent(other.id(), other));
        others.remove(story.summary().id());
        return others.values().stream().limit(OTHERS_SHOWN).toList();
    }

    private static @Nullable Long corrected(Context context) {
        String asked = context.queryParam("corrected");
        boolean number = asked != null
                && !asked.isEmpty()
                && asked.length() < 19
                && asked.chars().allMatch(c -> c >= '0' && c <= '9');
        return number ? Long.valueOf(asked) : null;
    }

    private void comparison(Context context) {
        StoryView story = storyAt(context);
        if (story != null) {
            Grid grid = Grid.of(story);
            Map<String, Object> values = new HashMap<>();
            values.put("story", story);
            values.put("grid", grid);
            values.put("copied", copied(story, grid));
            String title = screen.words(context).say("Compared") + ": "
                    + story.summary().headline();
            screen.showTitled(context, "compare", title, "/", values);
        }
    }

    /** Where there is one report only, the copies are what can be compared. */
    private @Nullable FamilyPage copied(StoryView story, Grid grid) {
        return story.families().size() > 1 || grid.copied().isEmpty()
                ? null
                : FamilyPage.of(grid.copied().getFirst().id(), library).orElse(null);
    }

    /** The story as one file that needs nothing else, to be kept or sent. */
    private void still(Context context) {
        StoryView story = storyAt(context);
        if (story != null) {
            context.header("Content-Disposition", "attachment; filename=\"" + name(story) + ".html\"");
            screen.showTitled(context, "still", story.summary().headline(), "", Map.of("story", story));
        }
    }

    private void cite(Context context, Function<List<Article>, String> form, String type, String ending) {
        StoryView story = storyAt(context);
        if (story == null) {
            return;
        }
        List<Article> articles = new ArrayList<>();
        for (FamilyView family :
                story.families().subList(0, Math.min(CITED, story.families().size()))) {
            library.article(family.original().id(), null)
                    .ifPresent(view -> articles.add(view.content().article()));
        }
        context.header("Content-Disposition", "attachment; filename=\"" + name(story) + "." + ending + "\"");
        context.contentType(type + "; charset=utf-8").result(form.apply(articles));
    }

    private static String name(StoryView story) {
        return "story-" + Ids.show(Links.STORY, story.summary().id());
    }

    private @Nullable StoryView storyAt(Context context) {
        long id = Asked.id(context, Links.STORY);
        StoryView story = library.story(id).orElse(null);
        if (story == null) {
            Asked.moved(library, context, "story", id, Links::story);
        }
        return story;
    }
}
