package org.throughline.bench.area;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.throughline.bench.Area;
import org.throughline.bench.Rows;
import org.throughline.engine.article.Ids;
import org.throughline.engine.copy.CopyIndex;
import org.throughline.engine.copy.Family;
import org.throughline.engine.reading.AnnotatedArticle;
import org.throughline.engine.story.Story;
import org.throughline.engine.story.StoryBook;
import org.throughline.engine.storyline.StorylineBook;
import tools.jackson.databind.JsonNode;

/**
 * Articles to be grouped by event, and pairs of articles of one event or of two. Pairs come with their articles inside, or
 * as two ids with the documents in a file of the same set beside it ({@code X.docs.HALF.jsonl} to {@code X_pairs.HALF.jsonl});
 * the latter ask whether both belong to one chain of events.
 */
public final class StoriesArea implements Area {
    @Override
    public String name() {
        return "stories";
    }

    @Override
    public void predict(Path set, Path predictions) throws IOException {
        List<JsonNode> rows = Rows.read(set);
        if (rows.isEmpty() || !rows.getFirst().has("a")) {
            Rows.write(predictions, groups(rows));
        } else if (rows.getFirst().get("a").isObject()) {
            Rows.write(predictions, pairs(rows));
        } else {
            Rows.write(predictions, chains(rows, documents(set)));
        }
    }

    private static List<Group> groups(List<JsonNode> rows) {
        Map<Long, Long> familyOf = new HashMap<>();
        List<NewsRows.Row> ordered = NewsRows.inOrder(rows);
        StoryBook book = read(ordered, familyOf);
        Map<Long, Long> storyOf = new HashMap<>();
        for (Story story : book.stories()) {
            story.families().forEach(family -> storyOf.put(family, story.id()));
        }
        List<Group> groups = new ArrayList<>();
        for (NewsRows.Row row : ordered) {
            long family =
                    familyOf.getOrDefault(row.article().id(), row.article().id());
            groups.add(new Group(row.json().get("id").asString(), Ids.show('s', storyOf.getOrDefault(family, family))));
        }
        return groups;
    }

    private static StoryBook read(List<NewsRows.Row> ordered, Map<Long, Long> familyOf) {
        CopyIndex copies = new CopyIndex();
        StoryBook book = new StoryBook();
        for (NewsRows.Row row : ordered) {
            Family family = copies.place(row.article());
            familyOf.put(row.article().id(), family.id());
            book.place(
                    row.article(),
                    family,
                    new long[row.article().names().entities().size()]);
        }
        return book;
    }

    private static List<Score> pairs(List<JsonNode> pairs) {
        List<JsonNode> all = new ArrayList<>();
        pairs.forEach(pair -> all.addAll(List.of(withLanguage(pair, "a"), withLanguage(pair, "b"))));
        StoryBook book = read(NewsRows.inOrder(all), new HashMap<>());
        List<Score> scores = new ArrayList<>();
        for (JsonNode pair : pairs) {
            AnnotatedArticle one = NewsRows.article(withLanguage(pair, "a"));
            AnnotatedArticle other = NewsRows.article(withLanguage(pair, "b"));
            scores.add(new Score(pair.get("id").asString(), book.score(one, other)));
        }
        return scores;
    }

    private static JsonNode withLanguage(JsonNode pair, String side) {
        tools.jackson.databind.node.ObjectNode article =
                ((tools.jackson.databind.node.ObjectNode) pair.get(side)).deepCopy();
        if (pair.has("lang")) {
            article.set("lang", pair.get("lang"));
        }
        return article;
    }

    private static List<Score> chains(List<JsonNode> pairs, List<JsonNode> documents) {
        List<NewsRows.Row> ordered = NewsRows.inOrder(documents);
        StoryBook book = read(ordered, new HashMap<>());
        Map<String, AnnotatedArticle> articles = new HashMap<>();
        ordered.forEach(row -> articles.put(row.json().get("id").asString(), row.article()));
        List<Score> scores = new ArrayList<>();
        for (JsonNode pair : pairs) {
            String a = pair.get("a").asString();
            String b = pair.get("b").asString();
            AnnotatedArticle one = articles.get(a);
            AnnotatedArticle other = articles.get(b);
            String id = pair.has("id") ? pair.get("id").asString() : a + "\t" + b;
            scores.add(new Score(
                    id,
                    one == null || other == null
                            ? 0
                            : StorylineBook.score(book.signature(one), book.signature(other))));
        }
        return scores;
    }

    private static List<JsonNode> documents(Path set) throws IOException {
        String name = set.getFileName().toString();
        String stem = name.contains("_pairs") ? name.substring(0, name.indexOf("_pairs")) : name;
        List<JsonNode> documents = new ArrayList<>();
        try (DirectoryStream<Path> beside =
                Files.newDirectoryStream(set.toAbsolutePath().getParent(), stem + ".docs*")) {
            for (Path file : beside) {
                documents.addAll(Rows.read(file));
            }
        }
        return documents;
    }

    @Override
    public List<Run> runs(Path benchmarks) {
        Path folder = benchmarks.resolve(name());
        Path evaluator = folder.resolve("evaluate.py");
        List<Run> runs = new ArrayList<>();
        runs.add(new Run(
                "stories/og2021 in a language", folder.resolve("og2021.dev.jsonl"), evaluator, List.of("--mono", "1")));
        for (String set : List.of(
                "og2021",
                "uci6k",
                "ecbplus",
                "basil",
                "allsides_timed",
                "allsides_triples",
                "tg_pairs",
                "storychain_pairs")) {
            runs.add(new Run("stories/" + set, folder.resolve(set + ".dev.jsonl"), evaluator, List.of()));
        }
        return runs;
    }

    private record Group(String id, String cluster) {}

    private record Score(String id, double score) {}
}
