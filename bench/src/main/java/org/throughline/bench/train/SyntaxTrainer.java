package org.throughline.bench.train;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.throughline.bench.Trainer;
import org.throughline.bench.Treebank;
import org.throughline.engine.language.DependencyParser;
import org.throughline.engine.language.PartOfSpeechTagger;
import org.throughline.engine.language.Word;
import org.throughline.engine.model.LinearModel;

/**
 * Tagger and parser for English from UD English EWT, its train and dev parts. The parser learns from tags that a tagger gave which had not seen
 * the sentence, as it will meet them.
 */
public final class SyntaxTrainer implements Trainer {
    private static final int TAGGER_PASSES = 7;
    private static final int PARSER_PASSES = 10;
    private static final int FOLDS = 4;

    @Override
    public String name() {
        return "syntax";
    }

    @Override
    public void train(Path benchmarks, Path resources) throws IOException {
        Path syntax = benchmarks.resolve("syntax");
        List<Treebank.Tree> trees = new ArrayList<>(Treebank.read(syntax.resolve("ewt.train.conllu.gz")));
        trees.addAll(Treebank.read(syntax.resolve("ewt.dev.conllu.gz")));
        TaggerLearner tagger = new TaggerLearner(trees, TAGGER_PASSES);
        ParserLearner parser = new ParserLearner(trees, unseenTags(trees), PARSER_PASSES);
        LinearModel moves = parser.moves();
        LinearModel labels = parser.labels();
        for (String set : List.of("ewt.test", "pud.dev")) {
            System.out.println(set + " "
                    + SyntaxFigures.of(
                            Treebank.read(syntax.resolve(set + ".conllu.gz")),
                            tagger.tagger(),
                            new DependencyParser(moves, labels, labels.names())));
        }
        Path folder = resources.resolve("org/throughline/engine/language");
        Files.createDirectories(folder);
        ModelFile.write(tagger.forward(), folder.resolve("tagger-en.model"));
        ModelFile.write(tagger.backward(), folder.resolve("tagger-backward-en.model"));
        ModelFile.write(moves, folder.resolve("moves-en.model"));
        ModelFile.write(labels, folder.resolve("labels-en.model"));
    }

    private static List<String[]> unseenTags(List<Treebank.Tree> trees) {
        List<String[]> tags = new ArrayList<>(Arrays.asList(new String[trees.size()][]));
        for (int fold = 0; fold < FOLDS; fold++) {
            List<Treebank.Tree> others = new ArrayList<>();
            for (int tree = 0; tree < trees.size(); tree++) {
                if (tree * FOLDS / trees.size() != fold) {
                    others.add(trees.get(tree));
                }
            }
            PartOfSpeechTagger tagger = new TaggerLearner(others, TAGGER_PASSES - 3).tagger();
            for (int tree = 0; tree < trees.size(); tree++) {
                if (tree * FOLDS / trees.size() == fold) {
                    tags.set(tree, tagger.tag(Word.of(trees.get(tree).tokens())));
                }
            }
        }
        return tags;
    }
}
