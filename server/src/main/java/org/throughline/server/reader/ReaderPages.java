package org.throughline.server.reader;

import io.javalin.config.RoutesConfig;
import io.javalin.http.BadRequestResponse;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import io.javalin.http.NotFoundResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.function.LongFunction;
import org.jspecify.annotations.Nullable;
import org.throughline.engine.article.Span;
import org.throughline.store.library.ArticleSummary;
import org.throughline.store.library.ArticleView;
import org.throughline.store.library.EntityView;
import org.throughline.store.library.Library;
import org.throughline.store.library.QuotationView;
import org.throughline.store.library.Slice;
import org.throughline.store.library.SourceView;
import org.throughline.store.library.StorySummary;
import org.throughline.store.library.StoryView;
import org.throughline.store.library.StorylineView;
import org.throughline.store.search.SearchAnswer;
import org.throughline.store.search.SearchIndex;
import org.throughline.store.search.SearchRequest;

/** Which address shows what. Every parameter has a form and a limit; an id that moved answers with its new address. */
public final class ReaderPages {
    private static final int PAGE_LIMIT = 1000;
    private static final int STORIES_A_PAGE = 24;
    private static final int LATEST_SHOWN = 14;
    private static final int ROWS_A_PAGE = 40;
    private static final int HITS_A_PAGE = 20;
    private static final int SEARCH_PAGE_LIMIT = 50;
    private static final int LONGEST_NAME = 300;

    private final Library library;
    private final SearchIndex index;
    private final View view;

    /** Renders a page. */
    @FunctionalInterface
    public interface View {
        void show(Context context, String template, Frame frame, Map<String, Object> values);
    }

    public ReaderPages(Library library, SearchIndex index, View view) {
        this.library = library;
        this.index = index;
        this.view = view;
    }

    public void addTo(RoutesConfig routes) {
        routes.get("/", this::today);
        routes.get("/latest", this::latest);
        routes.get("/story/{id}", this::story);
        routes.get("/story/{id}/compare", this::comparison);
        routes.get("/family/{id}", this::family);
        routes.get("/article/{id}", this::article);
        routes.get("/storylines", this::storylines);
        routes.get("/storyline/{id}", this::storyline);
        routes.get("/quotations", this::quotations);
        routes.get("/statement/{id}", this::statement);
        routes.get("/entities", this::entities);
        routes.get("/entity/{id}", this::entity);
        routes.get("/sources", this::sources);
        routes.get("/source/{name}", this::source);
        routes.get("/search", this::search);
        routes.get("/put-aside", this::putAside);
    }

    private void today(Context context) {
        int number = pageNumber(context);
        Slice<StorySummary> stories = library.stories(number, STORIES_A_PAGE);
        if (stories.items().isEmpty() && number == 1) {
            show(context, "empty", new Frame("Welcome", "/"), Map.of("totals", library.totals()));
            return;
        }
        boolean first = number == 1;
        Map<String, Object> values = new HashMap<>();
        values.put("stories", stories);
        values.put("lead", first ? library.keyPoints(stories.items().getFirst().id()) : List.of());
        values.put("latest", first ? library.latestArticles(1, LATEST_SHOWN).items() : List.of());
        values.put("totals", library.totals());
        show(context, "today", new Frame("Stories", "/"), values);
    }

    private void latest(Context context) {
        Slice<ArticleSummary> articles = library.latestArticles(pageNumber(context), ROWS_A_PAGE);
        show(context, "latest", new Frame("Latest articles", "/latest"), Map.of("articles", articles));
    }

    private void story(Context context) {
        StoryView story = storyAt(context);
        if (story != null) {
            show(context, "story", new Frame(story.summary().headline(), "/"), Map.of("story", story));
        }
    }

    private void comparison(Context context) {
        StoryView story = storyAt(context);
        if (story != null) {
            show(
                    context,
                    "compare",
                    new Frame("Compared: " + story.summary().headline(), "/"),
                    Map.of("story", story, "grid", Grid.of(story)));
        }
    }

    private @Nullable StoryView storyAt(Context context) {
        long id = id(context, Links.STORY);
        StoryView story = library.story(id).orElse(null);
        if (story == null) {
            moved(context, "story", id, Links::story);
        }
        return story;
    }

    private void family(Context context) {
        long id = id(context, Links.FAMILY);
        ArticleView original = library.articleOfFamily(id)
                .flatMap(article -> library.article(article, null))
                .orElse(null);
        if (original == null) {
            moved(context, "family", id, Links::family);
            return;
        }
        Long story = original.summary().story();
        context.redirect(
                story == null
                        ? Links.article(original.summary().id())
                        : Links.story(story) + "#" + Links.family(id).substring("/family/".length()),
                HttpStatus.FOUND);
    }

    private void article(Context context) {
        long id = id(context, Links.ARTICLE);
        String version = context.queryParam("version");
        OptionalLong asked = version == null ? OptionalLong.empty() : Links.parseNumber(version);
        ArticleView article = library.article(id, asked.isPresent() ? asked.getAsLong() : null)
                .or(() -> library.article(id, null))
                .orElseThrow(() -> new NotFoundResponse("No article has this address."));
        ArticlePage page = ArticlePage.of(article, stretch(context.queryParam("at")));
        Map<String, Object> values = new HashMap<>();
        values.put("page", page);
        values.put("changes", changes(article));
        show(context, "article", new Frame(article.content().article().headline(), ""), values);
    }

