package org.throughline.bench.train;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.IntPredicate;
import org.throughline.bench.Rows;
import org.throughline.bench.Trainer;
import org.throughline.engine.article.ArticleExtractor;
import org.throughline.engine.article.block.BlockLabeller;
import org.throughline.engine.article.block.BlockModel;
import org.throughline.engine.article.block.ContextFeatures;
import org.throughline.engine.article.block.HtmlFeatures;
import org.throughline.engine.model.BoostedTrees;
import org.throughline.engine.page.LanguageDetector;
import org.throughline.engine.page.Page;
import org.throughline.engine.page.UnreadablePage;
import tools.jackson.databind.JsonNode;

/**
 * Trains the block models of HTML and of page text on the extraction sets, and tells how extraction with models that have
 * not seen a site does on that site. The second pass learns from what models of other sites say, as it will have to.
 */
public final class ExtractionTrainer implements Trainer {
    private static final LargeTableBooster.Settings FIRST = new LargeTableBooster.Settings(70, 5, 0.15, 0.5, 0.4, 4, 8);
    private static final LargeTableBooster.Settings SECOND =
            new LargeTableBooster.Settings(110, 5, 0.1, 0.5, 0.4, 4, 8);

    @Override
    public String name() {
        return "extraction";
    }

    @Override
    public void train(Path benchmarks, Path resources) throws IOException {
        Path folder = resources.resolve("org/throughline/engine/article/block");
        Files.createDirectories(folder);
        List<LabelledPage> html = LabelledPages.html(benchmarks);
        BlockModel[] ofHtml = fit(html, HtmlFeatures.WIDTH, folder.resolve("html"));
        List<LabelledPage> text = LabelledPages.text(benchmarks, html);
        BlockModel[] ofText = fit(text, BlockLabeller.textWidth(), folder.resolve("text"));
        ArticleExtractor[] extractors = new ArticleExtractor[LabelledPages.FOLDS];
        for (int fold = 0; fold < extractors.length; fold++) {
            extractors[fold] = new ArticleExtractor(new BlockLabeller(ofHtml[fold], ofText[fold]));
        }
        System.out.println("unseen sites, mean and spread over " + LabelledPages.FOLDS + " folds");
        new FoldReport().tell("html", html, extractors);
        new FoldReport().tell("text", text, extractors);
        for (String set : List.of("sh", "wcxb")) {
            Path file = benchmarks.resolve("pagetext").resolve(set + ".jsonl.gz");
            List<LabelledPage> dumps = new ArrayList<>();
            for (JsonNode row : Rows.read(file)) {
                dumps.add(LabelledPages.dump(set, row));
            }
            new FoldReport().tell("pagetext", dumps, extractors);
        }
    }

    /** A model for each fold that has not seen it, and last the one of all pages, which is written. */
    static BlockModel[] fit(List<LabelledPage> pages, int width, Path file) throws IOException {
        BoostedTrees[] first = firstPass(pages, width, file);
        for (LabelledPage page : pages) {
            CutTruths.forgive(page, BlockModel.pass(first[page.fold()], page.rows()));
        }
        first = firstPass(pages, width, file);
        for (LabelledPage page : pages) {
            double[] probability = BlockModel.pass(first[page.fold()], page.rows());
            ContextFeatures.fill(page.parts(), probability, page.rows(), width);
        }
        BlockModel[] models = new BlockModel[LabelledPages.FOLDS + 1];
        for (int fold = 0; fold <= LabelledPages.FOLDS; fold++) {
            List<String> lines = fitPass(pages, without(fold), width + ContextFeatures.WIDTH, SECOND);
            models[fold] = new BlockModel(first[fold], BoostedTrees.of(lines), width);
            if (fold == LabelledPages.FOLDS) {
                Files.write(file.resolveSibling(file.getFileName() + ".second.model"), lines);
            }
        }
        return models;
    }

    private static BoostedTrees[] firstPass(List<LabelledPage> pages, int width, Path file) throws IOException {
        BoostedTrees[] models = new BoostedTrees[LabelledPages.FOLDS + 1];
        for (int fold = 0; fold <= LabelledPages.FOLDS; fold++) {
            List<String> lines = fitPass(pages, without(fold), width, FIRST);
            models[fold] = BoostedTrees.of(lines);
            if (fold == LabelledPages.FOLDS) {
                Files.write(file.resolveSibling(file.getFileName() + ".first.model"), lines);
            }
        }
        return models;
    }

    private static IntPredicate without(int fold) {
        return other -> other != fold;
    }

