package org.throughline.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.throughline.engine.article.Article;
import org.throughline.engine.article.Block;
import org.throughline.engine.article.BlockType;
import org.throughline.engine.article.Found;
import org.throughline.engine.article.Metadata;
import org.throughline.engine.article.Span;

/**
 * Articles to measure speed on: plain text in English, a file or a folder of files, a line a paragraph, cut into articles of
 * 4,000 characters.
 */
public final class EnglishArticles {
    private static final int ARTICLE = 4_000;
    private static final int MOST_ARTICLES = 200;

    private EnglishArticles() {}

    /** At most two hundred articles, one at least. */
    public static List<Article> read(Path input) throws IOException {
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
