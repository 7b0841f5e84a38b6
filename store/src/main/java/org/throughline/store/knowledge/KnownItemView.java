package org.throughline.store.knowledge;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What the knowledge base tells of an entity.
 *
 * @param id Wikidata's id, such as {@code Q42}
 * @param label its name in English, else in another language
 * @param descriptions by language code
 * @param names the label and all aliases by language code
 */
public record KnownItemView(
        String id, String kind, String label, Map<String, String> descriptions, Map<String, List<String>> names) {
    public KnownItemView {
        descriptions = Collections.unmodifiableMap(new LinkedHashMap<>(descriptions));
        names = Collections.unmodifiableMap(new LinkedHashMap<>(names));
    }

    /** Its other names in a language, else in English; without the label, each once. */
    public List<String> otherNames(String language) {
        return names.getOrDefault(language, names.getOrDefault("en", List.of())).stream()
                .filter(name -> !name.equals(label))
                .distinct()
                .toList();
    }

    /** The description in a language, else in English, else in any; empty if there is none. */
    public String description(String language) {
        if (descriptions.isEmpty()) {
            return "";
        }
        String any = descriptions.values().iterator().next();
        return descriptions.getOrDefault(language, descriptions.getOrDefault("en", any));
    }
}
