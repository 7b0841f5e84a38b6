package org.throughline.bench.train;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.throughline.bench.NamedTexts;
import org.throughline.bench.Rows;
import org.throughline.bench.area.PlainArticles;
import org.throughline.engine.language.LanguageLayer;
import org.throughline.engine.language.ParsedSentence;
import org.throughline.engine.language.Token;
import org.throughline.engine.page.LanguageDetector;
import tools.jackson.databind.JsonNode;

/**
 * English news without labels, from the sets that models may be learnt from: the sentences that can hold a name (a capital
 * after the first word), as the product itself splits them.
 */
final class PlainNews {
    private static final List<String> SETS = List.of(
            "extraction/sh/truth.jsonl",
            "extraction/naeb/truth.jsonl",
            "extraction/wcxb/truth.jsonl",
            "stories/ecbplus.dev.jsonl",
            "stories/allsides_triples.dev.jsonl",
            "stories/allsides_timed.dev.jsonl",
            "stories/tg_pairs.dev.jsonl");
    private static final int MOST_SENTENCES = 80;
    private static final int SHORTEST = 4;
    private static final int LONGEST = 120;

    private final LanguageLayer layer = new LanguageLayer();
    private final List<NamedTexts.Text> texts = new ArrayList<>();

    private PlainNews() {}

    /** All texts that are English, in the order of the files, without tags. */
    static List<NamedTexts.Text> read(Path benchmarks) throws IOException {
        PlainNews news = new PlainNews();
        for (String set : SETS) {
            for (JsonNode row : Rows.read(benchmarks.resolve(set))) {
                news.add(row);
                news.add(row.path("a"));
                news.add(row.path("b"));
            }
        }
        return news.texts;
    }

    private void add(JsonNode row) {
        String text = row.path("body").asString(row.path("text").asString(""));
        if (text.isBlank() || !LanguageDetector.detect(text, null).code().equals("en")) {
            return;
        }
        List<List<Token>> sentences = layer.tag(PlainArticles.of("", "en", text)).stream()
                .map(ParsedSentence::tokens)
                .filter(PlainNews::canHoldName)
                .limit(MOST_SENTENCES)
                .toList();
        if (!sentences.isEmpty()) {
            texts.add(new NamedTexts.Text("plain-" + texts.size(), sentences, List.of(), List.of()));
        }
    }

    private static boolean canHoldName(List<Token> tokens) {
        return tokens.size() >= SHORTEST
                && tokens.size() <= LONGEST
                && tokens.stream()
                        .skip(1)
                        .anyMatch(token -> Character.isUpperCase(token.form().codePointAt(0)));
    }
}
