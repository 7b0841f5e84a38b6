package org.throughline.engine.name.knowledge;

import java.io.InputStream;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;
import org.throughline.engine.name.EntityKind;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads a Wikidata JSON dump as a stream: one array of items, each held only while it is looked at. Items that are none of
 * the wanted kinds are passed over. Does no input of its own beyond the given stream; some 20 MB of dump a second, memory
 * for one item.
 *
 * <p>A dump that is cut short, corrupt or of another kind ends in {@link UnreadableDump}: the caller then undoes what the sink took,
 * by ending its transaction.
 */
public final class KnowledgeImport {
    private static final JsonMapper JSON = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();
    private static final int MAX_NAMES = 64;
    private static final int MAX_LENGTH = 250;

    private final Set<EntityKind> wanted;
    private final KnowledgeSink sink;
    private final LongConsumer progress;
    private long items;
    private long kept;

    /**
     * @param wanted the kinds to keep
     * @param progress is told the number of items read, every thousand
     */
    public KnowledgeImport(Set<EntityKind> wanted, KnowledgeSink sink, LongConsumer progress) {
        this.wanted = Set.copyOf(wanted);
        this.sink = sink;
        this.progress = progress;
    }

    /**
     * Reads to the end.
     *
     * @return how many entities the sink was given
     * @throws UnreadableDump if the dump cannot be read to its end; nothing of it is then to be kept
     */
    public long read(InputStream dump) throws UnreadableDump {
        try (JsonParser parser = JSON.createParser(dump)) {
            if (parser.nextToken() != JsonToken.START_ARRAY) {
                throw new UnreadableDump("This is no Wikidata JSON dump: it does not begin with a list of items.");
            }
            for (JsonToken token = parser.nextToken(); token != JsonToken.END_ARRAY; token = parser.nextToken()) {
                if (token != JsonToken.START_OBJECT) {
                    throw new UnreadableDump(broken(token == null ? "it ends in the middle" : "an item was expected"));
                }
                take(JSON.readTree(parser));
            }
            return kept;
        } catch (JacksonException e) {
            throw new UnreadableDump(broken(reason(e)), e);
        }
    }

    private String broken(String what) {
        return "The dump cannot be read after " + items + " items: " + what + ". Nothing of it was kept.";
    }

    private static String reason(JacksonException e) {
        String message = e.getOriginalMessage();
        String plain = message == null ? e.getClass().getSimpleName() : message;
        return plain.length() > 160 ? plain.substring(0, 160) : plain;
    }

    private void take(JsonNode item) throws UnreadableDump {
        items++;
        if (items == 1 && (!item.has("id") || !item.has("labels"))) {
            throw new UnreadableDump("This is no Wikidata JSON dump: its first item has no id and labels.");
        }
        if (items % 1000 == 0) {
            progress.accept(items);
        }
        KnownEntity entity = entity(item);
        if (entity != null && wanted.contains(entity.kind())) {
            kept++;
            sink.accept(entity);
        }
    }

    private static @Nullable KnownEntity entity(JsonNode item) {
        String id = item.path("id").asString("");
        JsonNode claims = item.path("claims");
        EntityKind kind = KnowledgeFilter.kind(classes(claims), claims::has);
        if (kind == null || !id.startsWith("Q")) {
            return null;
        }
        SortedMap<String, String> labels = values(item.path("labels"));
        SortedMap<String, SortedSet<String>> names = new TreeMap<>();
        labels.forEach((language, label) -> add(names, language, label));
        item.path("aliases")
                .forEachEntry((language, aliases) -> aliases.forEach(
                        alias -> add(names, language, alias.path("value").asString(""))));
        int prominence = Math.max(1, item.path("sitelinks").size());
        return names.isEmpty()
                ? null
                : new KnownEntity(id, kind, labels, names, values(item.path("descriptions")), prominence);
    }

    private static Set<String> classes(JsonNode claims) {
        Set<String> classes = new TreeSet<>();
        for (JsonNode claim : claims.path("P31")) {
            JsonNode value = claim.path("mainsnak").path("datavalue").path("value");
            classes.add(value.path("id").asString("Q" + value.path("numeric-id").asString("")));
        }
        return classes;
    }

    private static SortedMap<String, String> values(JsonNode byLanguage) {
        SortedMap<String, String> values = new TreeMap<>();
        byLanguage.forEachEntry((language, value) -> {
            String text = value.path("value").asString("");
            if (!text.isBlank() && text.length() <= MAX_LENGTH) {
                values.put(language, text);
            }
        });
        return values;
    }

    private static void add(SortedMap<String, SortedSet<String>> names, String language, String name) {
        SortedSet<String> those = names.computeIfAbsent(language, none -> new TreeSet<>());
        if (!name.isBlank() && name.length() <= MAX_LENGTH && those.size() < MAX_NAMES) {
            those.add(name);
        }
        if (those.isEmpty()) {
            names.remove(language);
        }
    }
}
