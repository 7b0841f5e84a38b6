package org.throughline.bench.train;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.ServiceLoader;
import java.util.function.Predicate;
import org.throughline.bench.NamedTexts;
import org.throughline.bench.Trainer;
import org.throughline.engine.model.LinearModel;
import org.throughline.engine.name.NameTagger;

/**
 * The two name models: English from worldwide newswire, web and PUD sentences and from plain news that a
 * {@link NameTeacher} labels; all other languages from the labelled ones without their words, and German and Russian PUD with
 * them. PUD is told by cross-validation over documents, teacher and all, then learnt whole.
 */
public final class NameTrainer implements Trainer {
    private static final int PASSES = 8;
    private static final int FOLDS = 2;
    /** How often the sets count whose texts are most like PUD's, which is short. */
    private static final int WEB_TIMES = 2;

    private static final int PUD_TIMES = 4;

    private List<NamedTexts.Text> newswire = List.of();
    private List<NamedTexts.Text> web = List.of();
    private List<NamedTexts.Text> english = List.of();
    private List<NamedTexts.Text> german = List.of();
    private List<NamedTexts.Text> russian = List.of();
    private List<NamedTexts.Text> plain = List.of();

    @Override
    public String name() {
        return "names-in-text";
    }

    @Override
    public void train(Path benchmarks, Path resources) throws IOException {
        NameTeacher teacher = ServiceLoader.load(NameTeacher.class)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(
                        "this model learns from a larger one: train it by ./throughline bench train names-in-text"));
        Path ner = benchmarks.resolve("ner");
        newswire = NamedTexts.read(ner.resolve("eww_train.jsonl"));
        web = NamedTexts.read(ner.resolve("uner_ewt_train.jsonl"));
        english = NamedTexts.read(ner.resolve("pud_en_dev.jsonl"));
        german = NamedTexts.read(ner.resolve("pud_de_dev.jsonl"));
        russian = NamedTexts.read(ner.resolve("pud_ru_dev.jsonl"));
        plain = PlainNews.read(benchmarks);
        crossValidate(teacher);
        LinearModel forEnglish = learnEnglish(teacher, any -> true);
        NameFigures figures = new NameFigures();
        figures.count(NamedTexts.read(ner.resolve("eww_dev.jsonl")), "en", new NameTagger(forEnglish));
        System.out.println("eww_dev " + figures);
        Path folder = Files.createDirectories(resources.resolve("org/throughline/engine/name"));
        ModelFile.write(forEnglish, folder.resolve("names-en.model"));
        ModelFile.write(learnOthers(any -> true), folder.resolve("names-any.model"));
    }

    private void crossValidate(NameTeacher teacher) {
        NameFigures[] figures = {new NameFigures(), new NameFigures(), new NameFigures()};
        for (int fold = 0; fold < FOLDS; fold++) {
            int held = fold;
            Predicate<NamedTexts.Text> others = text -> fold(text) != held;
            NameTagger forEnglish = new NameTagger(learnEnglish(teacher, others));
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

    private LinearModel learnEnglish(NameTeacher teacher, Predicate<NamedTexts.Text> pudPart) {
        List<NamedTexts.Text> pud = english.stream().filter(pudPart).toList();
        List<NameLesson> lessons = new ArrayList<>();
        add(lessons, newswire, "en", false, 1);
        add(lessons, web, "en", true, WEB_TIMES);
        add(lessons, pud, "en", true, PUD_TIMES);
        List<NamedTexts.Text> labelled = teacher.label(lessons, plain);
        add(lessons, labelled, "en", false, 1);
        return new NameLearner(lessons, PASSES).model();
    }

    private LinearModel learnOthers(Predicate<NamedTexts.Text> pudPart) {
        List<NameLesson> lessons = new ArrayList<>();
        add(lessons, newswire, "xx", false, 1);
        add(lessons, web, "xx", true, 1);
        add(lessons, german.stream().filter(pudPart).toList(), "de", true, 5);
        add(lessons, russian.stream().filter(pudPart).toList(), "ru", true, 5);
        return new NameLearner(lessons, PASSES).model();
    }

    private static void add(
            List<NameLesson> lessons, List<NamedTexts.Text> texts, String language, boolean partial, int times) {
        for (int time = 0; time < times; time++) {
            texts.forEach(text -> lessons.add(new NameLesson(language, text, partial)));
        }
    }
}
