package org.throughline.engine.article.head;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import org.throughline.engine.article.Found;
import tools.jackson.databind.JsonNode;

/** Who wrote an article: people, not desks. */
final class Authors {
    private static final int MAX_LENGTH = 80;

    private Authors() {}

    static List<Found<String>> find(Markup markup, @Nullable JsonNode article) {
        String from = "json-ld";
        List<String> names = LinkedData.names(article == null ? null : article.get("author"), 0);
        if (names.isEmpty()) {
            from = "meta:author";
            String value = markup.meta("author", "article:author", "parsely-author", "sailthru.author", "dc.creator");
            names = value == null || value.startsWith("http") ? List.of() : List.of(value);
        }
        if (names.isEmpty() && !markup.people.isEmpty()) {
            from = "rel:author";
            Element first = markup.people.getFirst();
            names = List.of(Markup.text(first));
        }
        Set<String> unique = new LinkedHashSet<>();
        for (String name : names) {
            if (!name.isBlank() && name.length() < MAX_LENGTH) {
                unique.add(name.strip());
            }
        }
        List<Found<String>> found = new ArrayList<>();
        for (String name : unique) {
            found.add(new Found<>(name, from, 0.85));
        }
        return found;
    }
}
