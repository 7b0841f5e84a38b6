package org.throughline.server.reader;

import io.javalin.config.RoutesConfig;
import io.javalin.http.BadRequestResponse;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.SortedSet;
import java.util.TreeSet;
import org.throughline.engine.Correction;
import org.throughline.engine.article.Ids;
import org.throughline.engine.story.StoryCorrection;
import org.throughline.store.LoggedCorrection;
import org.throughline.store.Store;
import org.throughline.store.library.FamilyView;
import org.throughline.store.library.StoryView;

/** A person's word on which reports tell one story: put together, split, does not belong, and taken back. */
public final class CorrectionPages {
    private final Store store;
    private final Screen screen;

    CorrectionPages(Store store, Screen screen) {
        this.store = store;
        this.screen = screen;
    }

    void addTo(RoutesConfig routes) {
        routes.get("/corrections", this::corrections);
        routes.post("/correct/split", this::split);
        routes.post("/correct/together", this::together);
        routes.post("/correct/undo", this::undo);
    }

    /** A correction in words. @param reports headlines of the reports concerned, those that are stored */
    public record Row(long sequence, String kind, List<String> reports) {}

    private void corrections(Context context) {
        List<Row> rows = new ArrayList<>();
        for (LoggedCorrection logged : store.corrections()) {
            rows.add(row(logged));
        }
        screen.show(context, "corrections", "Corrections", "", Map.of("rows", rows));
    }

    private Row row(LoggedCorrection logged) {
        return switch (logged.correction()) {
            case Correction.OfEntities entities -> new Row(logged.sequence(), "Who is who", List.of());
            case Correction.OfStories stories ->
                switch (stories.said()) {
                    case StoryCorrection.Together together ->
                        new Row(logged.sequence(), "Put together", headlines(together.families()));
                    case StoryCorrection.Apart apart ->
                        new Row(logged.sequence(), "Kept apart", headlines(apart.these()));
                };
        };
    }

    private List<String> headlines(SortedSet<Long> families) {
        return families.stream()
                .limit(8)
                .flatMap(family -> store.library().articleOfFamily(family).stream())
                .flatMap(article -> store.library().article(article, null).stream())
                .map(article -> article.summary().headline())
                .toList();
    }

    /** The families marked in the form leave the story together. */
    private void split(Context context) {
        StoryView story = story(DeskPages.field(context, "story"));
        SortedSet<Long> these = new TreeSet<>();
        SortedSet<Long> those = new TreeSet<>();
        List<String> marked = context.formParams("family");
        for (FamilyView family : story.families()) {
            (marked.contains(Ids.show(Links.FAMILY, family.id())) ? these : those).add(family.id());
        }
        if (these.isEmpty() || those.isEmpty()) {
            throw new BadRequestResponse("Mark some of the reports, but not all of them.");
        }
        done(context, story, store.correct(new Correction.OfStories(new StoryCorrection.Apart(these, those))));
    }

    private void together(Context context) {
        StoryView story = story(DeskPages.field(context, "story"));
        String other = DeskPages.field(context, "other").strip();
        StoryView second = story(other.substring(other.lastIndexOf('/') + 1));
        SortedSet<Long> families = new TreeSet<>();
        story.families().forEach(family -> families.add(family.id()));
        second.families().forEach(family -> families.add(family.id()));
        if (story.summary().id() == second.summary().id()) {
            throw new BadRequestResponse("These are one story already.");
        }
        done(context, story, store.correct(new Correction.OfStories(new StoryCorrection.Together(families))));
    }

    private void undo(Context context) {
        if (!store.undo(DeskPages.number(context, "sequence"))) {
            throw new BadRequestResponse("This correction is not in force any more.");
        }
        DeskPages.back(context);
    }

    private StoryView story(String shown) {
        OptionalLong id = Links.parse(Links.STORY, shown);
        if (id.isEmpty()) {
            throw new BadRequestResponse("No story was named.");
        }
        long now = store.library().redirect("story", id.getAsLong()).orElse(id.getAsLong());
        return store.library().story(now).orElseThrow(() -> new BadRequestResponse("This story is not stored here."));
    }

    private static void done(Context context, StoryView story, long sequence) {
        context.redirect(Links.story(story.summary().id()) + "?corrected=" + sequence, HttpStatus.SEE_OTHER);
    }
}
