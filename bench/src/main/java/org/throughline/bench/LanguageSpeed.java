package org.throughline.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.throughline.engine.article.Article;
import org.throughline.engine.article.Block;
import org.throughline.engine.article.BlockType;
import org.throughline.engine.article.Found;
import org.throughline.engine.article.Metadata;
import org.throughline.engine.article.Span;
import org.throughline.engine.language.LanguageLayer;
import org.throughline.engine.language.ParsedSentence;
import org.throughline.engine.name.NameFinder;
import org.throughline.engine.name.Names;

/**
 * CPU time of the language layer and of names, an article of 4 kB. Reads plain text in English, a file or a folder of
 * files, a line a paragraph; cuts it into articles of 4,000 characters.
 */
public final class LanguageSpeed implements Speed {
    private static final int ARTICLE = 4_000;
    private static final int MOST_ARTICLES = 200;
    private static final int WARM_UP_SECONDS = 15;

    private final LanguageLayer layer = new LanguageLayer();
    private final NameFinder finder = new NameFinder();

    @Override
    public String name() {
        return "language";
    }

    @Override
    public void measure(Path input, PrintStream out) throws IOException {
        List<Article> articles = articles(input);
        long start = System.nanoTime();
        while (System.nanoTime() - start < WARM_UP_SECONDS * 1_000_000_000L) {
            articles.forEach(this::everything);
        }
        double tag = mean(articles, layer::tag);
        List<List<ParsedSentence>> tagged = articles.stream().map(layer::tag).toList();
        double parse = mean(tagged, sentences -> layer.parse("en", sentences, List.of()));
        double all = mean(articles, this::everything);
        out.printf(
                Locale.ROOT,
                "%d articles; ms CPU an article, mean: sentences, tokens, tags %.2f; tree %.2f; names %.2f; all %.2f%n",
                articles.size(),
                tag,
                parse,
                all - tag - parse,
                all);
    }

    private void everything(Article article) {
        List<ParsedSentence> tagged = layer.tag(article);
        Names names = finder.find(article, tagged);
        layer.parse("en", tagged, finder.units("en", tagged, names));
    }

    private static <T> double mean(List<T> inputs, Consumer<T> step) {
        long least = Long.MAX_VALUE;
        for (int round = 0; round < 5; round++) {
            long start = CpuTime.nanos();
            inputs.forEach(step);
            least = Math.min(least, CpuTime.nanos() - start);
        }
        return least / 1e6 / inputs.size();
    }

    private static List<Article> articles(Path input) throws IOException {
        List<Path> files = List.of(input);
        if (Files.isDirectory(input)) {
            try (Stream<Path> inside = Files.list(input)) {
                files = inside.filter(Files::isRegularFile).sorted().toList();
            }
        }
        List<Article> articles = new ArrayList<>();
        List<String> lines = new ArrayList<>();
        int length = 0;
        for (Path file : files) {
            for (String line : Files.readAllLines(file)) {
                lines.add(line);
                length += line.length();
                if (length >= ARTICLE && articles.size() < MOST_ARTICLES) {
                    articles.add(article(lines));
                    lines.clear();
                    length = 0;
                }
            }
        }
        if (articles.isEmpty()) {
            articles.add(article(lines));
        }
        return articles;
    }

    private static Article article(List<String> lines) {
        StringBuilder text = new StringBuilder();
        List<Block> blocks = new ArrayList<>();
        for (String line : lines) {
            int start = text.length();
            text.append(line);
            blocks.add(new Block(BlockType.PARAGRAPH, new Span(start, text.length())));
            text.append("\n\n");
        }
        Metadata metadata = Metadata.of(new Found<>("", "derived", 1), new Found<>("en", "derived", 1));
        return new Article(1, 1, "", "", null, null, null, metadata, Set.of(), blocks, text.toString());
    }
}