    private static List<String> fitPass(
            List<LabelledPage> pages, IntPredicate folds, int width, LargeTableBooster.Settings settings) {
        List<float[]> table = new ArrayList<>();
        List<Float> targets = new ArrayList<>();
        List<Float> weights = new ArrayList<>();
        for (LabelledPage page : pages) {
            if (!folds.test(page.fold())) {
                continue;
            }
            for (int i = 0; i < page.labels().length; i++) {
                if (page.weights()[i] > 0) {
                    table.add(page.rows().copyOfRow(i));
                    targets.add(page.labels()[i]);
                    weights.add(page.weights()[i]);
                }
            }
        }
        return LargeTableBooster.fit(table.toArray(float[][]::new), width, floats(targets), floats(weights), settings);
    }

    private static float[] floats(List<Float> list) {
        float[] array = new float[list.size()];
        for (int i = 0; i < array.length; i++) {
            array[i] = list.get(i);
        }
        return array;
    }

    /** What extraction does on pages of sites that its models have not seen. */
    private static final class FoldReport {
        /** Below this a language's figure says nothing. */
        private static final int FEWEST_SNIPPETS = 40;

        private final Map<String, ShingleScore[]> shingles = new TreeMap<>();
        private final Map<String, int[][]> snippets = new TreeMap<>();

        void tell(String kind, List<LabelledPage> pages, ArticleExtractor[] extractors) {
            for (LabelledPage page : pages) {
                score(page, text(extractors[page.fold()], page.page()));
            }
            shingles.forEach((set, scores) -> {
                double[] f1 = Arrays.stream(scores)
                        .limit(LabelledPages.FOLDS)
                        .mapToDouble(ShingleScore::f1)
                        .toArray();
                ShingleScore all = scores[LabelledPages.FOLDS];
                System.out.printf(
                        Locale.ROOT,
                        "%-9s %-5s shingle F1 %.4f +- %.4f  precision %.4f recall %.4f%n",
                        kind,
                        set,
                        all.f1(),
                        spread(f1),
                        all.precision(),
                        all.recall());
            });
            snippets.forEach((set, counts) -> {
                double[] f1 = Arrays.stream(counts)
                        .limit(LabelledPages.FOLDS)
                        .mapToDouble(FoldReport::f1)
                        .toArray();
                int[] all = counts[LabelledPages.FOLDS];
                if (all[0] + all[1] < FEWEST_SNIPPETS) {
                    return;
                }
                System.out.printf(
                        Locale.ROOT,
                        "%-9s %-8s segments F1 %.4f +- %.4f over %d snippets%n",
                        kind,
                        set,
                        f1(all),
                        spread(f1),
                        all[0] + all[1]);
            });
        }

        private static String text(ArticleExtractor extractor, Page page) {
            try {
                return extractor.extract(page).body();
            } catch (UnreadablePage unreadable) {
                return "";
            }
        }

        /** The set, and the set's pages in the language of the report. */
        private static List<String> groups(LabelledPage page) {
            String language = LanguageDetector.detect(String.join(" ", page.inside()), null)
                    .code();
            return List.of(page.set(), page.set() + "/" + language);
        }

        private void score(LabelledPage page, String text) {
            String body = page.body();
            if (body != null) {
                ShingleScore[] scores = shingles.computeIfAbsent(page.set(), any -> {
                    ShingleScore[] fresh = new ShingleScore[LabelledPages.FOLDS + 1];
                    Arrays.setAll(fresh, i -> new ShingleScore());
                    return fresh;
                });
                scores[page.fold()].add(body, text);
                scores[LabelledPages.FOLDS].add(body, text);
            }
            if (!page.inside().isEmpty() || !page.outside().isEmpty()) {
                groups(page).forEach(group -> countSnippets(group, page, text.replaceAll("\\s+", " ")));
            }
        }

        private void countSnippets(String group, LabelledPage page, String text) {
            int[][] counts = snippets.computeIfAbsent(group, any -> new int[LabelledPages.FOLDS + 1][3]);
            int hit = (int) page.inside().stream().filter(text::contains).count();
            for (int fold : new int[] {page.fold(), LabelledPages.FOLDS}) {
                counts[fold][0] += hit;
                counts[fold][1] += page.inside().size() - hit;
                counts[fold][2] +=
                        (int) page.outside().stream().filter(text::contains).count();
            }
        }

        private static double f1(int[] counts) {
            return 2.0 * counts[0] / Math.max(1, 2 * counts[0] + counts[1] + counts[2]);
        }

        private static double spread(double[] values) {
            double mean = Arrays.stream(values).average().orElse(0);
            return Math.sqrt(Arrays.stream(values)
                    .map(v -> (v - mean) * (v - mean))
                    .average()
                    .orElse(0));
        }
    }
}
