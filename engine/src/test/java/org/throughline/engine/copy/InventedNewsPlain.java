package org.throughline.engine.copy;

import java.util.List;
import java.util.Set;
import org.throughline.engine.article.Article;
import org.throughline.engine.article.Block;
import org.throughline.engine.article.BlockType;
import org.throughline.engine.article.Found;
import org.throughline.engine.article.Ids;
import org.throughline.engine.article.Metadata;
import org.throughline.engine.article.Span;
import org.throughline.engine.name.Names;
import org.throughline.engine.reading.AnnotatedArticle;

/** An article of one endless paragraph, without sentences or names. */
final class InventedNewsPlain {
    private InventedNewsPlain() {}

    static AnnotatedArticle of(String text) {
        Metadata metadata = Metadata.of(new Found<>("", "test", 1), new Found<>("en", "test", 1));
        Article article = new Article(
                Ids.of(text),
                1,
                "plain",
                "test",
                null,
                null,
                null,
                metadata,
                Set.of(),
                List.of(new Block(BlockType.PARAGRAPH, new Span(0, text.length()))),
                text);
        return new AnnotatedArticle(article, List.of(), Names.NONE, List.of(), List.of(), List.of());
    }
}
