package org.throughline.engine.quotation;

import java.util.ArrayList;
import java.util.List;
import org.throughline.engine.article.Article;

/** The memory of statements: recognises the same words in other wordings. */
public final class StatementRegister {
    private final List<Statement> statements = new ArrayList<>();

    /**
     * The statement ids of the article's quotations, in their order.
     *
     * @param entities the entity ids of the article's local entities
     */
    public long[] resolve(Article article, List<Quotation> quotations, long[] entities) {
        return new long[quotations.size()];
    }

    public List<Statement> statements() {
        return List.copyOf(statements);
    }
}
