package org.throughline.bench.train;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.zip.GZIPOutputStream;
import org.throughline.bench.Rows;
import org.throughline.bench.Trainer;
import org.throughline.bench.area.NewsRows;
import org.throughline.engine.article.Ids;
import org.throughline.engine.model.RegressionTrees;
import org.throughline.engine.story.StoryBook;
import org.throughline.engine.story.StoryLearning;
import tools.jackson.databind.JsonNode;

/**
 * Trains the decision to join or open a story, with all labelled sets, and some made as dense as the press ({@link DensePress}), together, each
 * of equal importance. Before it
 * writes the weights it reports what it reaches on events that it was not trained on: one half of each set's events against the
 * other, by time where there are times.
 */
public final class StoryTrainer implements Trainer {
    private static final List<String> SETS =
            List.of("og2021", "uci6k", "ecbplus", "basil", "allsides_timed", "allsides_triples");

    /** B-cubed is best a little on the joining side of the best single decision: misses add up along the stream. */
    private static final double TOWARDS_JOINING = 0.25;

    private static final String DENSE = ", dense";

    private static final TreeBooster.Settings TREES = new TreeBooster.Settings(120, 4, 0.1, 5, 10);

    /** Shifts of the point of balance for which the report is made. */
    private static final double[][] SHIFTS = {{0, 0}};

    @Override
    public String name() {
        return "stories";
    }

    /** A row with the story it belongs to, and what is not to be torn apart. */
    private record Labelled(NewsRows.Row row, long story, long topic) {}

    @Override
    public void train(Path benchmarks, Path resources) throws IOException {
        Map<String, List<Labelled>> sets = new LinkedHashMap<>();
        for (String set : SETS) {
            sets.put(set, load(benchmarks.resolve("stories").resolve(set + ".dev.jsonl")));
        }
        for (String set : List.of("basil", "allsides_timed")) {
            sets.put(
                    set + DENSE,
                    label(DensePress.events(benchmarks.resolve("stories").resolve(set + ".dev.jsonl"))));
        }
        sets.put("unrelated", label(DensePress.pages(benchmarks.resolve("extraction/naeb/truth.jsonl"))));
        validate(sets);
        StoryLearning all = background(sets);
        Weights weights = fit(all, sets);
        Path folder = resources.resolve("org/throughline/engine/story");
        Files.createDirectories(folder);
        try (var out = Files.newOutputStream(folder.resolve("background.bin"))) {
            all.writeBackground(4, out);
        }
        write(folder.resolve("join.tsv"), StoryLearning.featureNames(), weights.join());
        write(folder.resolve("link.tsv"), StoryLearning.linkNames(), weights.link());
        write(folder.resolve("join.trees"), weights.joinTrees());
        write(folder.resolve("link.trees"), weights.linkTrees());
    }

    private static void write(Path file, List<String> names, double[] weights) throws IOException {
        StringBuilder lines = new StringBuilder();
        for (int i = 0; i < weights.length; i++) {
            lines.append(names.get(i))
                    .append('\t')
                    .append(String.format(Locale.ROOT, "%.4f", weights[i]))
                    .append('\n');
        }
        Files.writeString(file, lines);
    }

