package org.throughline.app;

import java.io.PrintWriter;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.throughline.store.Store;
import org.throughline.store.knowledge.KnownItemView;
import org.throughline.store.library.EntityView;
import org.throughline.store.library.Naming;

/** Prints what is kept of one entity. */
final class EntitySheet {
    private static final int MOST_SOURCES = 5;
    private static final int MOST_ROLES = 30;
    private static final int MOST_ALIASES = 12;

    private final PrintWriter out;

    EntitySheet(PrintWriter out) {
        this.out = out;
    }

    void print(EntityView entity, Store store) {
        long id = entity.summary().id();
        out.println(entity.summary().name() + "  (" + entity.summary().kind() + ", " + EntitiesCommand.shown(id) + ", "
                + entity.summary().articles() + " articles)");
        String known = entity.known();
        if (known != null) {
            store.knowledge().item(known).ifPresent(this::printKnown);
        }
        Naming naming = store.library().naming(id);
        out.println();
        out.println("Spellings");
        entity.spellings()
                .forEach((spelling, count) ->
                        out.println("  " + spelling + "  " + count + usedBy(spelling, naming.uses())));
        if (!naming.roles().isEmpty()) {
            out.println();
            out.println("Said to be");
            naming.roles().stream()
                    .limit(MOST_ROLES)
                    .forEach(role -> out.println("  " + role.title() + "  " + days(role) + "  " + role.articles()));
        }
    }

    private void printKnown(KnownItemView item) {
        out.println(item.id() + ": " + item.label()
                + (item.description("en").isEmpty() ? "" : ", " + item.description("en")));
        List<String> aliases = item.names().values().stream()
                .flatMap(List::stream)
                .distinct()
                .limit(MOST_ALIASES)
                .toList();
        out.println("also " + String.join("; ", aliases));
    }

    private static String usedBy(String spelling, List<Naming.Use> uses) {
        Map<String, Integer> sources = new TreeMap<>();
        for (Naming.Use use : uses) {
            if (use.spelling().equals(spelling) && sources.size() < MOST_SOURCES) {
                sources.merge(use.source() + " (" + use.language() + ")", use.count(), Integer::sum);
            }
        }
        return sources.isEmpty() ? "" : "  " + String.join(", ", sources.keySet());
    }

    private static String days(Naming.Role role) {
        if (role.first() == null) {
            return "undated";
        }
        return role.first().equals(role.last()) ? role.first().toString() : role.first() + " to " + role.last();
    }
}
