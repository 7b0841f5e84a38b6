package org.throughline.engine.name;

import java.util.List;
import org.throughline.engine.article.Article;
import org.throughline.engine.language.ParsedSentence;

/** Finds the names of an article and joins short forms to full ones within it. */
public final class NameFinder {
    public Names find(Article article, List<ParsedSentence> sentences) {
        return Names.NONE;
    }
}
