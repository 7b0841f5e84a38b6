package org.throughline.engine.compare;

import java.util.List;
import java.util.Locale;
import org.throughline.engine.article.SentenceRef;
import org.throughline.engine.article.Span;

/**
 * One thing that a story's reports tell, and the sentences that carry it.
 *
 * @param differences the words in which they contradict one another; empty unless in conflict
 */
public record Fact(long id, long story, Status status, List<SentenceRef> sentences, List<Difference> differences) {
    public Fact {
        sentences = List.copyOf(sentences);
        differences = List.copyOf(differences);
    }

    /**
     * Words that another sentence of the fact contradicts.
     *
     * @param words offsets in the article's text
     */
    public record Difference(SentenceRef sentence, Span words) {}

    /** How the story's independent reports stand to the fact. */
    public enum Status {
        SHARED,
        ONLY,
        CONFLICT;

        public String label() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
