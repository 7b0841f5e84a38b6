package org.throughline.server.reader;

import io.javalin.config.RoutesConfig;
import io.javalin.http.BadRequestResponse;
import io.javalin.http.Context;
import io.javalin.http.NotFoundResponse;
import java.util.HashMap;
import java.util.Map;
import org.throughline.engine.article.Ids;
import org.throughline.store.desk.Desk;
import org.throughline.store.knowledge.KnowledgeBase;
import org.throughline.store.library.ArticleSummary;
import org.throughline.store.library.Library;
import org.throughline.store.library.Slice;
import org.throughline.store.library.SourceView;
import org.throughline.store.library.StorylineView;
import org.throughline.store.search.SearchIndex;
import org.throughline.store.search.SearchRequest;

/** Which address shows what: storylines, sources, the search and what was put aside here, the rest by page. */
final class ReaderPages {
    private static final int STORYLINES_A_PAGE = 24;
    private static final int ROWS_A_PAGE = 40;
    private static final int HITS_A_PAGE = 20;
    private static final int SEARCH_PAGE_LIMIT = 50;

    private final Library library;
    private final SearchIndex index;
    private final KnowledgeBase knowledge;
    private final Desk desk;
    private final Screen screen;

    ReaderPages(Library library, SearchIndex index, KnowledgeBase knowledge, Desk desk, Screen screen) {
        this.library = library;
        this.index = index;
        this.knowledge = knowledge;
        this.desk = desk;
        this.screen = screen;
    }

    void addTo(RoutesConfig routes) {
        new TodayPages(library, desk, screen).addTo(routes);
        new ArticlePages(library, desk, screen).addTo(routes);
        new SpeakerPages(library, knowledge, desk, screen).addTo(routes);
        routes.get("/storylines", this::storylines);
        routes.get("/storyline/{id}", this::storyline);
        routes.get("/sources", this::sources);
        routes.get("/source/{name}", this::source);
        routes.get("/search", this::search);
        routes.get("/put-aside", this::putAside);
    }

    private void storylines(Context context) {
        Slice<StorylineView> storylines = library.storylines(Asked.page(context), STORYLINES_A_PAGE);
        screen.show(context, "storylines", "Storylines", "/storylines", Map.of("storylines", storylines));
    }

    private void storyline(Context context) {
        long id = Asked.id(context, Links.STORYLINE);
        StorylineView storyline = library.storyline(id).orElse(null);
        if (storyline == null) {
            Asked.moved(library, context, "storyline", id, Links::storyline);
            return;
        }
        String title = storyline.stories().isEmpty()
                ? "Storyline"
                : storyline.stories().getLast().headline();
        screen.showTitled(
                context,
                "storyline",
                title,
                "/storylines",
                Map.of(
                        "storyline",
                        storyline,
                        "picture",
                        TimelinePicture.of(storyline.timeline(), screen.words(context)),
                        "followed",
                        desk.follows("storyline", Ids.show(Links.STORYLINE, id))));
    }

    private void sources(Context context) {
        screen.show(
                context,
                "sources",
                "Sources",
                "/sources",
                Map.of("sources", library.sources(Asked.page(context), ROWS_A_PAGE)));
    }

    private void source(Context context) {
        String name = context.pathParam("name");
        if (name.length() > Asked.LONGEST_NAME) {
            throw new BadRequestResponse("No source has so long a name.");
        }
        SourceView source =
                library.source(name).orElseThrow(() -> new NotFoundResponse("No article of this source is stored."));
        SourcePage page = SourcePage.of(source, library);
        Slice<ArticleSummary> articles = library.articlesOf(name, Asked.page(context), ROWS_A_PAGE);
        screen.showTitled(context, "source", name, "/sources", Map.of("page", page, "articles", articles));
    }

    private void search(Context context) {
        String question = Asked.words(context, "q").replace("\0", "");
        int number = Math.min(Asked.page(context), SEARCH_PAGE_LIMIT);
        SearchRequest request = SearchRequest.parse(question);
        Map<String, Object> values = new HashMap<>();
        values.put("answer", index.search(request, number, HITS_A_PAGE));
        values.put("request", request);
        values.put("followed", !question.isBlank() && desk.follows("search", question));
        screen.showFound(context, "search", question, values);
    }

    private void putAside(Context context) {
        screen.show(
                context,
                "putaside",
                "Put aside",
                "",
                Map.of("rows", library.quarantine(Asked.page(context), ROWS_A_PAGE)));
    }
}
