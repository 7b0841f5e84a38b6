package org.throughline.server.reader;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.throughline.engine.language.Sentence;
import org.throughline.engine.reading.AnnotatedArticle;
import org.throughline.store.library.Passage;

/**
 * What a version of an article changed against the one before, sentence by sentence; a reworded sentence is both.
 *
 * @param added sentences of the later version that the earlier one lacks
 * @param dropped sentences of the earlier version that the later one lacks
 */
public record VersionChanges(List<Passage> added, List<Passage> dropped) {
    private static final int MOST_SHOWN = 40;

    static VersionChanges of(AnnotatedArticle before, AnnotatedArticle after) {
        return new VersionChanges(onlyIn(after, before), onlyIn(before, after));
    }

    private static List<Passage> onlyIn(AnnotatedArticle one, AnnotatedArticle other) {
        Set<String> known = new HashSet<>();
        other.sentences().forEach(sentence -> known.add(other.words(sentence)));
        return one.sentences().stream()
                .filter(sentence -> sentence.blockType().isEvidence())
                .filter(sentence -> !known.contains(one.words(sentence)))
                .limit(MOST_SHOWN)
                .map(sentence -> passage(one, sentence))
                .toList();
    }

    private static Passage passage(AnnotatedArticle article, Sentence sentence) {
        return new Passage(
                article.id(),
                article.article().version(),
                sentence.span().start(),
                sentence.span().end(),
                article.words(sentence),
                article.article().source(),
                article.article().language());
    }
}
