package org.throughline.server.reader;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.NotFoundResponse;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.throughline.engine.article.Ids;
import org.throughline.store.desk.Desk;
import org.throughline.store.knowledge.KnowledgeBase;
import org.throughline.store.knowledge.KnownItemView;
import org.throughline.store.library.EntityView;
import org.throughline.store.library.Library;
import org.throughline.store.library.QuotationView;
import org.throughline.store.library.Slice;

/** Who there is, what they said, and a statement's wordings. */
final class SpeakerPages {
    private static final int ROWS_A_PAGE = 40;

    private final Library library;
    private final KnowledgeBase knowledge;
    private final Desk desk;
    private final Screen screen;

    SpeakerPages(Library library, KnowledgeBase knowledge, Desk desk, Screen screen) {
        this.library = library;
        this.knowledge = knowledge;
        this.desk = desk;
        this.screen = screen;
    }

    void addTo(RoutesConfig routes) {
        routes.get("/quotations", this::quotations);
        routes.get("/statement/{id}", this::statement);
        routes.get("/entities", this::entities);
        routes.get("/entity/{id}", this::entity);
    }

    private void quotations(Context context) {
        String words = Asked.words(context, "q");
        String speaker = Asked.words(context, "speaker");
        int number = Asked.page(context);
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

    private void statement(Context context) {
        List<QuotationView> versions = library.statement(Asked.id(context, Links.STATEMENT));
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
                Map.of("entities", library.entities(Asked.page(context), ROWS_A_PAGE)));
    }

    private void entity(Context context) {
        long id = Asked.id(context, Links.ENTITY);
        EntityView entity = library.entity(id).orElse(null);
        if (entity == null) {
            Asked.moved(library, context, "entity", id, Links::entity);
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
}
