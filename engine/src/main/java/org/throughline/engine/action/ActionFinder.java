package org.throughline.engine.action;

import java.util.List;
import org.throughline.engine.article.Article;
import org.throughline.engine.language.ParsedSentence;
import org.throughline.engine.name.Names;
import org.throughline.engine.quotation.Quotation;
import org.throughline.engine.time.TimeExpression;

/** Codes who did what to whom in each sentence. */
public final class ActionFinder {
    public List<Action> find(
            Article article,
            List<ParsedSentence> sentences,
            Names names,
            List<TimeExpression> times,
            List<Quotation> quotations) {
        return List.of();
    }
}