    /** Against the version that came before the shown one, if there is one. */
    private @Nullable VersionChanges changes(ArticleView article) {
        List<ArticleView.VersionView> versions = article.versions();
        for (int at = versions.size() - 1; at > 0; at--) {
            if (versions.get(at).version() == article.content().article().version()) {
                return library.article(
                                article.summary().id(), versions.get(at - 1).version())
                        .map(before -> VersionChanges.of(before.content(), article.content()))
                        .orElse(null);
            }
        }
        return null;
    }

    private void storylines(Context context) {
        Slice<StorylineView> storylines = library.storylines(pageNumber(context), STORIES_A_PAGE);
        show(context, "storylines", new Frame("Storylines", "/storylines"), Map.of("storylines", storylines));
    }

    private void storyline(Context context) {
        long id = id(context, Links.STORYLINE);
        StorylineView storyline = library.storyline(id).orElse(null);
        if (storyline == null) {
            moved(context, "storyline", id, Links::storyline);
            return;
        }
        String title = storyline.stories().isEmpty()
                ? "Storyline"
                : "Storyline: " + storyline.stories().getLast().headline();
        show(context, "storyline", new Frame(title, "/storylines"), Map.of("storyline", storyline));
    }

    private void quotations(Context context) {
        show(
                context,
                "quotations",
                new Frame("Quotations", "/quotations"),
                Map.of("quotations", library.quotations(pageNumber(context), ROWS_A_PAGE)));
    }

    private void statement(Context context) {
        List<QuotationView> versions = library.statement(id(context, Links.STATEMENT));
        if (versions.isEmpty()) {
            throw new NotFoundResponse("No statement of this address is stored.");
        }
        show(
                context,
                "statement",
                new Frame("Quotation and its wordings", "/quotations"),
                Map.of("statement", StatementPage.of(versions)));
    }

    private void entities(Context context) {
        show(
                context,
                "entities",
                new Frame("People and places", "/entities"),
                Map.of("entities", library.entities(pageNumber(context), ROWS_A_PAGE)));
    }

    private void entity(Context context) {
        long id = id(context, Links.ENTITY);
        EntityView entity = library.entity(id).orElse(null);
        if (entity == null) {
            moved(context, "entity", id, Links::entity);
            return;
        }
        show(context, "entity", new Frame(entity.summary().name(), "/entities"), Map.of("entity", entity));
    }

    private void sources(Context context) {
        show(
                context,
                "sources",
                new Frame("Sources", "/sources"),
                Map.of("sources", library.sources(pageNumber(context), ROWS_A_PAGE)));
    }

    private void source(Context context) {
        String name = context.pathParam("name");
        if (name.length() > LONGEST_NAME) {
            throw new BadRequestResponse("No source has so long a name.");
        }
        SourceView source =
                library.source(name).orElseThrow(() -> new NotFoundResponse("No article of this source is stored."));
        Slice<ArticleSummary> articles = library.articlesOf(name, pageNumber(context), ROWS_A_PAGE);
        show(
                context,
                "source",
                new Frame(name, "/sources"),
                Map.of("source", source, "articles", articles, "copies", library.copiesBy(name)));
    }

    private void search(Context context) {
        String asked = context.queryParam("q");
        String question = asked == null ? "" : asked.substring(0, Math.min(asked.length(), SearchRequest.LONGEST));
        int number = Math.min(pageNumber(context), SEARCH_PAGE_LIMIT);
        SearchAnswer answer = index.search(SearchRequest.parse(question), number, HITS_A_PAGE);
        String title = question.isBlank() ? "Search" : "Search: " + question;
        show(context, "search", new Frame(title, "/search", question), Map.of("answer", answer));
    }

    private void putAside(Context context) {
        show(
                context,
                "putaside",
                new Frame("Put aside", ""),
                Map.of("rows", library.quarantine(pageNumber(context), ROWS_A_PAGE)));
    }

    private void show(Context context, String template, Frame frame, Map<String, Object> values) {
        view.show(context, template, frame, values);
    }

    private static long id(Context context, char kind) {
        return Links.parse(kind, context.pathParam("id"))
                .orElseThrow(() -> new NotFoundResponse("No page has an address of this form."));
    }

    private void moved(Context context, String kind, long id, LongFunction<String> address) {
        long now = library.redirect(kind, id)
                .orElseThrow(() -> new NotFoundResponse("This " + kind + " was never stored here."));
        context.redirect(address.apply(now), HttpStatus.MOVED_PERMANENTLY);
    }

    private static int pageNumber(Context context) {
        String asked = context.queryParam("page");
        if (asked == null) {
            return 1;
        }
        boolean digits =
                !asked.isEmpty() && asked.length() <= 4 && asked.chars().allMatch(c -> c >= '0' && c <= '9');
        int number = digits ? Integer.parseInt(asked) : 0;
        if (number < 1 || number > PAGE_LIMIT) {
            throw new BadRequestResponse("Pages are numbered from 1 to " + PAGE_LIMIT + ".");
        }
        return number;
    }

    /** Offsets as "START-END"; anything else marks nothing. */
    static @Nullable Span stretch(@Nullable String asked) {
        if (asked == null || asked.length() > 20) {
            return null;
        }
        int dash = asked.indexOf('-');
        try {
            int start = Integer.parseInt(asked.substring(0, Math.max(dash, 0)));
            int end = Integer.parseInt(asked.substring(dash + 1));
            return start >= 0 && end > start ? new Span(start, end) : null;
        } catch (NumberFormatException notNumbers) {
            return null;
        }
    }
}
