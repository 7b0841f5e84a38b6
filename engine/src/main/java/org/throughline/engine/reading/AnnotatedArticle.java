package org.throughline.engine.reading;

import java.util.List;
import org.throughline.engine.action.Action;
import org.throughline.engine.article.Article;
import org.throughline.engine.language.Sentence;
import org.throughline.engine.name.Names;
import org.throughline.engine.quotation.Quotation;
import org.throughline.engine.time.TimeExpression;

/** An article with all that was found in its sentences: what reading makes of a page, and what the memory is given. */
public record AnnotatedArticle(
        Article article,
        List<Sentence> sentences,
        Names names,
        List<TimeExpression> times,
        List<Quotation> quotations,
        List<Action> actions) {
    public AnnotatedArticle {
        sentences = List.copyOf(sentences);
        times = List.copyOf(times);
        quotations = List.copyOf(quotations);
        actions = List.copyOf(actions);
    }

    public long id() {
        return article.id();
    }

    public String words(Sentence sentence) {
        return sentence.span().in(article.text());
    }
}
