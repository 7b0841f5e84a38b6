package org.throughline.bench.area;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.throughline.engine.article.Article;
import org.throughline.engine.article.Block;
import org.throughline.engine.article.BlockType;
import org.throughline.engine.article.Found;
import org.throughline.engine.article.Ids;
import org.throughline.engine.article.Metadata;
import org.throughline.engine.article.Span;

/**
 * Articles of sets that come as plain text with offsets: a line is a block, and the article's text is the row's text, so
 * that every span of the engine is a span of the row.
 */
public final class PlainArticles {
    private PlainArticles() {}

    /**
     * @param title the headline, which may stand again as the first line
     * @param language ISO 639-1 code
     */
    public static Article of(String title, String language, String text) {
        List<Block> blocks = new ArrayList<>();
        int start = 0;
        while (start < text.length()) {
            int end = text.indexOf('\n', start);
            end = end < 0 ? text.length() : end;
            if (!text.substring(start, end).isBlank()) {
                blocks.add(
                        new Block(typeOf(blocks.isEmpty(), title, text.substring(start, end)), new Span(start, end)));
            }
            start = end + 1;
        }
        return new Article(
                Ids.of(text), 0, "row", "set", null, null, null, metadata(title, language), Set.of(), blocks, text);
    }

    private static BlockType typeOf(boolean first, String title, String line) {
        String bare = title.strip();
        return first
                        && !bare.isEmpty()
                        && line.strip().startsWith(bare)
                        && line.strip().length() <= bare.length() + 2
                ? BlockType.HEADLINE
                : BlockType.PARAGRAPH;
    }

    private static Metadata metadata(String title, String language) {
        return Metadata.of(new Found<>(title, "set", 1), new Found<>(language, "set", 1));
    }
}
