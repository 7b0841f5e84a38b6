package org.throughline.engine.article.head;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;
import org.throughline.engine.article.block.TextCleaning;
import tools.jackson.core.JacksonException;
import tools.jackson.core.json.JsonReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** JSON-LD in the wild: often broken, nested at will; read leniently, and left out where it cannot be read. */
final class LinkedData {
    private static final int MAX_LENGTH = 400_000;
    private static final int MAX_NODES = 4_000;
    private static final JsonMapper LENIENT = JsonMapper.builder()
            .enable(JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS)
            .enable(JsonReadFeature.ALLOW_TRAILING_COMMA)
            .enable(JsonReadFeature.ALLOW_JAVA_COMMENTS)
            .enable(JsonReadFeature.ALLOW_BACKSLASH_ESCAPING_ANY_CHARACTER)
            .disable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private LinkedData() {}

    /** Adds every object of the script that describes an article. */
    static void collect(String script, List<JsonNode> articles) {
        String json = strip(script);
        if (json.isEmpty() || json.length() > MAX_LENGTH) {
            return;
        }
        try {
            walk(LENIENT.readTree(json), articles);
        } catch (JacksonException broken) {
            // A page whose JSON-LD cannot be read is read without it.
        }
    }

    private static String strip(String script) {
        int from = 0;
        int to = script.length();
        while (from < to && "{[".indexOf(script.charAt(from)) < 0) {
            from++;
        }
        while (to > from && "}]".indexOf(script.charAt(to - 1)) < 0) {
            to--;
        }
        return script.substring(from, to);
    }

    private static void walk(JsonNode root, List<JsonNode> articles) {
        Deque<JsonNode> open = new ArrayDeque<>();
        open.add(root);
        for (int seen = 0; !open.isEmpty() && seen < MAX_NODES; seen++) {
            JsonNode node = open.removeFirst();
            if (node.isObject() && isArticle(node)) {
                articles.add(node);
            }
            if (node.isContainer()) {
                open.addAll(node.values());
            }
        }
    }

    private static boolean isArticle(JsonNode node) {
        if (!node.has("headline") && !node.has("datePublished")) {
            return false;
        }
        String type = String.valueOf(node.get("@type"));
        return type.contains("Article")
                || type.contains("Posting")
                || type.contains("Report")
                || type.contains("Review")
                || type.contains("WebPage")
                || type.contains("Recipe")
                || type.contains("VideoObject") && node.has("headline");
    }

    /** The object that describes the page's own article among those of its teasers. */
    static @Nullable JsonNode best(List<JsonNode> articles, @Nullable String title) {
        JsonNode best = null;
        double bestScore = -1;
        for (JsonNode article : articles) {
            String type = String.valueOf(article.get("@type"));
            String headline = text(article, "headline");
            double score = type.contains("WebPage") || type.contains("Video") ? 0 : 1;
            score += headline == null ? 0 : 0.5;
            score += headline != null && title != null && Headlines.areAlike(headline, List.of(title)) ? 2 : 0;
            score += article.has("author") ? 0.3 : 0;
            score += article.has("datePublished") ? 0.2 : 0;
            if (score > bestScore) {
                best = article;
                bestScore = score;
            }
        }
        return best;
    }

    /** The text of a field, entities resolved; null if it is missing or no text. */
    static @Nullable String text(@Nullable JsonNode node, String field) {
        JsonNode value = node == null ? null : node.get(field);
        if (value != null && value.isArray() && !value.isEmpty()) {
            value = value.get(0);
        }
        if (value == null || !value.isString()) {
            return null;
        }
        String text = TextCleaning.fold(Parser.unescapeEntities(value.asString(), false));
        return text.isEmpty() ? null : text;
    }

    /** The names of people and organisations under a field, which may be a text, an object, or a list of either. */
    static List<String> names(@Nullable JsonNode node, int depth) {
        List<String> names = new ArrayList<>();
        if (node == null || depth > 4) {
            return names;
        }
        if (node.isString()) {
            String name = TextCleaning.fold(Parser.unescapeEntities(node.asString(), false));
            if (!name.startsWith("http") && !name.isEmpty()) {
                names.add(name);
            }
        } else if (node.isArray()) {
            for (JsonNode inner : node) {
                names.addAll(names(inner, depth + 1));
            }
        } else if (node.isObject()) {
            names.addAll(names(node.get("name"), depth + 1));
        }
        return names;
    }
}
