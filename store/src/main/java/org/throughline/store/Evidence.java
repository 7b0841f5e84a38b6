package org.throughline.store;

import org.jspecify.annotations.Nullable;
import org.throughline.engine.Edition;
import org.throughline.engine.article.SentenceRef;
import org.throughline.engine.reading.AnnotatedArticle;

/** The words that a reference points to. */
final class Evidence {
    private Evidence() {}

    /** Nothing if the article has left the memory, or has another version by now. */
    static @Nullable String words(Edition edition, SentenceRef sentence) {
        AnnotatedArticle article = edition.articles().get(sentence.article());
        if (article == null || article.article().version() != sentence.version()) {
            return null;
        }
        String text = article.article().text();
        return sentence.span().end() <= text.length() ? sentence.span().in(text) : null;
    }
}
