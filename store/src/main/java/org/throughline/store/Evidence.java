package org.throughline.store;

import java.util.HashMap;
import java.util.Map;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import org.throughline.engine.Edition;
import org.throughline.engine.article.SentenceRef;
import org.throughline.engine.reading.AnnotatedArticle;

/** The words that references point to: in an edition's articles, else in the log. */
final class Evidence {
    private final Handle handle;
    private final Edition edition;
    private final ArticleRows rows;
    private final Map<Long, AnnotatedArticle> logged = new HashMap<>();

    Evidence(Handle handle, Edition edition) {
        this.handle = handle;
        this.edition = edition;
        this.rows = new ArticleRows(handle);
    }

    /** Nothing if the article is not known, or has another version by now. */
    @Nullable
    String words(SentenceRef sentence) {
        AnnotatedArticle article = article(sentence.article());
        if (article == null || article.article().version() != sentence.version()) {
            return null;
        }
        String text = article.article().text();
        return sentence.span().end() <= text.length() ? sentence.span().in(text) : null;
    }

    private @Nullable AnnotatedArticle article(long id) {
        AnnotatedArticle told = edition.articles().get(id);
        return told != null ? told : logged.computeIfAbsent(id, this::fromLog);
    }

    private @Nullable AnnotatedArticle fromLog(long id) {
        Long sequence = rows.sequence(id);
        return sequence == null ? null : InputLog.article(handle, sequence);
    }
}
