package org.throughline.engine.compare;

import java.util.List;
import java.util.Locale;
import org.throughline.engine.article.SentenceRef;

/** One thing that a story's reports tell, and the sentences that carry it. */
public record Fact(long id, long story, Status status, List<SentenceRef> sentences) {
    public Fact {
        sentences = List.copyOf(sentences);
    }

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
