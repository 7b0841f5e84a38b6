package org.throughline.engine.quotation;

import java.util.List;
import org.throughline.engine.article.Article;
import org.throughline.engine.language.ParsedSentence;
import org.throughline.engine.name.Names;

/** Finds direct, mixed and indirect speech with its speaker. */
public final class QuotationFinder {
    public List<Quotation> find(Article article, List<ParsedSentence> sentences, Names names) {
        return List.of();
    }
}
