package org.throughline.bench.train;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.throughline.bench.Rows;
import org.throughline.bench.Trainer;
import org.throughline.bench.area.ReportPair;
import org.throughline.engine.article.Span;
import org.throughline.engine.compare.PairExamples;
import org.throughline.engine.model.LogisticModel;
import org.throughline.engine.reading.PageReader;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Which sentences of two reports tell the same thing. Learns from {@code facts-sample.jsonl}, which says so by offsets
 * for pairs of articles of BASIL (the texts stay in the set), and tells how it does on each pair when trained on the others,
 * and on the pairs of {@code facts-test.jsonl}, of other sets too, that neither features nor threshold were chosen on.
 */
public final class FactsTrainer implements Trainer {
    private static final String SAMPLE = "facts-sample.jsonl";
    private static final String TEST = "facts-test.jsonl";
    private static final double PENALTY = 0.03;
    private static final double POSITIVE_WEIGHT = 5;
    private static final double THRESHOLD = 0.6;

    @Override
    public String name() {
        return "facts";
    }

    @Override
    public void train(Path benchmarks, Path resources) throws IOException {
        List<LabelledPair> pairs = pairs(benchmarks, SAMPLE);
        System.out.println("pairs the features were chosen on, each by a model of the others: " + heldOut(pairs));
        List<LabelledPair> test = pairs(benchmarks, TEST);
        FactFigures unseen = new FactFigures();
        LogisticModel model = fit(pairs);
        test.forEach(pair -> unseen.add(pair, model));
        System.out.println("pairs that nothing was chosen on, by a model of the former: " + unseen);
        List<LabelledPair> all = new ArrayList<>(pairs);
        all.addAll(test);
        System.out.println("all of them, each by a model of the others: " + heldOut(all));
        Path weights = resources.resolve("org/throughline/engine/compare/pair-model.tsv");
        Files.createDirectories(weights.getParent());
        Files.writeString(weights, fit(all).asText());
    }

    private static FactFigures heldOut(List<LabelledPair> pairs) {
        FactFigures figures = new FactFigures();
        for (LabelledPair held : pairs) {
            figures.add(held, fit(pairs.stream().filter(pair -> pair != held).toList()));
        }
        return figures;
    }

    /**
     * The sentence pairs of two articles.
     *
     * @param same for each of them, whether the annotation says that they tell the same
     */
    record LabelledPair(List<PairExamples.Pair> pairs, List<Boolean> same) {}

    private static LogisticModel fit(List<LabelledPair> pairs) {
        List<LogisticLearner.Example> examples = new ArrayList<>();
        for (LabelledPair pair : pairs) {
            for (int i = 0; i < pair.pairs().size(); i++) {
                examples.add(new LogisticLearner.Example(
                        pair.pairs().get(i).features(), pair.same().get(i)));
            }
        }
        double[] weights = new LogisticLearner(PENALTY, POSITIVE_WEIGHT).fit(examples);
        return new LogisticModel(PairExamples.featureNames(), weights, THRESHOLD);
    }

    private static List<LabelledPair> pairs(Path benchmarks, String sample) throws IOException {
        PageReader reader = new PageReader();
        Map<String, Map<String, JsonNode>> sets = new HashMap<>();
        List<LabelledPair> pairs = new ArrayList<>();
        for (JsonNode row : sample(sample)) {
            String set = row.path("set").asString();
            if (!sets.containsKey(set)) {
                sets.put(set, byText(benchmarks.resolve(set)));
            }
            JsonNode one = sets.get(set).get(row.path("a").asString());
            JsonNode other = sets.get(set).get(row.path("b").asString());
            if (one == null || other == null) {
                throw new IOException("the set " + set + " lacks an article of the sample");
            }
            ReportPair reports = ReportPair.read(reader, one, other);
            pairs.add(label(PairExamples.of(reports.one(), reports.other()), row));
        }
        return pairs;
    }

    private static LabelledPair label(List<PairExamples.Pair> pairs, JsonNode row) {
        List<Boolean> same = new ArrayList<>();
        for (PairExamples.Pair pair : pairs) {
            boolean told = false;
            for (JsonNode link : row.path("same")) {
                told |= overlap(
                                pair.one(),
                                row.path("sentences")
                                        .path("a")
                                        .path(link.path(0).asInt()))
                        && overlap(
                                pair.other(),
                                row.path("sentences")
                                        .path("b")
                                        .path(link.path(1).asInt()));
            }
            same.add(told);
        }
        return new LabelledPair(pairs, same);
    }

    private static boolean overlap(Span span, JsonNode sentence) {
        int common = Math.min(span.end(), sentence.path(1).asInt())
                - Math.max(span.start(), sentence.path(0).asInt());
        return 2 * common > span.length();
    }

    private static List<JsonNode> sample(String name) throws IOException {
        JsonMapper json = JsonMapper.builder().build();
        try (InputStream bytes = FactsTrainer.class.getResourceAsStream(name)) {
            if (bytes == null) {
                throw new IOException("missing resource " + name);
            }
            return new BufferedReader(new InputStreamReader(bytes, StandardCharsets.UTF_8))
                    .lines()
                    .map(json::readTree)
                    .toList();
        }
    }

    private static Map<String, JsonNode> byText(Path set) throws IOException {
        Map<String, JsonNode> rows = new HashMap<>();
        for (JsonNode row : Rows.read(set)) {
            for (JsonNode article : row.has("text") ? List.of(row) : List.of(row.path("a"), row.path("b"))) {
                rows.put(fingerprint(article.path("text").asString()), article);
            }
        }
        return rows;
    }

    private static String fingerprint(String text) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash).substring(0, 16).toLowerCase(Locale.ROOT);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
