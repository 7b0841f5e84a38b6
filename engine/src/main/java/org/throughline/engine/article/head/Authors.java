package org.throughline.engine.article.head;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import org.throughline.engine.article.Found;
import tools.jackson.databind.JsonNode;

/**
 * Who wrote an article: the first source, in order of trust, that names people. Organisations and desks count only where
 * nothing names a person, and words such as "Staff" never.
 */
final class Authors {
    private static final int LONGEST_BYLINE = 160;
    private static final String[] METAS = {
        "author",
        "article:author",
        "parsely-author",
        "sailthru.author",
        "dc.creator",
        "article:author_name",
        "byl",
        "creator",
        "dc.creator.name",
        "citation_author",
        "cxenseparse:author",
        "twitter:data1"
    };

    private Authors() {}

    static List<Found<String>> find(Markup markup, @Nullable JsonNode article, List<String> bylines) {
        Map<String, List<String>> candidates = new LinkedHashMap<>();
        candidates.put("json-ld", LinkedData.names(article == null ? null : article.get("author"), 0));
        for (String name : METAS) {
            candidates.put("meta:" + name, markup.metas.getOrDefault(name, List.of()));
        }
        candidates.put("rel:author", texts(markup.people));
        candidates.put("byline", bylines);
        candidates.put("link", texts(markup.peopleLinks));
        for (Map.Entry<String, List<String>> candidate : candidates.entrySet()) {
            List<Found<String>> people = people(candidate.getKey(), candidate.getValue());
            if (!people.isEmpty()) {
                return people;
            }
        }
        return organisation(candidates);
    }

    private static List<Found<String>> people(String from, List<String> values) {
        Map<String, Found<String>> people = new LinkedHashMap<>();
        for (String value : values) {
            if (value.length() > LONGEST_BYLINE || value.startsWith("http")) {
                continue;
            }
            for (String name : PersonNames.of(value)) {
                people.putIfAbsent(
                        name.toLowerCase(Locale.ROOT), new Found<>(name, from, from.equals("json-ld") ? 0.9 : 0.75));
            }
            if (!people.isEmpty()
                    && (from.equals("byline")
                            || from.equals("link")
                            || from.equals("rel:author") && people.size() > 1)) {
                break;
            }
        }
        return new ArrayList<>(people.values());
    }

    private static List<Found<String>> organisation(Map<String, List<String>> candidates) {
        for (String from : List.of("json-ld", "meta:author")) {
            for (String value : candidates.getOrDefault(from, List.of())) {
                String name = PersonNames.stripLead(value).strip();
                if (name.length() > 2 && name.length() < 60 && Character.isLetter(name.charAt(0)) && !isNobody(name)) {
                    return List.of(new Found<>(name, from, 0.4));
                }
            }
        }
        return List.of();
    }

    private static boolean isNobody(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        return lower.startsWith("http")
                || lower.contains("staff")
                || lower.contains("admin")
                || lower.contains("editor")
                || lower.contains("redac")
                || lower.contains("redak")
                || lower.contains("webmaster")
                || lower.equals("author")
                || lower.equals("team");
    }

    private static List<String> texts(List<Element> elements) {
        return elements.stream().limit(12).map(Markup::text).toList();
    }
}
