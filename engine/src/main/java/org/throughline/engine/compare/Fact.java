package org.throughline.engine.compare;

import java.util.List;
import java.util.Locale;
import org.throughline.engine.article.SentenceRef;
import org.throughline.engine.article.Span;

/**
 * One thing that a story's reports tell, and the sentences that carry it.
 *
 * @param sentences of the reports; of copies only where they differ from their original
 * @param differences the words in which they contradict one another; empty unless in conflict
 * @param copies ids of the articles that copied one of these reports with the sentence in it
 */
public record Fact(
        long id,
        long story,
        Status status,
        List<SentenceRef> sentences,
        List<Difference> differences,
        List<Long> copies) {
    public Fact {
        sentences = List.copyOf(sentences);
        differences = List.copyOf(differences);
        copies = List.copyOf(copies);
    }

    /**
     * Words that another sentence of the fact contradicts.
     *
     * @param words offsets in the article's text
     */
    public record Difference(SentenceRef sentence, Span words) {}

    /** How the story's independent reports stand to the fact; a copy that changed it is in conflict as well. */
    public enum Status {
        SHARED,
        ONLY,
        CONFLICT;

        public String label() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
