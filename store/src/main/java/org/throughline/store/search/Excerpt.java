package org.throughline.store.search;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.throughline.engine.language.Sentence;
import org.throughline.engine.reading.AnnotatedArticle;
import org.throughline.store.library.Passage;

/** The sentence of an article that answers a question best: the first with most of its words. */
final class Excerpt {
    private static final int SENTENCES_LOOKED_AT = 200;

    private Excerpt() {}

    static Passage of(AnnotatedArticle article, Set<String> words) {
        Sentence best = null;
        int most = -1;
        List<Sentence> sentences = article.sentences();
        for (Sentence sentence : sentences.subList(0, Math.min(SENTENCES_LOOKED_AT, sentences.size()))) {
            if (sentence.blockType().isBody()) {
                Set<String> found = new HashSet<>(Words.of(article.words(sentence)));
                found.retainAll(words);
                if (found.size() > most) {
                    most = found.size();
                    best = sentence;
                }
            }
        }
        int start = best == null ? 0 : best.span().start();
        int end = best == null ? 0 : best.span().end();
        return new Passage(
                article.id(),
                article.article().version(),
                start,
                end,
                article.article().text().substring(start, end),
                article.article().source(),
                article.article().language());
    }
}
