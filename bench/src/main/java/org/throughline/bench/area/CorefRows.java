package org.throughline.bench.area;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.throughline.engine.action.Occurrence;
import tools.jackson.databind.JsonNode;

/**
 * Documents of ECB+ as tellings of actions.
 *
 * @param places for each telling its row and its mention
 */
public record CorefRows(List<List<String>> documents, List<Occurrence> occurrences, List<int[]> places) {
    public static CorefRows of(List<JsonNode> rows) {
        CorefRows read = new CorefRows(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        for (int row = 0; row < rows.size(); row++) {
            read.add(row, rows.get(row));
        }
        return read;
    }

    private void add(int row, JsonNode document) {
        List<String> words = new ArrayList<>();
        List<Integer> sentences = new ArrayList<>();
        document.get("tokens").forEach(token -> {
            words.add(token.get(0).asString());
            sentences.add(token.get(1).asInt());
        });
        documents.add(words.stream().map(word -> word.toLowerCase(Locale.ROOT)).toList());
        JsonNode mentions = document.get("mentions");
        for (int i = 0; i < mentions.size(); i++) {
            if (mentions.get(i).get("action").asBoolean()) {
                int sentence = sentences.get(mentions.get(i).get("tok").get(0).asInt());
                occurrences.add(new Occurrence(
                        row,
                        words(mentions.get(i), words),
                        sentence(sentence, words, sentences),
                        named(mentions, sentence, words, sentences, "HUMAN", "NON_HUMAN"),
                        named(mentions, sentence, words, sentences, "LOC", "TIME"),
                        mentions.get(i).get("tag").asString().contains("REPORTING")));
                places.add(new int[] {row, i});
            }
        }
    }

    private static List<String> words(JsonNode mention, List<String> words) {
        List<String> found = new ArrayList<>();
        mention.get("tok").forEach(token -> found.add(words.get(token.asInt())));
        return found;
    }

    private static List<String> sentence(int sentence, List<String> words, List<Integer> sentences) {
        List<String> found = new ArrayList<>();
        for (int i = 0; i < words.size(); i++) {
            if (sentences.get(i) == sentence) {
                found.add(words.get(i));
            }
        }
        return found;
    }

    private static Set<String> named(
            JsonNode mentions, int sentence, List<String> words, List<Integer> sentences, String... tags) {
        Set<String> found = new HashSet<>();
        for (JsonNode mention : mentions) {
            boolean wanted = false;
            for (String tag : tags) {
                wanted |= mention.get("tag").asString().startsWith(tag);
            }
            if (wanted && sentences.get(mention.get("tok").get(0).asInt()) == sentence) {
                found.addAll(words(mention, words).stream()
                        .map(word -> word.toLowerCase(Locale.ROOT))
                        .toList());
            }
        }
        return found;
    }
}
