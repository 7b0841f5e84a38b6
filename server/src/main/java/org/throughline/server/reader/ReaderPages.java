package org.throughline.server.reader;

import io.javalin.config.RoutesConfig;
import io.javalin.http.BadRequestResponse;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import io.javalin.http.NotFoundResponse;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.LongFunction;
import org.jspecify.annotations.Nullable;
import org.throughline.engine.article.Ids;
import org.throughline.engine.article.Span;
import org.throughline.engine.brief.BodyCheck;
import org.throughline.engine.section.Section;
import org.throughline.store.desk.Desk;
import org.throughline.store.knowledge.KnowledgeBase;
import org.throughline.store.knowledge.KnownItemView;
import org.throughline.store.library.ArticleSummary;
import org.throughline.store.library.ArticleView;
import org.throughline.store.library.EntityView;
import org.throughline.store.library.Library;
import org.throughline.store.library.QuotationView;
import org.throughline.store.library.Slice;
import org.throughline.store.library.SourceView;
import org.throughline.store.library.StorySummary;
import org.throughline.store.library.StorylineView;
import org.throughline.store.library.Totals;
import org.throughline.store.search.SearchIndex;
import org.throughline.store.search.SearchRequest;

/** Which address shows what. Every parameter has a form and a limit; an id that moved answers with its new address. */
public final class ReaderPages {
    static final int LONGEST_NAME = 300;

    private static final int PAGE_LIMIT = 1000;
    private static final int STORIES_A_PAGE = 24;
    private static final int LATEST_SHOWN = 14;
    private static final int ROWS_A_PAGE = 40;
    private static final int HITS_A_PAGE = 20;
    private static final int SEARCH_PAGE_LIMIT = 50;
    private static final int KEPT_SECONDS = 20;

    private final Library library;
    private final SearchIndex index;
    private final KnowledgeBase knowledge;
    private final Desk desk;
    private final Screen screen;
    private final Kept<Overview> overview;

    /** What every visitor of the first page is told alike; counted anew every few seconds. */
    private record Overview(Totals totals, List<String> topics) {}

    ReaderPages(Library library, SearchIndex index, KnowledgeBase knowledge, Desk desk, Screen screen) {
        this.library = library;
        this.index = index;
        this.knowledge = knowledge;
        this.desk = desk;
        this.screen = screen;
        this.overview = new Kept<>(KEPT_SECONDS, () -> new Overview(library.totals(), library.topics()));
    }

