package org.throughline.engine.article.head;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.throughline.engine.article.block.TextCleaning;

/** The key words that a page gives itself. */
final class Tagging {
    private static final int MAX_TAGS = 30;
    private static final int MAX_LENGTH = 60;

    private Tagging() {}

    static List<String> find(Markup markup) {
        Set<String> tags = new LinkedHashSet<>();
        for (String name : List.of("article:tag", "news_keywords", "keywords", "parsely-tags")) {
            for (String value : markup.metas.getOrDefault(name, List.of())) {
                for (String part : value.split("[,;]")) {
                    String tag = TextCleaning.fold(part);
                    if (!tag.isEmpty() && tag.length() <= MAX_LENGTH) {
                        tags.add(tag);
                    }
                }
            }
        }
        List<String> all = new ArrayList<>(tags);
        return all.size() > MAX_TAGS ? all.subList(0, MAX_TAGS) : all;
    }
}
