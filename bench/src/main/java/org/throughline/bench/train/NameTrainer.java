package org.throughline.bench.train;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.throughline.bench.NamedTexts;
import org.throughline.bench.Trainer;
import org.throughline.engine.model.LinearModel;
import org.throughline.engine.name.NameTagger;

/**
 * The two name models: English from worldwide newswire, web and PUD sentences; all other languages from the same without
 * their words, and German and Russian PUD with them. PUD is told by cross-validation over documents, then learnt whole.
 */
public final class NameTrainer implements Trainer {
    private static final int PASSES = 8;
    private static final int FOLDS = 4;

    private List<NamedTexts.Text> newswire = List.of();
    private List<NamedTexts.Text> web = List.of();
    private List<NamedTexts.Text> english = List.of();
    private List<NamedTexts.Text> german = List.of();
    private List<NamedTexts.Text> russian = List.of();

    @Override
    public String name() {
        return "names-in-text";
    }

    @Override
    public void train(Path benchmarks, Path resources) throws IOException {
        Path ner = benchmarks.resolve("ner");
        newswire = NamedTexts.read(ner.resolve("eww_train.jsonl"));
        web = NamedTexts.read(ner.resolve("uner_ewt_train.jsonl"));
        english = NamedTexts.read(ner.resolve("pud_en_dev.jsonl"));
        german = NamedTexts.read(ner.resolve("pud_de_dev.jsonl"));
        russian = NamedTexts.read(ner.resolve("pud_ru_dev.jsonl"));
        crossValidate();
        LinearModel forEnglish = learnEnglish(any -> true);
        NameFigures figures = new NameFigures();
        figures.count(NamedTexts.read(ner.resolve("eww_dev.jsonl")), "en", new NameTagger(forEnglish));
        System.out.println("eww_dev " + figures);
        Path folder = Files.createDirectories(resources.resolve("org/throughline/engine/name"));
        ModelFile.write(forEnglish, folder.resolve("names-en.model"));
        ModelFile.write(learnOthers(any -> true), folder.resolve("names-any.model"));
    }

    private void crossValidate() {
        NameFigures[] figures = {new NameFigures(), new NameFigures(), new NameFigures()};
        for (int fold = 0; fold < FOLDS; fold++) {
            int held = fold;
            Predicate<NamedTexts.Text> others = text -> fold(text) != held;
            NameTagger forEnglish = new NameTagger(learnEnglish(others));
            NameTagger forOthers = new NameTagger(learnOthers(others));
            figures[0].count(english.stream().filter(others.negate()).toList(), "en", forEnglish);
            figures[1].count(german.stream().filter(others.negate()).toList(), "de", forOthers);
            figures[2].count(russian.stream().filter(others.negate()).toList(), "ru", forOthers);
        }
        System.out.println("pud_en " + figures[0]);
        System.out.println("pud_de " + figures[1]);
        System.out.println("pud_ru " + figures[2]);
    }

    /** By document, which the id names before its hyphen. */
    private static int fold(NamedTexts.Text text) {
        String document = text.id().substring(0, Math.max(0, text.id().lastIndexOf('-')));
        return Math.floorMod(document.hashCode() * 31 >> 3, FOLDS);
    }

    private LinearModel learnEnglish(Predicate<NamedTexts.Text> pudPart) {
        List<NameLearner.Lesson> lessons = new ArrayList<>();
        add(lessons, newswire, "en", false, 1);
        add(lessons, web, "en", true, 1);
        add(lessons, english.stream().filter(pudPart).toList(), "en", true, 4);
        return new NameLearner(lessons, PASSES).model();
    }

    private LinearModel learnOthers(Predicate<NamedTexts.Text> pudPart) {
        List<NameLearner.Lesson> lessons = new ArrayList<>();
        add(lessons, newswire, "xx", false, 1);
        add(lessons, web, "xx", true, 1);
        add(lessons, german.stream().filter(pudPart).toList(), "de", true, 5);
        add(lessons, russian.stream().filter(pudPart).toList(), "ru", true, 5);
        return new NameLearner(lessons, PASSES).model();
    }

    private static void add(
            List<NameLearner.Lesson> lessons,
            List<NamedTexts.Text> texts,
            String language,
            boolean partial,
            int times) {
        for (int time = 0; time < times; time++) {
            texts.forEach(text -> lessons.add(new NameLearner.Lesson(language, text, partial)));
        }
    }
}
