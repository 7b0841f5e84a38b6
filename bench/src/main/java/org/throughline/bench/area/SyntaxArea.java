package org.throughline.bench.area;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.throughline.bench.Area;
import org.throughline.bench.Treebank;
import org.throughline.engine.language.LanguageLayer;
import org.throughline.engine.language.Token;

/** Tags and dependencies on the gold tokens of a treebank: reads the column of forms and nothing else. */
public final class SyntaxArea implements Area {
    private final LanguageLayer layer = new LanguageLayer();

    @Override
    public String name() {
        return "syntax";
    }

    @Override
    public void predict(Path set, Path predictions) throws IOException {
        List<String> lines = new ArrayList<>();
        for (Treebank.Tree tree : Treebank.read(set)) {
            List<Token> forms = tree.tokens().stream()
                    .map(token -> new Token(token.span(), token.form(), "", -1, ""))
                    .toList();
            List<Token> parsed = layer.withHeads(layer.withTags(forms, "en"), List.of());
            for (int index = 0; index < parsed.size(); index++) {
                lines.add(line(index, parsed.get(index)));
            }
            lines.add("");
        }
        Files.write(predictions, lines);
    }

    private static String line(int index, Token token) {
        return String.join(
                "\t",
                Integer.toString(index + 1),
                token.form(),
                "_",
                "_",
                token.tag(),
                "_",
                Integer.toString(token.head() + 1),
                token.relation().isEmpty() ? "dep" : token.relation(),
                "_",
                "_");
    }

    @Override
    public List<Run> runs(Path benchmarks) {
        Path folder = benchmarks.resolve(name());
        return Stream.of("ewt.test", "pud.dev")
                .map(set -> new Run(
                        "syntax/" + set, folder.resolve(set + ".conllu.gz"), folder.resolve("evaluate.py"), List.of()))
                .toList();
    }
}
