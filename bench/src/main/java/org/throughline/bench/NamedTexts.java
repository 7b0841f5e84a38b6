package org.throughline.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.throughline.engine.article.Span;
import org.throughline.engine.language.Token;
import tools.jackson.databind.JsonNode;

/** Documents with gold tokens and tagged names, one JSON object a line. */
public final class NamedTexts {
    private NamedTexts() {}

    /**
     * A document.
     *
     * @param sentences tokens whose spans are their places in the sentence
     * @param tags PER, LOC, ORG, MISC with B- and I-, or O; empty where the set has none
     * @param finer the set's own classes, empty where it has none
     */
    public record Text(String id, List<List<Token>> sentences, List<List<String>> tags, List<List<String>> finer) {
        public Text {
            sentences = List.copyOf(sentences);
            tags = List.copyOf(tags);
            finer = List.copyOf(finer);
        }
    }

    public static List<Text> read(Path file) throws IOException {
        List<Text> texts = new ArrayList<>();
        for (JsonNode row : Rows.read(file)) {
            List<List<Token>> sentences = new ArrayList<>();
            List<List<String>> tags = new ArrayList<>();
            List<List<String>> finer = new ArrayList<>();
            for (JsonNode sentence : row.get("sents")) {
                sentences.add(tokens(strings(sentence.get("tokens"))));
                if (sentence.has("tags")) {
                    tags.add(strings(sentence.get("tags")));
                }
                if (sentence.has("tags9")) {
                    finer.add(strings(sentence.get("tags9")));
                }
            }
            texts.add(new Text(row.get("id").asString(), sentences, tags, finer));
        }
        return texts;
    }

    private static List<String> strings(JsonNode array) {
        List<String> strings = new ArrayList<>(array.size());
        array.forEach(one -> strings.add(one.asString()));
        return strings;
    }

    private static List<Token> tokens(List<String> forms) {
        List<Token> tokens = new ArrayList<>(forms.size());
        for (String form : forms) {
            tokens.add(new Token(new Span(tokens.size(), tokens.size() + 1), form.isEmpty() ? " " : form, "", -1, ""));
        }
        return tokens;
    }
}