    private static void write(Path file, RegressionTrees trees) throws IOException {
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(file))) {
            trees.write(out);
        }
    }

    private static List<Labelled> load(Path file) throws IOException {
        return label(Rows.read(file));
    }

    private static List<Labelled> label(List<JsonNode> rows) {
        List<Labelled> labelled = new ArrayList<>();
        for (NewsRows.Row row : NewsRows.wordsInOrder(rows)) {
            labelled.add(new Labelled(
                    row,
                    Ids.of(row.json().path("cluster").asString("")),
                    Ids.of(row.json()
                            .path("topic")
                            .asString(row.json().path("cluster").asString("")))));
        }
        return labelled;
    }

    private static void validate(Map<String, List<Labelled>> sets) {
        for (int fold = 0; fold < 2; fold++) {
            Map<String, List<Labelled>> training = new LinkedHashMap<>();
            Map<String, List<Labelled>> testing = new LinkedHashMap<>();
            for (Map.Entry<String, List<Labelled>> set : sets.entrySet()) {
                Map<Long, Integer> half = halves(set.getValue());
                int other = fold;
                training.put(
                        set.getKey(),
                        set.getValue().stream()
                                .filter(l -> half.getOrDefault(l.topic(), 0) != other)
                                .toList());
                testing.put(
                        set.getKey(),
                        set.getValue().stream()
                                .filter(l -> half.getOrDefault(l.topic(), 0) == other)
                                .toList());
            }
            StoryLearning learning = background(training);
            Weights weights = fit(learning, training);
            for (double[] shift : SHIFTS) {
                StringBuilder line = new StringBuilder(
                        String.format(Locale.ROOT, "fold %d join %+.2f link %+.2f", fold, shift[0], shift[1]));
                boolean shifted = shift[0] != 0 || shift[1] != 0;
                for (Map.Entry<String, List<Labelled>> set : testing.entrySet()) {
                    if (shifted && !set.getKey().equals(SETS.getFirst())) {
                        continue;
                    }
                    line.append(" | ").append(set.getKey());
                    for (double[] b3 :
                            figures(weights.shifted(shift[0], shift[1]).book(learning), set.getValue())) {
                        line.append(String.format(Locale.ROOT, " %.3f/%.3f %.3f", b3[0], b3[1], b3[2]));
                    }
                }
                System.out.println(line);
            }
        }
    }

    private static List<double[]> figures(StoryBook book, List<Labelled> set) {
        return StoryFigures.of(
                book,
                set.stream().map(Labelled::row).toList(),
                set.stream().mapToLong(Labelled::story).toArray());
    }

    /** Events by their first article: the earlier half and the later half; without times by hash. */
    private static Map<Long, Integer> halves(List<Labelled> set) {
        Map<Long, Integer> half = new HashMap<>();
        List<Long> order = new ArrayList<>();
        boolean timed = set.getFirst().row().article().article().time() != null;
        for (Labelled one : set) {
            if (half.put(one.topic(), 0) == null) {
                order.add(one.topic());
            }
        }
        for (int i = 0; i < order.size(); i++) {
            half.put(order.get(i), timed ? (i * 2 < order.size() ? 0 : 1) : (int) (Ids.mix(order.get(i)) & 1));
        }
        return half;
    }

    /** Every article once: the dense sets hold articles of others. */
    private static StoryLearning background(Map<String, List<Labelled>> sets) {
        StoryLearning learning = new StoryLearning();
        sets.forEach((name, set) -> {
            if (!name.endsWith(DENSE)) {
                set.forEach(one -> learning.count(one.row().article()));
            }
        });
        return learning;
    }

    /** Weights of the decision to join and of the link between languages. */
    private record Weights(double[] join, RegressionTrees joinTrees, double[] link, RegressionTrees linkTrees) {
        Weights shifted(double joinShift, double linkShift) {
            double[] shiftedJoin = join.clone();
            double[] shiftedLink = link.clone();
            shiftedJoin[0] += 2 * joinShift;
            shiftedLink[0] += 2 * linkShift;
            return new Weights(shiftedJoin, joinTrees, shiftedLink, linkTrees);
        }

        StoryBook book(StoryLearning learning) {
            return learning.book(join, joinTrees, link, linkTrees);
        }
    }

    private static Weights fit(StoryLearning learning, Map<String, List<Labelled>> sets) {
        Examples join = new Examples();
        Examples link = new Examples();
        for (List<Labelled> set : sets.values()) {
            StoryLearning.Replay replay = learning.replay();
            for (Labelled one : set) {
                for (StoryLearning.Example example : replay.next(one.row().article(), one.story())) {
                    (example.link() ? link : join).add(example.features(), example.same());
                }
            }
            join.addGrouped(replay.grouped());
            join.endOfSet();
            link.endOfSet();
        }
        double[] weights = join.fit(StoryLearning.featureNames().size(), 1.0);
        weights[0] += TOWARDS_JOINING;
        return new Weights(
                weights,
                join.grow(StoryLearning.featureNames(), StoryLearning.columns(false)),
                link.fit(StoryLearning.linkNames().size(), 1.0),
                link.grow(StoryLearning.linkNames(), StoryLearning.columns(true)));
    }

    /** Examples of several sets, each set of the same importance whatever its size. */
    private static final class Examples {
        private static final double IMPORTANCE = 3000;

        /** Many decisions of one grouping are alike. */
        private static final double OF_GROUPING = 1 / 3.0;

        private final List<double[]> features = new ArrayList<>();
        private final List<Boolean> labels = new ArrayList<>();
        private final List<Double> importance = new ArrayList<>();
        private int ended;

        void add(double[] values, boolean same) {
            add(values, same, 1);
        }

        private void add(double[] values, boolean same, double weight) {
            features.add(values);
            labels.add(same);
            importance.add(weight);
        }

        void addGrouped(List<StoryLearning.Example> examples) {
            examples.forEach(example -> add(example.features(), example.same(), OF_GROUPING));
        }

        void endOfSet() {
            List<Double> ofSet = importance.subList(ended, importance.size());
            double sum = ofSet.stream().mapToDouble(Double::doubleValue).sum();
            ofSet.replaceAll(weight -> weight * IMPORTANCE / sum);
            ended = importance.size();
        }

        RegressionTrees grow(List<String> names, int[] columns) {
            boolean[] truth = new boolean[labels.size()];
            double[] weights = new double[truth.length];
            for (int i = 0; i < truth.length; i++) {
                truth[i] = labels.get(i);
                weights[i] = importance.get(i);
            }
            int[] direction = IntStream.of(columns)
                    .map(i -> StoryLearning.isLikeness(names.get(i)) ? 1 : 0)
                    .toArray();
            List<float[]> rows = new ArrayList<>();
            for (double[] values : features) {
                float[] row = new float[columns.length];
                for (int i = 0; i < row.length; i++) {
                    row[i] = (float) values[columns[i]];
                }
                rows.add(row);
            }
            return new TreeBooster(TREES, rows, truth, weights, direction).train();
        }

        double[] fit(int size, double ridge) {
            boolean[] truth = new boolean[labels.size()];
            for (int i = 0; i < truth.length; i++) {
                truth[i] = labels.get(i);
            }
            return new Logistic(size, ridge)
                    .fit(
                            features.toArray(double[][]::new),
                            truth,
                            importance.stream().mapToDouble(Double::doubleValue).toArray());
        }
    }
}
