package org.throughline.engine.article.head;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;
import org.throughline.engine.article.Found;
import org.throughline.engine.article.block.TextCleaning;
import tools.jackson.databind.JsonNode;

/** The headline: the page's first-level heading where the page's own metadata agrees with it, else the metadata. */
final class Headlines {
    private Headlines() {}

    static @Nullable Found<String> find(Markup markup, @Nullable JsonNode article) {
        String linked = LinkedData.text(article, "headline");
        String open = clean(markup.meta("og:title", "twitter:title"));
        String title = markup.title;
        List<String> references = new ArrayList<>();
        for (String reference : new String[] {open, linked, title}) {
            if (reference != null && !reference.isEmpty()) {
                references.add(letters(reference));
            }
        }
        String first = null;
        for (Element heading : markup.firstHeadings) {
            String words = Markup.text(heading);
            if (words.isEmpty()) {
                continue;
            }
            first = first == null ? words : first;
            String key = letters(words);
            for (String reference : references) {
                if (!key.isEmpty() && (reference.contains(key) || key.contains(reference))) {
                    return new Found<>(words, "h1", 0.95);
                }
            }
        }
        if (linked != null) {
            return new Found<>(linked, "json-ld", 0.85);
        }
        if (open != null) {
            return new Found<>(open, "meta:og:title", 0.7);
        }
        if (first != null) {
            return new Found<>(first, "h1", 0.6);
        }
        return title == null || title.isEmpty() ? null : new Found<>(title, "title", 0.5);
    }

    private static @Nullable String clean(@Nullable String value) {
        return value == null ? null : TextCleaning.fold(Parser.unescapeEntities(value, false));
    }

    /** Letters and digits only, lower case: what two spellings of a headline have in common. */
    static String letters(String text) {
        StringBuilder letters = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            if (Character.isLetterOrDigit(text.charAt(i))) {
                letters.append(text.charAt(i));
            }
        }
        return letters.toString().toLowerCase(Locale.ROOT);
    }
}
