package org.throughline.engine.language;

import java.util.List;
import org.throughline.engine.article.Article;

/** Article to sentences with tokens, parts of speech and dependencies, as far as its language has models. */
public final class LanguageLayer {
    public List<ParsedSentence> annotate(Article article) {
        return List.of();
    }
}
