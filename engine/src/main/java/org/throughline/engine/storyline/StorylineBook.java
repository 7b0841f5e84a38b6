package org.throughline.engine.storyline;

import java.util.List;
import org.throughline.engine.reading.AnnotatedArticle;

/** The memory of storylines: chains stories over weeks and months, by signatures that outlive the stories. */
public final class StorylineBook {
    /** Tells the book that an article was placed in a story. */
    public void place(AnnotatedArticle article, long story, long[] entities) {}

    public List<Storyline> storylines() {
        return List.of();
    }
}
