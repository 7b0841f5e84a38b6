package org.throughline.bench.train;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.throughline.bench.Rows;
import org.throughline.bench.Trainer;
import org.throughline.bench.area.NewsRows;
import org.throughline.engine.article.Ids;
import org.throughline.engine.copy.CopyIndex;
import org.throughline.engine.story.Story;
import org.throughline.engine.story.StoryBook;
import org.throughline.engine.story.StoryLearning;

/**
 * Trains the decision to join or open a story, with all labelled sets together, each of equal importance. Before it
 * writes the weights it reports what it reaches on events that it was not trained on: one half of each set's events against the
 * other, by time where there are times.
 */
public final class StoryTrainer implements Trainer {
    private static final List<String> SETS =
            List.of("og2021", "uci6k", "ecbplus", "basil", "allsides_timed", "allsides_triples");

    /** B-cubed is best a little on the joining side of the best single decision: misses add up along the stream. */
    private static final double TOWARDS_JOINING = 0.25;

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
        validate(sets);
        StoryLearning all = background(sets.values());
        Weights weights = fit(all, sets);
        Path folder = resources.resolve("org/throughline/engine/story");
        Files.createDirectories(folder);
        try (var out = Files.newOutputStream(folder.resolve("background.bin"))) {
            all.writeBackground(4, out);
        }
        write(folder.resolve("join.tsv"), StoryLearning.featureNames(), weights.join());
        write(folder.resolve("link.tsv"), StoryLearning.linkNames(), weights.link());
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

    private static List<Labelled> load(Path file) throws IOException {
        List<Labelled> labelled = new ArrayList<>();
        for (NewsRows.Row row : NewsRows.wordsInOrder(Rows.read(file))) {
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
            StoryLearning learning = background(training.values());
            Weights weights = fit(learning, training);
            for (double shift : new double[] {0}) {
                double[] shifted = weights.join().clone();
                shifted[0] += shift;
                StringBuilder line = new StringBuilder(String.format(Locale.ROOT, "fold %d bias %+.2f", fold, shift));
                for (Map.Entry<String, List<Labelled>> set : testing.entrySet()) {
                    line.append(" | ").append(set.getKey());
                    for (double[] b3 : evaluate(learning.book(shifted, weights.link()), set.getValue())) {
                        line.append(String.format(Locale.ROOT, " %.3f/%.3f %.3f", b3[0], b3[1], b3[2]));
                    }
                }
                System.out.println(line);
            }
        }
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

    private static StoryLearning background(Iterable<List<Labelled>> sets) {
        StoryLearning learning = new StoryLearning();
        sets.forEach(set -> set.forEach(one -> learning.count(one.row().article())));
        return learning;
    }

    /** Weights of the decision to join and of the link between languages. */
    private record Weights(double[] join, double[] link) {}

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
            join.endOfSet();
            link.endOfSet();
        }
        double[] weights = join.fit(StoryLearning.featureNames().size(), 1.0);
        weights[0] += TOWARDS_JOINING;
        return new Weights(weights, link.fit(StoryLearning.linkNames().size(), 1.0));
    }

    /** Examples of several sets, each set of the same importance. */
    private static final class Examples {
        private static final double IMPORTANCE = 3000;
        private final List<double[]> features = new ArrayList<>();
        private final List<Boolean> labels = new ArrayList<>();
        private final List<Double> importance = new ArrayList<>();

        void add(double[] values, boolean same) {
            features.add(values);
            labels.add(same);
        }

        void endOfSet() {
            int from = importance.size();
            while (importance.size() < features.size()) {
                importance.add(IMPORTANCE / (features.size() - from));
            }
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

    /** B-cubed within languages, and across them where the set has several. */
    private static List<double[]> evaluate(StoryBook book, List<Labelled> set) {
        CopyIndex copies = new CopyIndex();
        Map<Long, Long> family = new HashMap<>();
        for (Labelled one : set) {
            var placed = copies.place(one.row().article());
            family.put(one.row().article().id(), placed.id());
            book.place(one.row().article(), placed, new long[0]);
        }
        Map<Long, Long> storyOf = new HashMap<>();
        for (Story story : book.stories()) {
            story.families().forEach(member -> storyOf.put(member, story.id()));
        }
        long[] gold = new long[set.size()];
        long[] found = new long[set.size()];
        long[] goldHere = new long[set.size()];
        long[] foundHere = new long[set.size()];
        boolean several = false;
        for (int i = 0; i < gold.length; i++) {
            long language = set.get(i).row().article().article().language().hashCode();
            several |= language != "en".hashCode();
            gold[i] = set.get(i).story();
            long member = family.getOrDefault(set.get(i).row().article().id(), 0L);
            found[i] = storyOf.getOrDefault(member, member);
            goldHere[i] = Ids.mix(gold[i] + 31 * language);
            foundHere[i] = Ids.mix(found[i] + 31 * language);
        }
        double[] within = bCubed(goldHere, foundHere);
        return several ? List.of(within, bCubed(gold, found)) : List.of(within);
    }

    /** B-cubed precision, recall and F1 (Bagga and Baldwin 1998). */
    static double[] bCubed(long[] gold, long[] found) {
        Map<Long, Integer> golds = new TreeMap<>();
        Map<Long, Integer> founds = new TreeMap<>();
        Map<List<Long>, Integer> both = new HashMap<>();
        for (int i = 0; i < gold.length; i++) {
            golds.merge(gold[i], 1, Integer::sum);
            founds.merge(found[i], 1, Integer::sum);
            both.merge(Arrays.asList(gold[i], found[i]), 1, Integer::sum);
        }
        double precision = 0;
        double recall = 0;
        for (Map.Entry<List<Long>, Integer> cell : both.entrySet()) {
            double square = (double) cell.getValue() * cell.getValue();
            precision += square / founds.getOrDefault(cell.getKey().get(1), 1);
            recall += square / golds.getOrDefault(cell.getKey().get(0), 1);
        }
        precision /= gold.length;
        recall /= gold.length;
        return new double[] {precision, recall, 2 * precision * recall / (precision + recall)};
    }
}
