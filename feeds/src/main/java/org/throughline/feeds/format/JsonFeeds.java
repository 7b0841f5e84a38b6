package org.throughline.feeds.format;

import java.util.ArrayList;
import java.util.List;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** JSON Feed 1.0 and 1.1. */
final class JsonFeeds {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private JsonFeeds() {}

    static Feed read(String document, String encoding) throws FeedReader.UnreadableFeed {
        try {
            JsonNode root = JSON.readTree(document);
            if (!root.path("version").asString("").contains("jsonfeed.org/version/1")) {
                throw new FeedReader.UnreadableFeed("JSON, but not a JSON Feed");
            }
            List<FeedPart> entries = new ArrayList<>();
            for (JsonNode item : root.path("items")) {
                entries.add(entry(item));
            }
            return new Feed("json1", encoding, true, head(root), entries);
        } catch (JacksonException broken) {
            throw new FeedReader.UnreadableFeed("broken JSON");
        }
    }

    private static FeedPart head(JsonNode root) {
        PartBuilder part = new PartBuilder();
        common(part, root, "home_page_url");
        text(part, root, "description", "summary", TextReader.PLAIN);
        if (root.hasNonNull("feed_url")) {
            part.link(new FeedLink("self", null, root.path("feed_url").asString(null), null, null));
        }
        for (JsonNode hub : root.path("hubs")) {
            if (hub.path("type").asString("").equalsIgnoreCase("WebSub")) {
                part.link(new FeedLink("hub", null, hub.path("url").asString(null), null, null));
            }
        }
        return part.build();
    }

    private static FeedPart entry(JsonNode item) {
        PartBuilder part = new PartBuilder();
        common(part, item, "url");
        other(part, item, "id", "id");
        text(part, item, "summary", "summary", TextReader.PLAIN);
        for (String field : List.of("content_html", "content_text")) {
            if (item.hasNonNull(field)) {
                String type = field.endsWith("html") ? TextReader.HTML : TextReader.PLAIN;
                part.content(clean(item.path(field).asString(""), type));
            }
        }
        date(part, item, "date_published", "published");
        date(part, item, "date_modified", "updated");
        item.path("tags").forEach(tag -> part.tag(tag.asString(""), null, null));
        for (JsonNode attachment : item.path("attachments")) {
            part.link(new FeedLink(
                    "enclosure",
                    attachment.path("mime_type").asString(null),
                    attachment.path("url").asString(""),
                    attachment.path("title").asString(null),
                    attachment.path("size_in_bytes").asString(null)));
        }
        return part.build();
    }

    private static void common(PartBuilder part, JsonNode node, String link) {
        text(part, node, "title", "title", TextReader.PLAIN);
        other(part, node, link, "link");
        other(part, node, "language", "language");
        List<JsonNode> authors = new ArrayList<>();
        node.path("authors").forEach(authors::add);
        if (node.has("author")) {
            authors.add(node.path("author"));
        }
        for (JsonNode author : authors) {
            part.author(new FeedPerson(
                    author.path("name").asString(null), null, author.path("url").asString(null)));
        }
    }

    private static void text(PartBuilder part, JsonNode node, String field, String name, String type) {
        if (node.hasNonNull(field)) {
            part.text(name, clean(node.path(field).asString(""), type), 1);
        }
    }

    private static FeedText clean(String value, String type) {
        return new FeedText(type.equals(TextReader.HTML) ? Markup.clean(value, "") : value, type, null, "");
    }

    private static void other(PartBuilder part, JsonNode node, String field, String name) {
        if (node.hasNonNull(field)) {
            part.other(name, node.path(field).asString(""));
        }
    }

    private static void date(PartBuilder part, JsonNode node, String field, String name) {
        if (node.hasNonNull(field)) {
            part.date(name, node.path(field).asString(""));
        }
    }
}