    void addTo(RoutesConfig routes) {
        routes.get("/", context -> stories(context, ""));
        routes.get("/home", this::home);
        routes.get("/section/{topic}", context -> stories(context, context.pathParam("topic")));
        routes.get("/latest", this::latest);
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

    private void stories(Context context, String topic) {
        int number = pageNumber(context);
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
        Slice<StorySummary> stories = library.storiesFrom(country, pageNumber(context), STORIES_A_PAGE);
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
        Slice<ArticleSummary> articles = library.latestArticles(pageNumber(context), ROWS_A_PAGE);
        screen.show(context, "latest", "Latest articles", "/latest", Map.of("articles", articles));
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
        List<ArticleView> copies = new ArrayList<>();
        List<ArticleSummary> members = library.members(id);
        for (ArticleSummary member : members) {
            if (member.id() != original.summary().id() && copies.size() < FamilyPage.COPIES_SHOWN) {
                library.article(member.id(), null).ifPresent(copies::add);
            }
        }
        FamilyPage page = FamilyPage.of(original, copies, Math.max(0, members.size() - 1 - copies.size()));
        screen.showTitled(context, "family", original.content().article().headline(), "/", Map.of("page", page));
    }

    private void article(Context context) {
        long id = id(context, Links.ARTICLE);
        String version = context.queryParam("version");
        OptionalLong asked = version == null ? OptionalLong.empty() : Links.parseNumber(version);
        ArticleView article = library.article(id, asked.isPresent() ? Long.valueOf(asked.getAsLong()) : null)
                .or(() -> library.article(id, null))
                .orElseThrow(() -> new NotFoundResponse("No article has this address."));
        Map<String, Object> values = new HashMap<>();
        values.put("page", ArticlePage.of(article, stretch(context.queryParam("at")), screen.words(context)));
        values.put("changes", changes(article));
        values.put("doubts", BodyCheck.of(article.content()));
        values.put("saved", !desk.saved(Links.article(id)).isEmpty());
        values.put("picture", screen.picture(article.content().article()).orElse(null));
        screen.showTitled(context, "article", article.content().article().headline(), "", values);
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
        screen.show(context, "storylines", "Storylines", "/storylines", Map.of("storylines", storylines));
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

    private void quotations(Context context) {
        String words = asked(context, "q");
        String speaker = asked(context, "speaker");
        int number = pageNumber(context);
        Slice<QuotationView> quotations = words.isBlank() && speaker.isBlank()
                ? library.quotations(number, ROWS_A_PAGE)
                : library.quotations(words, speaker, number, ROWS_A_PAGE);
        screen.show(
                context,
                "quotations",
                "Quotations",
                "/quotations",
                Map.of("quotations", quotations, "words", words, "speaker", speaker));
    }

    private static String asked(Context context, String name) {
        String value = context.queryParam(name);
        return value == null ? "" : value.substring(0, Math.min(value.length(), SearchRequest.LONGEST));
    }

    private void statement(Context context) {
        List<QuotationView> versions = library.statement(id(context, Links.STATEMENT));
        if (versions.isEmpty()) {
            throw new NotFoundResponse("No statement of this address is stored.");
        }
        screen.show(
                context,
                "statement",
                "Quotation and its wordings",
                "/quotations",
                Map.of("statement", StatementPage.of(versions)));
    }

    private void entities(Context context) {
        screen.show(
                context,
                "entities",
                "People and places",
                "/entities",
                Map.of("entities", library.entities(pageNumber(context), ROWS_A_PAGE)));
    }

    private void entity(Context context) {
        long id = id(context, Links.ENTITY);
        EntityView entity = library.entity(id).orElse(null);
        if (entity == null) {
            moved(context, "entity", id, Links::entity);
            return;
        }
        screen.showTitled(
                context,
                "entity",
                entity.summary().name(),
                "/entities",
                Map.of(
                        "entity",
                        entity,
                        "about",
                        once(library.quotationsAbout(id)),
                        "said",
                        once(entity.quotations()),
                        "followed",
                        desk.follows("entity", Ids.show(Links.ENTITY, id)),
                        "known",
                        known(entity)));
    }

    /** What the imported knowledge base tells of it; empty if there is none, or it does not know it. */
    private List<KnownItemView> known(EntityView entity) {
        String item = entity.known();
        return item == null ? List.of() : knowledge.item(item).stream().toList();
    }

    /** One quotation a statement, the first of each. */
    private static List<QuotationView> once(List<QuotationView> quotations) {
        Set<Long> told = new HashSet<>();
        return quotations.stream()
                .filter(quotation -> quotation.statement() == 0 || told.add(quotation.statement()))
                .toList();
    }

    private void sources(Context context) {
        screen.show(
                context,
                "sources",
                "Sources",
                "/sources",
                Map.of("sources", library.sources(pageNumber(context), ROWS_A_PAGE)));
    }

    private void source(Context context) {
        String name = context.pathParam("name");
        if (name.length() > LONGEST_NAME) {
            throw new BadRequestResponse("No source has so long a name.");
        }
        SourceView source =
                library.source(name).orElseThrow(() -> new NotFoundResponse("No article of this source is stored."));
        SourcePage page = SourcePage.of(source, library);
        Slice<ArticleSummary> articles = library.articlesOf(name, pageNumber(context), ROWS_A_PAGE);
        screen.showTitled(context, "source", name, "/sources", Map.of("page", page, "articles", articles));
    }

    private void search(Context context) {
        String question = asked(context, "q").replace("\0", "");
        int number = Math.min(pageNumber(context), SEARCH_PAGE_LIMIT);
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
                Map.of("rows", library.quarantine(pageNumber(context), ROWS_A_PAGE)));
    }

    static long id(Context context, char kind) {
        return Links.parse(kind, context.pathParam("id"))
                .orElseThrow(() -> new NotFoundResponse("No page has an address of this form."));
    }

    private void moved(Context context, String kind, long id, LongFunction<String> address) {
        moved(library, context, kind, id, address);
    }

    static void moved(Library library, Context context, String kind, long id, LongFunction<String> address) {
        long now = library.redirect(kind, id)
                .orElseThrow(() -> new NotFoundResponse("This " + kind + " was never stored here."));
        String asked = context.queryString();
        context.redirect(address.apply(now) + (asked == null ? "" : "?" + asked), HttpStatus.MOVED_PERMANENTLY);
    }

    static int pageNumber(Context context) {
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
