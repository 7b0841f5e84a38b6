package org.throughline.server.reader;

import io.javalin.config.RoutesConfig;
import io.javalin.http.BadRequestResponse;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import org.throughline.store.desk.Desk;
import org.throughline.store.desk.Followed;
import org.throughline.store.library.Library;
import org.throughline.store.library.NewFact;
import org.throughline.store.search.SearchHit;
import org.throughline.store.search.SearchIndex;
import org.throughline.store.search.SearchRequest;

/** What a person keeps for themselves: following, saved, settings. Every form answers with the page it came from. */
public final class DeskPages {
    private static final Set<String> KINDS = Set.of("story", "storyline", "entity", "search");
    private static final int FOLLOWED_SHOWN = 40;
    private static final int HITS_LOOKED_AT = 40;

    private final Library library;
    private final SearchIndex index;
    private final Desk desk;
    private final Screen screen;

    DeskPages(Library library, SearchIndex index, Desk desk, Screen screen) {
        this.library = library;
        this.index = index;
        this.desk = desk;
        this.screen = screen;
    }

    void addTo(RoutesConfig routes) {
        routes.get("/following", this::following);
        routes.get(
                "/saved", context -> screen.show(context, "saved", "Saved", "/saved", Map.of("saved", desk.saved())));
        routes.get("/settings", this::settings);
        routes.get("/help", context -> screen.show(context, "help", "Keyboard and help", "", Map.of()));
        routes.get("/offline", context -> screen.show(context, "offline", "Offline", "", Map.of()));
        routes.post("/desk/see", this::see);
        routes.post("/desk/follow", this::follow);
        routes.post("/desk/catch-up", this::catchUp);
        routes.post("/desk/save", this::save);
        routes.post("/settings", this::set);
        routes.post("/settings/group", this::group);
    }

    /** Something followed, where it leads, and what is new of it. */
    public record Following(Followed followed, String address, List<NewFact> news) {}

    private void following(Context context) {
        List<Following> rows = new ArrayList<>();
        for (Followed followed : desk.followed()) {
            if (rows.size() < FOLLOWED_SHOWN) {
                rows.add(new Following(followed, address(followed), news(followed)));
            }
        }
        rows.sort((one, other) ->
                Boolean.compare(one.news().isEmpty(), other.news().isEmpty()));
        screen.show(context, "following", "Following", "/following", Map.of("rows", rows, "last", library.lastInput()));
    }

    private static String address(Followed followed) {
        return followed.kind().equals("search")
                ? "/search?" + Links.question(followed.target())
                : "/" + followed.kind() + "/" + followed.target();
    }

    private List<NewFact> news(Followed followed) {
        if (followed.kind().equals("search")) {
            List<Long> articles =
                    index.search(SearchRequest.parse(followed.target()), 1, HITS_LOOKED_AT).hits().items().stream()
                            .map((SearchHit hit) -> hit.article().id())
                            .toList();
            return library.newFactsOfArticles(articles, followed.seen());
        }
        OptionalLong found = Links.parse(letter(followed.kind()), followed.target());
        if (found.isEmpty()) {
            return List.of();
        }
        long id = library.redirect(followed.kind(), found.getAsLong()).orElse(found.getAsLong());
        return switch (followed.kind()) {
            case "story" -> library.newFactsOfStory(id, followed.seen());
            case "storyline" -> library.newFactsOfStoryline(id, followed.seen());
            default -> library.newFactsOfEntity(id, followed.seen());
        };
    }

    private static char letter(String kind) {
        return switch (kind) {
            case "story" -> Links.STORY;
            case "storyline" -> Links.STORYLINE;
            default -> Links.ENTITY;
        };
    }

    private void see(Context context) {
        long story = Links.parse(Links.STORY, field(context, "story"))
                .orElseThrow(() -> new BadRequestResponse("No story was named."));
        if (isOn(context)) {
            desk.see(story, number(context, "last"), Instant.now());
        } else {
            desk.unsee(story);
        }
        back(context);
    }

    private void follow(Context context) {
        String kind = kind(context);
        String target = field(context, "target");
        if (target.isBlank()) {
            throw new BadRequestResponse("Nothing was named to follow.");
        }
        if (isOn(context)) {
            desk.follow(kind, target, field(context, "title"), library.lastInput(), Instant.now());
        } else {
            desk.unfollow(kind, target);
        }
        back(context);
    }

    private void catchUp(Context context) {
        desk.catchUp(kind(context), field(context, "target"), number(context, "last"), Instant.now());
        back(context);
    }

    private static String kind(Context context) {
        String kind = field(context, "kind");
        if (!KINDS.contains(kind)) {
            throw new BadRequestResponse("Stories, storylines, entities and searches can be followed.");
        }
        return kind;
    }

    private void save(Context context) {
        String address = local(field(context, "address"));
        if (isOn(context)) {
            desk.save(
                    address,
                    field(context, "title"),
                    field(context, "language"),
                    field(context, "note"),
                    Instant.now());
        } else {
            desk.discard(address);
        }
        back(context);
    }

    private void settings(Context context) {
        Map<String, String> settings = desk.settings();
        screen.show(
                context,
                "settings",
                "Settings",
                "/settings",
                Map.of(
                        "language", settings.getOrDefault(Screen.LANGUAGE, ""),
                        "home", settings.getOrDefault(Screen.HOME, ""),
                        "pictures", !Screen.OFF.equals(settings.get(Screen.PICTURES)),
                        "groups", desk.groups(),
                        "sources", library.standings().stream().limit(200).toList()));
    }

    private void set(Context context) {
        String language = field(context, "language");
        if (language.isEmpty() || Wording.LANGUAGES.contains(language)) {
            desk.set(Screen.LANGUAGE, language);
        }
        String home = field(context, "home").toUpperCase(Locale.ROOT);
        if (home.isEmpty() || Set.of(Locale.getISOCountries()).contains(home)) {
            desk.set(Screen.HOME, home);
        }
        desk.set(Screen.PICTURES, field(context, "pictures").equals(Screen.OFF) ? Screen.OFF : "");
        back(context);
    }

    private void group(Context context) {
        String name = field(context, "name").strip();
        if (name.isEmpty() || name.length() > Asked.LONGEST_NAME) {
            throw new BadRequestResponse("A group needs a name.");
        }
        List<String> sources = field(context, "sources")
                .lines()
                .map(String::strip)
                .filter(source -> !source.isEmpty())
                .distinct()
                .toList();
        desk.group(name, sources);
        back(context);
    }

    private static boolean isOn(Context context) {
        return !field(context, "on").equals("0");
    }

    static String field(Context context, String name) {
        String value = context.formParam(name);
        return value == null ? "" : value.replace("\0", "");
    }

    static long number(Context context, String name) {
        String digits = field(context, name);
        boolean number =
                !digits.isEmpty() && digits.length() < 19 && digits.chars().allMatch(c -> c >= '0' && c <= '9');
        if (!number) {
            throw new BadRequestResponse("The form lacks a number.");
        }
        return Long.parseLong(digits);
    }

    /** An address within the reader; a form never leads elsewhere. */
    static String local(String address) {
        boolean local = address.startsWith("/")
                && !address.startsWith("//")
                && address.chars().noneMatch(c -> c == '\\' || c < ' ');
        return local ? address : "/";
    }

    static void back(Context context) {
        context.redirect(local(field(context, "back")), HttpStatus.SEE_OTHER);
    }
}
