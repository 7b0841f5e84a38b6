package org.throughline.server.reader;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import io.javalin.http.NotFoundResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.throughline.engine.section.Section;
import org.throughline.store.desk.Desk;
import org.throughline.store.library.ArticleSummary;
import org.throughline.store.library.Library;
import org.throughline.store.library.Slice;
import org.throughline.store.library.StorySummary;
import org.throughline.store.library.Totals;

/** The stories of the day, all of them, of a section or of the reader's own country, and the latest articles. */
final class TodayPages {
    private static final int STORIES_A_PAGE = 24;
    private static final int LATEST_SHOWN = 14;
    private static final int ROWS_A_PAGE = 40;
    private static final int KEPT_SECONDS = 20;

    private final Library library;
    private final Desk desk;
    private final Screen screen;
    private final Kept<Overview> overview;

    /** What every visitor of the first page is told alike; counted anew every few seconds. */
    private record Overview(Totals totals, List<String> topics) {}

    TodayPages(Library library, Desk desk, Screen screen) {
        this.library = library;
        this.desk = desk;
        this.screen = screen;
        this.overview = new Kept<>(KEPT_SECONDS, () -> new Overview(library.totals(), library.topics()));
    }

    void addTo(RoutesConfig routes) {
        routes.get("/", context -> stories(context, ""));
        routes.get("/home", this::home);
        routes.get("/section/{topic}", context -> stories(context, context.pathParam("topic")));
        routes.get("/latest", this::latest);
    }

    private void stories(Context context, String topic) {
        int number = Asked.page(context);
        if (!topic.isEmpty() && Section.of(topic).isEmpty()) {
            throw new NotFoundResponse("There is no section of this name.");
        }
        Slice<StorySummary> stories = topic.isEmpty()
                ? library.stories(number, STORIES_A_PAGE)
                : library.storiesOf(topic, number, STORIES_A_PAGE);
        if (stories.items().isEmpty() && number == 1 && topic.isEmpty()) {
            screen.show(context, "empty", "Welcome", "/", Map.of("totals", library.totals()));
            return;
        }
        boolean first = number == 1 && !stories.items().isEmpty();
        Map<String, Object> values = new HashMap<>();
        values.put("stories", stories);
        values.put("topic", topic);
        values.put("topics", overview.get().topics());
        values.put("home", screen.home());
        values.put("unread", Unread.of(stories.items(), desk, library));
        values.put("lead", first ? library.keyPoints(stories.items().getFirst().id()) : List.of());
        values.put(
                "latest",
                first && topic.isEmpty()
                        ? library.latestArticles(1, LATEST_SHOWN).items()
                        : List.of());
        values.put("totals", overview.get().totals());
        String title = topic.isEmpty()
                ? screen.words(context).say("Stories")
                : screen.words(context).section(topic);
        screen.showTitled(context, "today", title, "/", values);
    }

    /** Stories that sources of the reader's own country tell. */
    private void home(Context context) {
        String country = screen.home();
        if (country.isEmpty()) {
            context.redirect("/settings", HttpStatus.SEE_OTHER);
            return;
        }
        Slice<StorySummary> stories = library.storiesFrom(country, Asked.page(context), STORIES_A_PAGE);
        Map<String, Object> values = new HashMap<>();
        values.put("stories", stories);
        values.put("topic", "home");
        values.put("topics", overview.get().topics());
        values.put("home", country);
        values.put("unread", Unread.of(stories.items(), desk, library));
        values.put("lead", List.of());
        values.put("latest", List.of());
        values.put("totals", overview.get().totals());
        Wording words = screen.words(context);
        screen.showTitled(context, "today", words.say("From {0}", words.country(country)), "/", values);
    }

    private void latest(Context context) {
        Slice<ArticleSummary> articles = library.latestArticles(Asked.page(context), ROWS_A_PAGE);
        screen.show(context, "latest", "Latest articles", "/latest", Map.of("articles", articles));
    }
}
