package org.throughline.bench.area;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.throughline.bench.Curve;
import org.throughline.bench.Rows;
import org.throughline.engine.action.Action;
import org.throughline.engine.action.Category;
import org.throughline.engine.reading.AnnotatedArticle;
import org.throughline.engine.reading.PageReader;
import tools.jackson.databind.JsonNode;

/**
 * The surest action of each sentence by confidence: how many have the labelled category; and a bootstrap interval over the
 * sentences, since a set of 160 tells little. FIGHT counts as ASSAULT, as in PLOVER of 2021.
 */
public final class ActionCurve implements Curve {
    private static final int DRAWS = 2_000;
    private static final long SEED = 5;

    private final PageReader reader = new PageReader();

    @Override
    public String name() {
        return "actions";
    }

    @Override
    public void draw(Path set, PrintStream out) throws IOException {
        SurestFirst curve = new SurestFirst();
        List<int[]> sentences = new ArrayList<>();
        for (JsonNode row : Rows.read(set)) {
            AnnotatedArticle article =
                    reader.annotate(PlainArticles.of("", "en", row.get("text").asString()));
            Action surest = article.actions().stream()
                    .max(Comparator.comparingDouble(Action::confidence))
                    .orElse(null);
            boolean right = surest != null
                    && plover(surest.category().name())
                            .equals(plover(row.get("event").asString()));
            if (surest != null) {
                curve.add(surest.confidence(), right, -1);
            }
            sentences.add(new int[] {surest == null ? 0 : 1, right ? 1 : 0});
        }
        curve.print(sentences.size(), "", out);
        double[] interval = bootstrap(sentences);
        out.printf(
                Locale.ROOT,
                "category F1 %.3f, 95 %% of %d draws between %.3f and %.3f%n",
                f1(sentences),
                DRAWS,
                interval[0],
                interval[1]);
    }

    private static String plover(String category) {
        return category.equals(Category.FIGHT.name()) ? Category.ASSAULT.name() : category;
    }

    private static double[] bootstrap(List<int[]> sentences) {
        Random random = new Random(SEED);
        double[] drawn = new double[DRAWS];
        for (int draw = 0; draw < DRAWS; draw++) {
            List<int[]> sample = new ArrayList<>(sentences.size());
            for (int i = 0; i < sentences.size(); i++) {
                sample.add(sentences.get(random.nextInt(sentences.size())));
            }
            drawn[draw] = f1(sample);
        }
        Arrays.sort(drawn);
        return new double[] {drawn[DRAWS / 40], drawn[DRAWS - DRAWS / 40]};
    }

    private static double f1(List<int[]> sentences) {
        int found = sentences.stream().mapToInt(one -> one[0]).sum();
        int right = sentences.stream().mapToInt(one -> one[1]).sum();
        return 2.0 * right / (found + sentences.size());
    }
}
