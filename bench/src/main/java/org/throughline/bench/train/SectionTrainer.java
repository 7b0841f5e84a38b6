package org.throughline.bench.train;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.throughline.bench.Rows;
import org.throughline.bench.Trainer;
import org.throughline.bench.area.ExtractionArea;
import org.throughline.engine.article.Article;
import org.throughline.engine.article.ArticleExtractor;
import org.throughline.engine.article.Found;
import org.throughline.engine.model.Features;
import org.throughline.engine.model.LinearModel;
import org.throughline.engine.page.UnreadablePage;
import org.throughline.engine.section.Section;
import org.throughline.engine.section.SectionFeatures;
import org.throughline.engine.section.SectionFinder;
import tools.jackson.databind.JsonNode;

/**
 * Trains the model that tells an article's section by its words, on articles whose publishers name a section that the
 * program's list of such names knows: the pages of the extraction sets and the round-ups of AllSides with an issue.
 * Figures are those of pages whose site, or of round-ups whose event, was not learnt from.
 */
public final class SectionTrainer implements Trainer {
    private static final List<String> SETS = List.of("sh", "naeb", "wcxb", "traf");

    private record Example(int fold, Section section, Features features, String headline, String body) {}

    @Override
    public String name() {
        return "sections";
    }

    @Override
    public void train(Path benchmarks, Path resources) throws IOException {
        List<Example> examples = new ArrayList<>();
        for (String set : SETS) {
            addPages(examples, benchmarks.resolve("extraction").resolve(set).resolve("truth.jsonl"));
        }
        addRoundUps(examples, benchmarks.resolve("stories/allsides_timed.dev.jsonl"));
        Map<Section, Integer> counts = new EnumMap<>(Section.class);
        examples.forEach(example -> counts.merge(example.section(), 1, Integer::sum));
        System.out.println(examples.size() + " articles: " + counts);
        validate(examples);
        ModelFile.write(
                SoftmaxLearner.fit(
                        examples.stream().map(SectionTrainer::labelled).toList()),
                resources.resolve("org/throughline/engine/section/sections.bin"));
    }

    private static SoftmaxLearner.Labelled labelled(Example example) {
        return new SoftmaxLearner.Labelled(example.section().ordinal(), example.features());
    }

    private static void addPages(List<Example> examples, Path set) throws IOException {
        ArticleExtractor extractor = new ArticleExtractor();
        for (JsonNode row : Rows.read(set)) {
            try {
                Article article = extractor.extract(ExtractionArea.page(set, row));
                Optional<Found<Section>> said = SectionFinder.said(article);
                String address = row.path("url").asString(row.path("id").asString());
                said.ifPresent(section -> add(
                        examples, LabelledPages.fold(address), section.value(), article.headline(), article.body()));
            } catch (UnreadablePage unreadable) {
                // The figures of extraction count it.
            }
        }
    }

    private static void addRoundUps(List<Example> examples, Path set) throws IOException {
        for (JsonNode row : Rows.read(set)) {
            Section section = SectionFinder.named(row.path("issue").asString(""));
            if (section != null) {
                int fold = Math.floorMod(row.path("cluster").asString("").hashCode(), LabelledPages.FOLDS);
                add(
                        examples,
                        fold,
                        section,
                        row.path("title").asString(""),
                        row.path("text").asString(""));
            }
        }
    }

    private static void add(List<Example> examples, int fold, Section section, String headline, String body) {
        examples.add(new Example(fold, section, SectionFeatures.of(headline, body), headline, body));
    }

    private static void validate(List<Example> examples) {
        int answered = 0;
        int right = 0;
        for (int fold = 0; fold < LabelledPages.FOLDS; fold++) {
            int held = fold;
            LinearModel model = SoftmaxLearner.fit(examples.stream()
                    .filter(example -> example.fold() != held)
                    .map(SectionTrainer::labelled)
                    .toList());
            SectionFinder finder = new SectionFinder(model);
            for (Example example :
                    examples.stream().filter(one -> one.fold() == held).toList()) {
                Optional<Found<Section>> found = finder.learned(example.headline(), example.body());
                answered += found.isPresent() ? 1 : 0;
                right += found.isPresent() && found.get().value() == example.section() ? 1 : 0;
            }
        }
        System.out.printf(
                Locale.ROOT,
                "unseen sites and events: answered %.3f, of these as the publisher says %.3f%n",
                (double) answered / examples.size(),
                (double) right / Math.max(1, answered));
    }
}
