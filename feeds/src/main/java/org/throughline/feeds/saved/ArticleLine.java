package org.throughline.feeds.saved;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.throughline.engine.page.Claims;
import org.throughline.engine.page.Media;
import org.throughline.engine.page.Page;
import org.throughline.engine.page.UnreadablePage;
import org.throughline.engine.page.UnreadablePage.Reason;
import org.throughline.feeds.address.WebAddress;
import org.throughline.feeds.item.ItemText;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * An article as a line of JSON: its text, or HTML, and what else is known of it under the names of {@link ArticleField}.
 *
 * @param unused is told of fields that mean nothing here, and of times that are none
 */
record ArticleLine(String name, Path file, int number, String line, UnusedFields unused) implements SavedPage {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final List<String> MARKUP = List.of("<p>", "<p ", "</p>", "<br", "</div>", "</span>");

    @Override
    public Page load() throws UnreadablePage {
        Map<ArticleField, JsonNode> fields = fields();
        String html = text(fields, ArticleField.HTML);
        String said = text(fields, ArticleField.TEXT);
        boolean wholePage = said.isBlank() && html.toLowerCase(Locale.ROOT).contains("<body");
        String text = wholePage ? html : said.isBlank() ? ItemText.ofMarkup(html) : plain(said);
        if (text.isBlank()) {
            throw new UnreadablePage(Reason.NO_ARTICLE, "the line has no \"text\", \"body\", \"content\" or \"html\"");
        }
        WebAddress address = WebAddress.of(words(fields, ArticleField.URL));
        Claims claims = new Claims(
                words(fields, ArticleField.TITLE),
                time(fields, ArticleField.TIME),
                language(fields),
                authors(fields.get(ArticleField.AUTHORS)));
        return new Page(
                identity(fields, address),
                source(fields, address),
                wholePage ? Media.HTML : Media.ARTICLE_TEXT,
                text,
                address == null ? null : address.text(),
                time(fields, ArticleField.CAPTURED),
                name,
                claims);
    }

    private Map<ArticleField, JsonNode> fields() throws UnreadablePage {
        Map<ArticleField, JsonNode> fields = new EnumMap<>(ArticleField.class);
        Map<ArticleField, Integer> ranks = new EnumMap<>(ArticleField.class);
        for (Map.Entry<String, JsonNode> entry : row().properties()) {
            ArticleField field = ArticleField.named(entry.getKey());
            if (field == null) {
                unused.note(entry.getKey());
            } else if (isSaid(entry.getValue())) {
                int rank = field.rank(entry.getKey());
                if (rank < ranks.getOrDefault(field, Integer.MAX_VALUE)) {
                    ranks.put(field, rank);
                    fields.put(field, entry.getValue());
                }
            }
        }
        return fields;
    }

    private static boolean isSaid(JsonNode value) {
        return !value.isNull() && !(value.isString() && value.stringValue().isBlank());
    }

    private JsonNode row() throws UnreadablePage {
        try {
            JsonNode row = JSON.readTree(line);
            if (row.isObject()) {
                return row;
            }
        } catch (JacksonException broken) {
            throw new UnreadablePage(Reason.MALFORMED, "the line is not JSON");
        }
        throw new UnreadablePage(Reason.MALFORMED, "the line is JSON, but no object");
    }

    private static String text(Map<ArticleField, JsonNode> fields, ArticleField field) {
        JsonNode value = fields.get(field);
        return value == null ? "" : value.stringValue("");
    }

    /** Some programs put the markup of a feed into what they call text. */
    private static String plain(String said) {
        return MARKUP.stream().anyMatch(said::contains) ? ItemText.ofMarkup(said) : said;
    }

    /** A value's words, or those of the name in it ({@code {"name": "Karvenna Post"}}). */
    private static @Nullable String words(Map<ArticleField, JsonNode> fields, ArticleField field) {
        JsonNode value = fields.get(field);
        return value == null ? null : PageLists.words(value.isObject() ? value.path("name") : value);
    }

    private @Nullable Instant time(Map<ArticleField, JsonNode> fields, ArticleField field) {
        JsonNode said = fields.get(field);
        Instant time = SaidTime.of(said);
        if (said != null && time == null) {
            unused.note(field.name().toLowerCase(Locale.ROOT) + " that is none");
        }
        return time;
    }

    /** The code alone: "en" of "en-GB". */
    private static @Nullable String language(Map<ArticleField, JsonNode> fields) {
        String said = words(fields, ArticleField.LANGUAGE);
        return said == null ? null : said.toLowerCase(Locale.ROOT).split("[-_]", 2)[0];
    }

    private static List<String> authors(@Nullable JsonNode said) {
        List<String> authors = new ArrayList<>();
        if (said != null) {
            for (JsonNode one : said.isArray() ? said.values() : List.of(said)) {
                String name = PageLists.words(one.isObject() ? one.path("name") : one);
                if (name != null) {
                    authors.add(name);
                }
            }
        }
        return authors;
    }

    private String identity(Map<ArticleField, JsonNode> fields, @Nullable WebAddress address) {
        return address != null
                ? address.text()
                : Objects.requireNonNullElse(words(fields, ArticleField.ID), file + ":" + number);
    }

    private String source(Map<ArticleField, JsonNode> fields, @Nullable WebAddress address) {
        String said = words(fields, ArticleField.SOURCE);
        if (said != null) {
            return WebAddress.sourceNamed(said);
        }
        return address == null ? SavedForm.sourceNamed(file) : address.site();
    }
}
