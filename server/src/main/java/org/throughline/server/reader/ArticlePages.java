package org.throughline.server.reader;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.NotFoundResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import org.throughline.engine.brief.BodyCheck;
import org.throughline.store.desk.Desk;
import org.throughline.store.library.ArticleView;
import org.throughline.store.library.Library;

/** One article, with its versions, and one report with what its copies made of it. */
final class ArticlePages {
    private final Library library;
    private final Desk desk;
    private final Screen screen;

    ArticlePages(Library library, Desk desk, Screen screen) {
        this.library = library;
        this.desk = desk;
        this.screen = screen;
    }

    void addTo(RoutesConfig routes) {
        routes.get("/family/{id}", this::family);
        routes.get("/article/{id}", this::article);
    }

    private void family(Context context) {
        long id = Asked.id(context, Links.FAMILY);
        FamilyPage page = FamilyPage.of(id, library).orElse(null);
        if (page == null) {
            Asked.moved(library, context, "family", id, Links::family);
        } else {
            screen.showTitled(context, "family", page.original().headline(), "/", Map.of("page", page));
        }
    }

    private void article(Context context) {
        long id = Asked.id(context, Links.ARTICLE);
        String version = context.queryParam("version");
        OptionalLong asked = version == null ? OptionalLong.empty() : Links.parseNumber(version);
        ArticleView article = library.article(id, asked.isPresent() ? Long.valueOf(asked.getAsLong()) : null)
                .or(() -> library.article(id, null))
                .orElseThrow(() -> new NotFoundResponse("No article has this address."));
        Map<String, Object> values = new HashMap<>();
        values.put("page", ArticlePage.of(article, Asked.stretch(context.queryParam("at")), screen.words(context)));
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
}
