package org.throughline.app.output;

import java.util.List;
import java.util.StringJoiner;
import org.throughline.engine.article.Article;
import org.throughline.engine.article.Block;
import org.throughline.engine.article.BlockType;
import org.throughline.engine.article.Found;
import tools.jackson.databind.json.JsonMapper;

/** One article as a document of its own. */
public final class ArticleDocument {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private ArticleDocument() {}

    /** Headline and body, a blank line between blocks. */
    public static String text(Article article) {
        StringJoiner blocks = new StringJoiner("\n\n");
        blocks.add(article.headline());
        article.bodyBlocks().forEach(block -> blocks.add(block.span().in(article.text())));
        return blocks.toString();
    }

    public static String markdown(Article article) {
        StringJoiner blocks = new StringJoiner("\n\n");
        blocks.add("# " + escaped(article.headline()));
        List<String> authors =
                article.metadata().authors().stream().map(Found::value).toList();
        if (!authors.isEmpty()) {
            blocks.add("*" + escaped(String.join(", ", authors)) + "*");
        }
        for (Block block : article.bodyBlocks()) {
            blocks.add(prefix(block.type()) + escaped(block.span().in(article.text())));
        }
        return blocks.toString();
    }

    /** The article's row of {@link JsonLines}. */
    public static String json(Article article) {
        return JSON.writeValueAsString(ArticleRows.article(article));
    }

    private static String prefix(BlockType type) {
        return switch (type) {
            case HEADING -> "## ";
            case LIST_ITEM -> "- ";
            default -> "";
        };
    }

    /** The page's own text must not turn into markup, links or images. */
    private static String escaped(String text) {
        StringBuilder safe = new StringBuilder(text.length());
        text.codePoints().forEach(c -> {
            if ("\\`*_[]<>#|!".indexOf(c) >= 0) {
                safe.append('\\');
            }
            safe.appendCodePoint(c);
        });
        return safe.toString();
    }
}
